import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCodes } from './lib/codes.js'
import { figure, macroF1, type ScoredAsk, scoreText } from './score.js'

const shared = process.env.DEMARCHE_SHARED ?? ''
const program = join(shared, 'tools', 'score_asks.py')
const reason = shared === '' ? 'DEMARCHE_SHARED is not set' : existsSync(program) ? '' : 'no score program there'

/** A small seeded generator (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

type Pick = <T>(list: readonly T[]) => T
const WORDS = ['Riyadh', 'urged', '😀', 'Paris', 'to', 'sell', 'jets', 'é', 'and', 'agreed']

function randomAsk(text: string, pick: Pick, below: (n: number) => number): ScoredAsk {
  const at = below(text.length - 2)
  const end = at + 1 + below(Math.min(60, text.length - at - 1))
  const span = {
    step: pick(['ask', 'ask', 'promise']),
    start: at,
    end,
    text: pick([text.slice(at, end), text.slice(at, end), text.slice(at, end), 'gone']),
  }
  const party = () => pick(['SAU', 'FRA', 'UN', 'UNSC', 'ISIL', 'isis', null])
  return {
    asker: party() ?? 'SAU',
    addressee: party(),
    kind: pick(['arms', 'trade']),
    polarity: pick(['do', 'do', 'refrain']),
    force: pick(['wish', 'appeal']),
    state: pick(['asked', 'asked', 'refused', 'promised']),
    evidence: pick<ScoredAsk['evidence']>([
      text.slice(at, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''),
      [span],
      [span, { ...span, in: 'title' }],
      [],
    ]),
  }
}

function randomSet(seed: number) {
  const below = random(seed)
  const pick: Pick = (list) => list[below(list.length)] as (typeof list)[number]
  const texts = Array.from({ length: 40 }, (_, n) => {
    const text = Array.from({ length: 20 + below(80) }, () => pick(WORDS)).join(' ')
    const asks = () => Array.from({ length: below(5) }, () => randomAsk(text, pick, below))
    return { id: `r${n}`, text, title: text.split(' ').slice(0, 9).join(' '), asks: asks(), read: asks() }
  })
  return texts
}

test.skipIf(reason !== '')(`agrees with the score program on random cases ${reason}`, () => {
  const { alias } = loadCodes()
  const folder = mkdtempSync(join(tmpdir(), 'score-'))
  for (const seed of [1, 2, 3, 4]) {
    const texts = randomSet(seed)
    const lines = (key: 'asks' | 'read') =>
      texts.map(({ id, text, title, ...asks }) => `${JSON.stringify({ id, text, title, asks: asks[key] })}\n`).join('')
    writeFileSync(join(folder, 'gold.jsonl'), lines('asks'))
    writeFileSync(join(folder, 'read.jsonl'), lines('read'))
    const printed = execFileSync('python3', [program, join(folder, 'gold.jsonl'), join(folder, 'read.jsonl')], {
      encoding: 'utf8',
    })
    const rows = texts.map((text) => scoreText(text, text.read, alias))
    for (const key of ['found', 'parties', 'core'] as const) {
      const { precision, recall, f1 } = figure(rows, key)
      expect(printed).toContain(
        `${key.padEnd(8)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
      )
    }
    expect(printed).toContain(`macro-F1 ${macroF1(rows.flatMap((row) => row.states)).toFixed(3)}`)
    expect(printed).toContain(`unproved ${rows.reduce((sum, row) => sum + row.unproved, 0)}`)
  }
})

test('spans count by what they show, and a wrong offset proves nothing', () => {
  const text = 'é😀 Riyadh urged Paris to sell jets. Paris agreed to sell jets.'
  const ask = {
    asker: 'SAU',
    addressee: 'FRA',
    kind: 'arms',
    polarity: 'do',
    force: 'appeal',
    state: 'promised',
    evidence: 'Riyadh urged Paris to sell jets',
  }
  const start = text.indexOf('Riyadh')
  const span = { step: 'ask', start, end: start + 31, text: ask.evidence }
  const right = scoreText({ id: 'a', text, asks: [ask] }, [{ ...ask, evidence: [span] }])
  expect(right).toMatchObject({ found: 1, core: 1, unproved: 0, states: [['promised', 'promised']] })
  const wrong = scoreText({ id: 'a', text, asks: [ask] }, [{ ...ask, evidence: [{ ...span, start: start - 1 }] }])
  expect(wrong).toMatchObject({ found: 0, core: 0, unproved: 1 })
})
