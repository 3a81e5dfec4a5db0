/** Standard normal quantile of 97.5 %. */
const Z = 1.959963984540054

/**
 * 95 % interval of a share of which `came` of `n` are seen: Wilson's (J. Am. Stat. Assoc. 22, 1927), which keeps within 0–1 and holds for few cases, where
 * the usual ± does not (Brown, Cai & DasGupta, Statistical Science 16, 2001). `wilson(1, 10)` is .0179 to .4042. NaN for none.
 */
export function wilson(came: number, n: number): readonly [number, number] {
  const p = came / n
  const middle = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
