import type { Kind } from '../../model/ask.js'

/** Weights of a multinomial logistic regression: for each feature one weight a class, as integers to be multiplied by `scale`. */
export interface KindWeights {
  readonly card: Readonly<Record<string, string | number>>
  readonly classes: readonly Kind[]
  readonly scale: number
  /** What one point of a word list is worth in log-odds, before anything is learnt. */
  readonly listWorth: number
  readonly bias: readonly number[]
  readonly weights: Readonly<Record<string, readonly number[]>>
}

/** The probability of each kind: softmax over the scores of the word lists and the summed weights of the features. The probabilities add up to 1. */
export function kindProbabilities(
  features: ReadonlyMap<string, number>,
  lists: Readonly<Record<string, number>>,
  model: KindWeights,
): Map<Kind, number> {
  const sums = model.bias.map((bias, i) => bias * model.scale + model.listWorth * (lists[model.classes[i] ?? ''] ?? 0))
  for (const [name, value] of features) {
    const row = Object.hasOwn(model.weights, name) ? model.weights[name] : undefined
    row?.forEach((weight, i) => {
      sums[i] = (sums[i] ?? 0) + weight * model.scale * value
    })
  }
  const top = Math.max(...sums)
  const parts = sums.map((sum) => Math.exp(sum - top))
  const whole = parts.reduce((a, b) => a + b, 0)
  return new Map(model.classes.map((kind, i) => [kind, (parts[i] ?? 0) / whole]))
}
