/** One example to learn from: its features and the index of its class. */
export interface Example {
  readonly features: ReadonlyMap<string, number>
  readonly label: number
  /** Log-odds of each class before anything is learnt. */
  readonly offset: readonly number[]
}

/**
 * Multinomial logistic regression with an L2 penalty, fitted by AdaGrad over shuffled examples (Duchi, Hazan & Singer 2011). The order of the
 * examples is drawn by `seed` alone, so a fit can be repeated to the bit. `keep` drops features seen in fewer examples.
 */
export function fitSoftmax(
  examples: readonly Example[],
  classes: number,
  options: { l2: number; epochs: number; seed: number; keep: number },
): { bias: number[]; weights: Map<string, number[]> } {
  const weights = new Map<string, number[]>()
  const squares = new Map<string, number[]>()
  for (const [name, count] of countFeatures(examples)) {
    if (count < options.keep) continue
    weights.set(name, new Array<number>(classes).fill(0))
    squares.set(name, new Array<number>(classes).fill(1e-3))
  }
  const bias = new Array<number>(classes).fill(0)
  const biasSquares = new Array<number>(classes).fill(1e-3)
  const random = mulberry32(options.seed)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const at of order) step(examples[at] as Example, { weights, squares, bias, biasSquares, l2: options.l2 })
  }
  return { bias, weights }
}

interface State {
  readonly weights: Map<string, number[]>
  readonly squares: Map<string, number[]>
  readonly bias: number[]
  readonly biasSquares: number[]
  readonly l2: number
}

const RATE = 0.15

function step({ features, label, offset }: Example, state: State): void {
  const known = [...features].filter(([name]) => state.weights.has(name))
  const sums = state.bias.map((b, i) =>
    known.reduce((sum, [name, value]) => sum + (state.weights.get(name)?.[i] ?? 0) * value, b + (offset[i] ?? 0)),
  )
  const top = Math.max(...sums)
  const parts = sums.map((sum) => Math.exp(sum - top))
  const whole = parts.reduce((a, b) => a + b, 0)
  parts.forEach((part, i) => {
    const error = part / whole - (i === label ? 1 : 0)
    move(state.bias, state.biasSquares, i, error)
    for (const [name, value] of known) {
      const row = state.weights.get(name) as number[]
      move(row, state.squares.get(name) as number[], i, error * value + state.l2 * (row[i] ?? 0))
    }
  })
}

function move(row: number[], squares: number[], i: number, gradient: number): void {
  squares[i] = (squares[i] ?? 0) + gradient * gradient
  row[i] = (row[i] ?? 0) - (RATE * gradient) / Math.sqrt(squares[i] ?? 1)
}

function countFeatures(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i] as number
    order[i] = order[j] as number
    order[j] = held
  }
}

/** A small seeded generator (Tommy Ettinger's mulberry32, public domain): numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
