/**
 * The q-quantile of values in rising order, by linear interpolation between neighbours (type 7 of Hyndman & Fan, Am. Stat. 50, 1996; what
 * R and numpy do by default). NaN for no values. `quantile([1, 2, 3, 4], 0.5)` is 2.5.
 */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return Number.NaN
  const place = q * (sorted.length - 1)
  const low = Math.floor(place)
  const a = sorted[low] as number
  const b = sorted[Math.min(low + 1, sorted.length - 1)] as number
  return a + (b - a) * (place - low)
}
