import type { OpenAsk } from './ask.js'
import type { LearningSet } from './grant-model.js'

/**
 * Closed asks to learn from, at most `capacity`, spread evenly over the learning time: when full, every other one is let go and only every other one taken
 * from then on. Tens of thousands fix some eighty weights as well as millions would, and memory stays bounded.
 */
export class LearningRows {
  readonly #capacity: number
  #rows: { features: Float64Array; ask: OpenAsk }[] = []
  #stride = 1
  #offered = 0

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get size(): number {
    return this.#rows.length
  }

  push(ask: OpenAsk, features: Float64Array): void {
    if (this.#offered++ % this.#stride !== 0) return
    if (this.#rows.length === this.#capacity) {
      this.#rows = this.#rows.filter((_, i) => i % 2 === 0)
      this.#stride *= 2
      if ((this.#offered - 1) % this.#stride !== 0) return
    }
    this.#rows.push({ features, ask })
  }

  /** The rows in order of opening. */
  set(width: number): LearningSet {
    const rows = this.#rows
    const values = new Float64Array(rows.length * width)
    for (const [i, { features }] of rows.entries()) values.set(features, i * width)
    return {
      features: { width, rows: rows.length, values },
      kind: Int32Array.from(rows, ({ ask }) => ask.kind),
      strict: Int32Array.from(rows, ({ ask }) => Number(ask.strict)),
      loose: Int32Array.from(rows, ({ ask }) => Number(ask.loose)),
    }
  }
}
