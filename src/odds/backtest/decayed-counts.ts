/**
 * Counts that fade: an event n days old counts 2^(−n / half-life). A row a slot, `width` columns; adding and reading cost one multiplication a
 * column, and nothing is ever scanned again.
 */
export class DecayedCounts {
  readonly width: number
  readonly #halfLife: number
  #values: Float32Array
  #day: Int32Array

  /** `halfLife` in days. */
  constructor(width: number, halfLife: number) {
    this.width = width
    this.#halfLife = halfLife
    this.#values = new Float32Array(1024 * width)
    this.#day = new Int32Array(1024)
  }

  /** Counts one event of `day` (days since 1970; never before an earlier call's) in a column of a slot. */
  add(slot: number, column: number, day: number): void {
    if (slot >= this.#day.length) this.#grow(slot)
    const start = slot * this.width
    const age = day - (this.#day[slot] as number)
    if (age > 0) {
      const fade = 2 ** (-age / this.#halfLife)
      for (let i = start; i < start + this.width; i++) this.#values[i] = (this.#values[i] as number) * fade
      this.#day[slot] = day
    }
    this.#values[start + column] = (this.#values[start + column] as number) + 1
  }

  /** Writes the counts of a slot as they stand on `day` into `out` from `at`; zeros for a slot never counted in. */
  read(slot: number, day: number, out: Float64Array, at: number): void {
    if (slot < 0 || slot >= this.#day.length) {
      out.fill(0, at, at + this.width)
      return
    }
    const fade = 2 ** (-(day - (this.#day[slot] as number)) / this.#halfLife)
    const start = slot * this.width
    for (let i = 0; i < this.width; i++) out[at + i] = (this.#values[start + i] as number) * fade
  }

  #grow(slot: number): void {
    let rows = this.#day.length
    while (rows <= slot) rows *= 2
    const values = new Float32Array(rows * this.width)
    values.set(this.#values)
    const day = new Int32Array(rows)
    day.set(this.#day)
    this.#values = values
    this.#day = day
  }
}
