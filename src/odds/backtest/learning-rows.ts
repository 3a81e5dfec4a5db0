import type { OpenAsk } from './ask.js'
import type { LearningSet } from './grant-model.js'

/**
 * The latest closed asks to learn from, at most `capacity`: more of them change a few dozen weights by less than anybody could see, and cost
 * memory without end.
 */
export class LearningRows {
  readonly #capacity: number
  readonly #rows: { features: Float64Array; ask: OpenAsk }[] = []
  #next = 0

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get size(): number {
    return this.#rows.length
  }

  push(ask: OpenAsk, features: Float64Array): void {
    this.#rows[this.#next] = { features, ask }
    this.#next = (this.#next + 1) % this.#capacity
  }

  /** The rows in order of opening. */
  set(width: number): LearningSet {
    const full = this.#rows.length === this.#capacity
    const rows = full ? [...this.#rows.slice(this.#next), ...this.#rows.slice(0, this.#next)] : this.#rows
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
