/**
 * Mean of positions, each weighed by its weight: the compromise of a Nash bargain where disagreement is bad for all (Achen, in Thomson et
 * al., The European Union Decides, 2006, ch. 4), and hard to beat. Where no weight is above 0 all weigh the same.
 * `weightedMean([0, 100], [1, 3])` is 75.
 */
export function weightedMean(positions: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0
  let total = 0
  let plain = 0
  for (let i = 0; i < positions.length; i++) {
    sum += (positions[i] as number) * (weights[i] as number)
    total += weights[i] as number
    plain += positions[i] as number
  }
  return total > 0 ? sum / total : plain / positions.length
}
