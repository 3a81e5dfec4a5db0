const BLOCK_BITS = 12
const BLOCK_ROWS = 2 ** BLOCK_BITS

interface Block {
  readonly values: Float32Array
  /** Day of each row's last count. */
  readonly day: Int32Array
}

/**
 * Counts that fade: an event n days old counts 2^(−n / half-life). A row a slot, `width` columns; adding and reading cost one multiplication a
 * column, and nothing is ever scanned again. Memory grows by blocks of 4096 rows.
 */
export class DecayedCounts {
  readonly width: number
  readonly #halfLife: number
  readonly #blocks: Block[] = []

  /** `halfLife` in days. */
  constructor(width: number, halfLife: number) {
    this.width = width
    this.#halfLife = halfLife
  }

  /** Counts one event of `day` (days since 1970; never before an earlier call's) in a column of a slot. */
  add(slot: number, column: number, day: number): void {
    const { values, day: days } = this.#blockFor(slot)
    const row = slot & (BLOCK_ROWS - 1)
    const start = row * this.width
    const age = day - (days[row] as number)
    if (age > 0) {
      const fade = 2 ** (-age / this.#halfLife)
      for (let i = start; i < start + this.width; i++) values[i] = (values[i] as number) * fade
      days[row] = day
    }
    values[start + column] = (values[start + column] as number) + 1
  }

  /** Writes the counts of a slot as they stand on `day` into `out` from `at`; zeros for a slot never counted in. */
  read(slot: number, day: number, out: Float64Array, at: number): void {
    const block = slot < 0 ? undefined : this.#blocks[slot >>> BLOCK_BITS]
    if (block === undefined) {
      out.fill(0, at, at + this.width)
      return
    }
    const row = slot & (BLOCK_ROWS - 1)
    const fade = 2 ** (-(day - (block.day[row] as number)) / this.#halfLife)
    const start = row * this.width
    for (let i = 0; i < this.width; i++) out[at + i] = (block.values[start + i] as number) * fade
  }

  #blockFor(slot: number): Block {
    const at = slot >>> BLOCK_BITS
    while (this.#blocks.length <= at) {
      this.#blocks.push({ values: new Float32Array(BLOCK_ROWS * this.width), day: new Int32Array(BLOCK_ROWS) })
    }
    return this.#blocks[at] as Block
  }
}
