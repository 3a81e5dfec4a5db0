/**
 * Middle position, every actor counting once; between two middle ones, their mean. Black's median voter (J. Political Economy 56, 1948).
 * `medianActor([0, 10, 100])` is 10.
 */
export function medianActor(positions: ArrayLike<number>): number {
  const sorted = Float64Array.from(positions).sort()
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2
}
