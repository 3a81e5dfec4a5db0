/** A probability, 0–1. */
export type Probability = number & { readonly __brand: 'Probability' }
/** The natural logarithm of odds, −∞…∞. */
export type LogOdds = number & { readonly __brand: 'LogOdds' }

/** ln(p / (1 − p)). `p` must lie strictly between 0 and 1. */
export function toLogOdds(p: Probability): LogOdds {
  return Math.log(p / (1 - p)) as LogOdds
}

/** The inverse of `toLogOdds`: 1 / (1 + e^−x), without overflow for large |x|. */
export function toProbability(x: LogOdds): Probability {
  return (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x))) as Probability
}
