import { sigmoid } from '../../../src/odds/maths/logistic.js'
import type { Case } from '../dataset.js'
import type { Contender } from './model.js'

const ROUNDS = 80
const RATE = 0.06
const DEPTH = 3
const LEAF = 30
const RIDGE = 5
const BINS = 32

interface Split {
  readonly feature: number
  readonly threshold: number
  readonly low: Tree
  readonly high: Tree
}
type Tree = number | Split

/** Gradient-boosted trees on the faded counts (Friedman, Annals of Statistics 29, 2001; second-order gain as in XGBoost), one ensemble an outcome. */
export const BOOSTED: Contender = {
  name: 'boosted trees on faded counts',
  learn(cases) {
    const strict = boost(cases, 'strict')
    const loose = boost(cases, 'loose')
    return (ask) => ({ strict: strict(ask.features), loose: loose(ask.features) })
  },
}

/** Boosted trees of one outcome: a function from features to probability. */
function boost(cases: readonly Case[], outcome: 'strict' | 'loose'): (features: Float64Array) => number {
  const rows = cases.map((one) => one.features)
  const y = cases.map((one) => one[outcome] as number)
  const thresholds = thresholdsOf(rows)
  const share = (y.reduce((sum, v) => sum + v, 0) + 0.5) / (y.length + 1)
  const start = Math.log(share / (1 - share))
  const scores = new Float64Array(rows.length).fill(start)
  const trees: Tree[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const p = scores.map(sigmoid)
    const tree: Tree = grow(
      rows,
      p,
      y,
      rows.map((_, i) => i),
      thresholds,
      DEPTH,
    )
    rows.forEach((row, i) => {
      scores[i] = (scores[i] as number) + RATE * scoreOf(tree, row)
    })
    trees.push(tree)
  }
  return (features) => sigmoid(trees.reduce<number>((sum, tree) => sum + RATE * scoreOf(tree, features), start))
}

function thresholdsOf(rows: readonly Float64Array[]): number[][] {
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, j) => {
    const sorted = rows.map((row) => row[j] as number).sort((a, b) => a - b)
    const cuts = Array.from(
      { length: BINS - 1 },
      (__, b) => sorted[Math.floor(((b + 1) / BINS) * sorted.length)] as number,
    )
    return [...new Set(cuts)]
  })
}

function grow(
  rows: readonly Float64Array[],
  p: Float64Array,
  y: readonly number[],
  places: readonly number[],
  thresholds: readonly number[][],
  depth: number,
): Tree {
  const best = depth === 0 ? null : bestSplit(rows, p, y, places, thresholds)
  if (best === null) return leaf(p, y, places)
  const isLow = (i: number) => (rows[i]?.[best.feature] as number) < best.threshold
  const below = (part: readonly number[]) => grow(rows, p, y, part, thresholds, depth - 1)
  return { ...best, low: below(places.filter(isLow)), high: below(places.filter((i) => !isLow(i))) }
}

function bestSplit(
  rows: readonly Float64Array[],
  p: Float64Array,
  y: readonly number[],
  places: readonly number[],
  thresholds: readonly number[][],
): { feature: number; threshold: number } | null {
  const whole = sums(p, y, places)
  let best: { feature: number; threshold: number } | null = null
  let most = 1e-6
  thresholds.forEach((cuts, feature) => {
    const histogram = histogramOf(rows, p, y, places, feature, cuts)
    const low = { gradient: 0, weight: 0, n: 0 }
    cuts.forEach((threshold, b) => {
      low.gradient += histogram.gradient[b] as number
      low.weight += histogram.weight[b] as number
      low.n += histogram.n[b] as number
      if (low.n < LEAF || places.length - low.n < LEAF) return
      const gain =
        worth(low.gradient, low.weight) +
        worth(whole.gradient - low.gradient, whole.weight - low.weight) -
        worth(whole.gradient, whole.weight)
      if (gain <= most) return
      most = gain
      best = { feature, threshold }
    })
  })
  return best
}

function histogramOf(
  rows: readonly Float64Array[],
  p: Float64Array,
  y: readonly number[],
  places: readonly number[],
  feature: number,
  cuts: readonly number[],
) {
  const gradient = new Float64Array(cuts.length + 1)
  const weight = new Float64Array(cuts.length + 1)
  const n = new Float64Array(cuts.length + 1)
  for (const i of places) {
    const b = binOf(cuts, rows[i]?.[feature] as number)
    gradient[b] = (gradient[b] as number) + (y[i] as number) - (p[i] as number)
    weight[b] = (weight[b] as number) + (p[i] as number) * (1 - (p[i] as number))
    n[b] = (n[b] as number) + 1
  }
  return { gradient, weight, n }
}

/** The number of thresholds at or below the value. */
function binOf(cuts: readonly number[], value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function sums(p: Float64Array, y: readonly number[], places: readonly number[]) {
  let gradient = 0
  let weight = 0
  for (const i of places) {
    gradient += (y[i] as number) - (p[i] as number)
    weight += (p[i] as number) * (1 - (p[i] as number))
  }
  return { gradient, weight }
}

function leaf(p: Float64Array, y: readonly number[], places: readonly number[]): number {
  const { gradient, weight } = sums(p, y, places)
  return gradient / (weight + RIDGE)
}

const worth = (gradient: number, weight: number) => gradient ** 2 / (weight + RIDGE)

function scoreOf(tree: Tree, row: ArrayLike<number>): number {
  let at = tree
  while (typeof at !== 'number') at = (row[at.feature] as number) < at.threshold ? at.low : at.high
  return at
}
