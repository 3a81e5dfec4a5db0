/**
 * 95 % interval of the ratio of two means over the same cases, by the delta method (Cochran, Sampling Techniques, 1977, 6.4): what a paired bootstrap
 * gives where cases are many, at the cost of one pass.
 */
export function ratioInterval(above: ArrayLike<number>, below: ArrayLike<number>): readonly [number, number] {
  const n = above.length
  let a = 0
  let b = 0
  for (let i = 0; i < n; i++) {
    a += (above[i] as number) / n
    b += (below[i] as number) / n
  }
  const ratio = a / b
  let variance = 0
  for (let i = 0; i < n; i++) variance += ((above[i] as number) - ratio * (below[i] as number)) ** 2 / n
  const error = Math.sqrt(variance / n) / b
  return [ratio - 1.96 * error, ratio + 1.96 * error]
}
