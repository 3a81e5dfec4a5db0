import { risingOrder } from './order.js'
import type { Scored } from './scored.js'

/** Forecasts of like probability, beside how often they came true. */
export interface CalibrationBin {
  /** Lowest and highest probability in the bin. */
  readonly from: number
  readonly to: number
  readonly n: number
  /** Mean forecast. */
  readonly forecast: number
  /** Share that came true. */
  readonly observed: number
}

/** Ten (or `count`) bins of equal count by rising probability; where n does not divide, the first bins hold one more. Empty bins are left out. */
export function calibrationBins({ probability, outcome }: Scored, count = 10): CalibrationBin[] {
  const order = risingOrder(probability)
  const small = Math.floor(order.length / count)
  const larger = order.length % count
  const bins: CalibrationBin[] = []
  let start = 0
  for (let b = 0; b < count; b++) {
    const end = start + small + (b < larger ? 1 : 0)
    if (end > start) bins.push(binOf(order.subarray(start, end), probability, outcome))
    start = end
  }
  return bins
}

/**
 * Expected calibration error: mean over the bins, by their size, of |mean forecast − share that came true|. Naeini, Cooper & Hauskrecht, AAAI
 * 2015, with bins of equal count. It never reaches 0 on few forecasts, even perfect ones; see `eceOfPerfect`.
 */
export function ece(scored: Scored, count = 10): number {
  const bins = calibrationBins(scored, count)
  const n = scored.probability.length
  return bins.reduce((sum, bin) => sum + Math.abs(bin.forecast - bin.observed) * bin.n, 0) / n
}

/**
 * The q-quantile of the calibration error that a perfectly calibrated forecaster would show who gave these very probabilities: outcomes
 * are drawn from them `draws` times (a parametric consistency check after Bröcker & Smith, Weather and Forecasting 22, 2007).
 */
export function eceOfPerfect(
  probability: ArrayLike<number>,
  q: number,
  random: () => number,
  draws = 1000,
  count = 10,
): number {
  const order = risingOrder(probability)
  const sorted = Float64Array.from(order, (i) => probability[i] as number)
  const outcome = new Float64Array(sorted.length)
  const errors = Float64Array.from({ length: draws }, () => {
    for (let i = 0; i < sorted.length; i++) outcome[i] = random() < (sorted[i] as number) ? 1 : 0
    return ece({ probability: sorted, outcome }, count)
  }).sort()
  return errors[Math.min(draws - 1, Math.floor(q * draws))] as number
}

function binOf(places: Int32Array, probability: ArrayLike<number>, outcome: ArrayLike<number>): CalibrationBin {
  let forecast = 0
  let observed = 0
  for (const i of places) {
    forecast += probability[i] as number
    observed += outcome[i] as number
  }
  return {
    from: probability[places[0] as number] as number,
    to: probability[places[places.length - 1] as number] as number,
    n: places.length,
    forecast: forecast / places.length,
    observed: observed / places.length,
  }
}
