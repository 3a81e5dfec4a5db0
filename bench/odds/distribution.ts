import { decisionOf } from '../../src/odds/bargain/compared.js'
import { type Issue, rangeOf } from '../../src/odds/bargain/issue.js'
import { forecastOutcome } from '../../src/odds/bargain/methods.js'
import { quantile } from '../../src/odds/maths/quantile.js'
import { pairedDifference } from '../../src/odds/scoring/bootstrap.js'

/** Issues of known outcome, each with the mean's forecast. */
interface Case {
  readonly issue: Issue
  readonly outcome: number
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface DistributionRow {
  readonly what: string
  readonly crps: number
  readonly coverage: number
  readonly less: { readonly mean: number; readonly interval: readonly [number, number] }
}

const FOLDS = 5
/** Evenly spaced quantiles that stand for a distribution. */
const POINTS = 100
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1]

type Spread = (train: readonly Case[]) => (one: Case) => readonly number[]

/** Distributions about the weighted mean, each learnt on four fifths of the EU's decisions and tried on the rest; whole decisions are kept together. */
export function tryDistributions(issues: readonly Issue[]): readonly DistributionRow[] {
  const cases = issues.flatMap((issue): Case[] => {
    if (issue.outcome === null) return []
    const [low, high] = rangeOf(issue)
    return [{ issue, outcome: issue.outcome, mean: forecastOutcome('weighted_mean', issue.bargainers), low, high }]
  })
  const decisions = [...new Set(cases.map(({ issue }) => decisionOf(issue.issue)))]
  const foldOf = (one: Case) => decisions.indexOf(decisionOf(one.issue.issue)) % FOLDS
  const tried = Object.entries(SPREADS).map(([what, spread]) => {
    const scores = cases.map(() => ({ crps: 0, isWithin: false }))
    for (let fold = 0; fold < FOLDS; fold++) {
      const draw = spread(cases.filter((one) => foldOf(one) !== fold))
      cases.forEach((one, i) => {
        if (foldOf(one) === fold) scores[i] = scoreOf(draw(one), one.outcome)
      })
    }
    return { what, scores }
  })
  const reference = (tried[0]?.scores ?? []).map(({ crps }) => crps)
  return tried.map(({ what, scores }) => {
    const crps = scores.map((one) => one.crps)
    return {
      what,
      crps: crps.reduce((a, b) => a + b, 0) / crps.length,
      coverage: scores.filter(({ isWithin }) => isWithin).length / scores.length,
      less: pairedDifference(crps, reference, { seed: 7 }),
    }
  })
}

const SPREADS: Readonly<Record<string, Spread>> = {
  'the mean and its past errors, by the range (ships)': (train) => errorsBy(train, ({ low, high }) => high - low),
  'the same, by the spread of positions': (train) => errorsBy(train, spreadOf),
  'mixed with the actors’ own positions, by weight': (train) => mixed(train, positionsByWeight),
  'mixed with the actors’ own positions, all alike': (train) =>
    mixed(train, ({ issue }) => issue.bargainers.map(({ position }) => position)),
  'mixed with the two ends': (train) => mixed(train, ({ low, high }) => [low, high]),
}

function errorsBy(train: readonly Case[], unit: (one: Case) => number): (one: Case) => readonly number[] {
  const errors = train
    .filter((one) => unit(one) > 0)
    .map((one) => (one.outcome - one.mean) / unit(one))
    .sort((a, b) => a - b)
  const points = Array.from({ length: POINTS }, (_, i) => quantile(errors, (i + 0.5) / POINTS))
  return (one) => points.map((error) => Math.min(one.high, Math.max(one.low, one.mean + error * unit(one))))
}

function spreadOf({ issue, mean }: Case): number {
  const squared = issue.bargainers.map(({ position }) => (position - mean) ** 2)
  return Math.sqrt(squared.reduce((a, b) => a + b, 0) / squared.length)
}

function positionsByWeight({ issue }: Case): readonly number[] {
  const sorted = [...issue.bargainers].sort((a, b) => a.position - b.position)
  const total = sorted.reduce((sum, { salience, capability }) => sum + salience * capability, 0)
  const points: number[] = []
  let reached = 0
  for (const { position, salience, capability } of sorted) {
    reached += salience * capability
    while (points.length < POINTS && (points.length + 0.5) / POINTS <= reached / total) points.push(position)
  }
  return points.length > 0 ? points : sorted.map(({ position }) => position)
}

/** The mean's errors with a share of other outcomes among them; the share that does best on the training part. */
function mixed(train: readonly Case[], others: (one: Case) => readonly number[]): (one: Case) => readonly number[] {
  const plain = errorsBy(train, ({ low, high }) => high - low)
  const mix = (one: Case, share: number) => {
    const take = Math.round(share * POINTS)
    const sorted = [...others(one)].sort((a, b) => a - b)
    const base = [...plain(one)].sort((a, b) => a - b)
    const from = (values: readonly number[], n: number) =>
      Array.from({ length: n }, (_, i) => quantile(values, n === 1 ? 0.5 : (i + 0.5) / n))
    return [...from(base, POINTS - take), ...nearest(sorted, take)]
  }
  const cost = (share: number) => train.reduce((sum, one) => sum + scoreOf(mix(one, share), one.outcome).crps, 0)
  const [best = 0] = [...SHARES].sort((a, b) => cost(a) - cost(b))
  return (one) => mix(one, best)
}

/** `n` of the values, evenly through them, none between two. */
function nearest(values: readonly number[], n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => values[Math.floor(((i + 0.5) / n) * values.length)] as number)
}

/**
 * The continuous ranked probability score of a distribution given by equally likely points: mean distance to the outcome less half their mean distance from one
 * another (Gneiting & Raftery, J. Am. Stat. Assoc. 102, 2007); in units of the scale.
 */
function scoreOf(points: readonly number[], outcome: number): { crps: number; isWithin: boolean } {
  const sorted = [...points].sort((a, b) => a - b)
  const n = sorted.length
  let [distance, apart] = [0, 0]
  sorted.forEach((point, i) => {
    distance += Math.abs(point - outcome) / n
    apart += (point * (2 * i - n + 1)) / n ** 2
  })
  const isWithin = outcome >= quantile(sorted, 0.1) && outcome <= quantile(sorted, 0.9)
  return { crps: distance - apart, isWithin }
}
