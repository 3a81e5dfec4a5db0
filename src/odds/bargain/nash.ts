/**
 * The asymmetric Nash solution on one scale: the outcome that maximises Σ weight × ln(1 − distance / range), where no agreement is worth as much to everybody as
 * the position farthest from its own, and gains fall evenly with distance. Nash, Econometrica 18, 1950, with the weights of Kalai, Int. J. Game Theory 6, 1977.
 * Where no weight is above 0 all weigh the same; where all want one thing, that. Golden-section search, some sixty passes over the actors.
 * `nashSolution([0, 100], [1, 3])` is 75.
 */
export function nashSolution(positions: ArrayLike<number>, weights: ArrayLike<number>): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let total = 0
  for (let i = 0; i < positions.length; i++) {
    low = Math.min(low, positions[i] as number)
    high = Math.max(high, positions[i] as number)
    total += weights[i] as number
  }
  const range = high - low
  if (range === 0) return low
  const gain = (outcome: number) => {
    let sum = 0
    for (let i = 0; i < positions.length; i++) {
      const weight = total > 0 ? (weights[i] as number) : 1
      if (weight > 0) sum += weight * Math.log1p(-Math.abs(outcome - (positions[i] as number)) / range)
    }
    return sum
  }
  return highest(gain, low, high)
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

/** Where a function with a single peak is highest (Kiefer, Proc. Am. Math. Soc. 4, 1953). */
function highest(of: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  let a = high - GOLDEN * (high - low)
  let b = low + GOLDEN * (high - low)
  let [atA, atB] = [of(a), of(b)]
  for (let round = 0; round < 60; round++) {
    if (atA >= atB) {
      ;[high, b, atB] = [b, a, atA]
      a = high - GOLDEN * (high - low)
      atA = of(a)
    } else {
      ;[low, a, atA] = [a, b, atB]
      b = low + GOLDEN * (high - low)
      atB = of(b)
    }
  }
  return (low + high) / 2
}
