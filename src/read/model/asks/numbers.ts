/** The logistic function. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** Softmax of `scores[from, to)`, as a new array. */
export function softmax(scores: Float32Array, from: number, to: number): Float32Array {
  let most = Number.NEGATIVE_INFINITY
  for (let i = from; i < to; i++) most = Math.max(most, scores[i] as number)
  const out = new Float32Array(to - from)
  let sum = 0
  for (let i = from; i < to; i++) {
    const value = Math.exp((scores[i] as number) - most)
    out[i - from] = value
    sum += value
  }
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) / sum
  return out
}

/** Index of the greatest number in [from, to); `from` where there is none. */
export function greatest(numbers: ArrayLike<number>, from = 0, to = numbers.length): number {
  let best = from
  for (let i = from + 1; i < to; i++) if ((numbers[i] as number) > (numbers[best] as number)) best = i
  return best
}
