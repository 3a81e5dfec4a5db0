import { writeFileSync } from 'node:fs'
import { figure, type GoldText, scoreText } from '../../askbank/score.js'
import { createArticle } from '../../src/model/article.js'
import type { Claim, Reading } from '../../src/model/claim.js'
import { parsePartialDate } from '../../src/model/time.js'
import { agreementOf, combine } from '../../src/read/combined.js'
import { createFrameReader } from '../../src/read/frames/reader.js'
import { type CalibrationData, type Curve, logOdds } from '../../src/read/model/asks/calibration.js'
import { type Card, readCard } from '../../src/read/model/asks/network.js'
import { createModelReader } from '../../src/read/model/asks/reader.js'
import { modelPath } from '../../src/read/model/encoder/files.js'
import { bankTexts } from './bank.js'

/**
 * `npm run read:calibrate`: fits what the readers' confidence is worth on AskBank's dev part (logistic regression with a light ridge), chooses the
 * least confidence that gives the best core F1 there, and writes both into models/asks.json.
 */
async function main(): Promise<void> {
  const gold = bankTexts('dev') as unknown as Dated[]
  const model = await readings(createModelReader(), gold)
  const frames = await readings(createFrameReader(), gold)
  const calibration: CalibrationData = {
    model: regress(rowsOf(gold, model, frames)) as unknown as Curve,
    frames: regress(rowsOf(gold, frames, model)) as unknown as Curve,
  }
  const both = model.map((reading, i) => combine(reading.claims, frames[i]?.claims ?? [], calibration))
  const claims = (readings: readonly Reading[]) => readings.map((reading) => reading.claims)
  const least = { both: best(gold, both), model: best(gold, claims(model)) }
  const card: Card = { ...readCard(), calibration, least }
  writeFileSync(modelPath('asks.json'), `${JSON.stringify(card, null, 1)}\n`)
  console.log(JSON.stringify({ calibration, least }))
}

type Dated = GoldText & { readonly date: string; readonly asks: readonly Core[] }
type Core = Pick<Claim, 'asker' | 'addressee' | 'kind' | 'polarity'>

async function readings(reader: ReturnType<typeof createFrameReader>, gold: readonly Dated[]): Promise<Reading[]> {
  const out: Reading[] = []
  for (const { id, text, title = null, date } of gold)
    out.push(await reader.read(createArticle({ id, text, title, date: parsePartialDate(date) })))
  return out
}

/** One claim as features and whether it is right; each marked ask makes one claim right, the surest. */
type Row = { readonly x: readonly number[]; readonly right: boolean }

function rowsOf(gold: readonly Dated[], own: readonly Reading[], others: readonly Reading[]): Row[] {
  return gold.flatMap((text, i) =>
    judged(text.asks, own[i]?.claims ?? []).map(([claim, right]) => {
      const agreement = agreementOf(claim, others[i]?.claims ?? [])
      const agrees = (['core', 'parties', 'words'] as const).map((one) => Number(agreement === one))
      return { x: [1, logOdds(claim.confidence), ...agrees], right }
    }),
  )
}

function judged(asks: readonly Core[], claims: readonly Claim[]): [Claim, boolean][] {
  const left = [...asks]
  return [...claims]
    .sort((a, b) => b.confidence - a.confidence)
    .map((claim) => {
      const at = left.findIndex((ask) =>
        (['asker', 'addressee', 'kind', 'polarity'] as const).every((k) => ask[k] === claim[k]),
      )
      if (at >= 0) left.splice(at, 1)
      return [claim, at >= 0]
    })
}

/** Ridge logistic regression by gradient ascent: few rows, few columns; the intercept is not shrunk. */
function regress(rows: readonly Row[], ridge = 1, rate = 0.3, steps = 20_000): number[] {
  const width = rows[0]?.x.length ?? 2
  const w: number[] = Array(width).fill(0)
  for (let step = 0; step < steps; step++) {
    const slope: number[] = w.map((weight, j) => (j === 0 ? 0 : -ridge * weight))
    for (const { x, right } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, j) => sum + value * (w[j] ?? 0), 0)))
      x.forEach((value, j) => {
        slope[j] = (slope[j] ?? 0) + value * (Number(right) - p)
      })
    }
    slope.forEach((value, j) => {
      w[j] = (w[j] ?? 0) + (rate * value) / Math.max(1, rows.length) / 4
    })
  }
  return w.map((value) => Math.round(value * 1000) / 1000)
}

/** The highest least confidence, in steps of .01, whose core F1 lies within .01 of the best: the curve is flat, and less that is wrong is said. */
function best(gold: readonly Dated[], read: readonly (readonly Claim[])[]): number {
  const at = (least: number) => {
    const rows = gold.map((text, i) =>
      scoreText(
        text,
        (read[i] ?? []).filter(({ confidence }) => confidence >= least),
        new Map(),
      ),
    )
    return figure(rows, 'core').f1
  }
  const steps = Array.from({ length: 61 }, (_, i) => i / 100)
  const all = steps.map((least) => ({ least, f1: at(least) }))
  const most = Math.max(...all.map(({ f1 }) => f1))
  return all.findLast(({ f1 }) => f1 >= most - 0.01)?.least ?? 0
}

await main()
