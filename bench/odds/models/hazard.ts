import { KINDS } from '../../../src/model/ask.js'
import { fitLogistic, type LogisticModel, logisticScore, sigmoid } from '../../../src/odds/maths/logistic.js'
import { type Case, HORIZON } from '../dataset.js'
import { type Contender, matrixOf } from './model.js'
import { shareOf } from './share.js'

/** Days since the opening at which each slice of time ends. */
const SLICES = [3, 7, 15, HORIZON]

/** Parties seen in fewer asks than this keep no effect of their own. */
const SEEN = 8

const PENALTY = 100
const OTHER = KINDS.indexOf('other')

/**
 * Discrete-time competing risks (Allison, Sociological Methodology 13, 1982): in each slice of time an ask still unanswered is promised first, delivered first, or
 * neither; two logistic hazards on the faded counts, the slice, and an effect of each source and target drawn together by the ridge.
 */
export const HAZARD: Contender = {
  name: 'competing hazards, pooled actors',
  learn(cases) {
    const actors = frequentActors(cases)
    const fits = (['promised', 'delivered'] as const).map((cause) => fitCause(cases, actors, cause))
    const share = shareOf(cases)
    return (ask) => {
      const loose = chanceOf(ask, actors, fits)
      return { loose, strict: ask.kind === OTHER ? loose : loose * share(ask.features) }
    }
  },
}

function chanceOf(ask: Case, actors: ReadonlyMap<string, number>, fits: readonly LogisticModel[]): number {
  let unanswered = 1
  for (let slice = 0; slice < SLICES.length; slice++) {
    const row = rowOf(ask, slice, actors)
    const hazard = fits.reduce((sum, fit) => sum + sigmoid(logisticScore(fit, row)), 0)
    unanswered *= 1 - Math.min(0.999, hazard)
  }
  return 1 - unanswered
}

function fitCause(cases: readonly Case[], actors: ReadonlyMap<string, number>, cause: 'promised' | 'delivered') {
  const rows: number[][] = []
  const outcome: number[] = []
  for (const one of cases) {
    const { promisedAfter: promised, deliveredAfter: delivered } = one
    const first = Math.min(promised ?? Number.POSITIVE_INFINITY, delivered ?? Number.POSITIVE_INFINITY)
    for (let slice = 0; slice < SLICES.length; slice++) {
      if (first <= (SLICES[slice - 1] ?? 0)) break
      const falls = first <= (SLICES[slice] as number)
      const byDelivery = delivered !== null && delivered === first
      rows.push(rowOf(one, slice, actors))
      outcome.push(falls && byDelivery === (cause === 'delivered') ? 1 : 0)
    }
  }
  return fitLogistic(matrixOf(rows), outcome, PENALTY)
}

function rowOf(one: Case, slice: number, actors: ReadonlyMap<string, number>): number[] {
  const effects = new Array<number>(actors.size).fill(0)
  for (const key of [`source ${one.source}`, `target ${one.target}`]) {
    const at = actors.get(key)
    if (at !== undefined) effects[at] = 1
  }
  return [...one.features, ...SLICES.map((_, i) => Number(i === slice)), ...effects]
}

function frequentActors(cases: readonly Case[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of cases) {
    for (const key of [`source ${one.source}`, `target ${one.target}`]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const frequent = [...counts].filter(([, n]) => n >= SEEN).map(([key]) => key)
  return new Map(frequent.map((key, i) => [key, i]))
}
