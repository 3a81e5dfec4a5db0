import { quantile } from '../maths/quantile.js'
import { seededRandom } from '../maths/random.js'

export interface BootstrapOptions {
  readonly seed: number
  /** Default 1000. */
  readonly draws?: number
  /** Default .95. */
  readonly level?: number
}

/**
 * Percentile interval of a statistic of n cases: it is reckoned anew on `draws` resamples of n cases with replacement. Give the statistic what it needs of
 * each case as sums, so that pairs (our score and another's on the same case) stay together. Efron & Tibshirani, An
 * Introduction to the Bootstrap, 1993, ch. 13. Cost draws × n.
 *
 * `columns` are per-case numbers; `statistic` gets their means over the resample.
 */
export function bootstrapInterval(
  columns: readonly ArrayLike<number>[],
  statistic: (means: readonly number[]) => number,
  { seed, draws = 1000, level = 0.95 }: BootstrapOptions,
): readonly [number, number] {
  const n = columns[0]?.length ?? 0
  const random = seededRandom(seed)
  const values = Float64Array.from({ length: draws }, () => statistic(resampledMeans(columns, n, random))).sort()
  const tail = (1 - level) / 2
  return [quantile(values, tail), quantile(values, 1 - tail)]
}

/** Interval of the mean difference a − b over the same cases; contains 0 where the two cannot be told apart. */
export function pairedDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  options: BootstrapOptions,
): { readonly mean: number; readonly interval: readonly [number, number] } {
  const difference = Float64Array.from({ length: a.length }, (_, i) => (a[i] as number) - (b[i] as number))
  const mean = difference.reduce((sum, d) => sum + d, 0) / difference.length
  return { mean, interval: bootstrapInterval([difference], ([m]) => m as number, options) }
}

function resampledMeans(columns: readonly ArrayLike<number>[], n: number, random: () => number): number[] {
  const sums = columns.map(() => 0)
  for (let i = 0; i < n; i++) {
    const at = Math.floor(random() * n)
    for (let c = 0; c < columns.length; c++)
      sums[c] = (sums[c] as number) + ((columns[c] as ArrayLike<number>)[at] as number)
  }
  return sums.map((sum) => sum / n)
}
