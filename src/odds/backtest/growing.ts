/** Numbers appended one by one to a typed array that doubles when full. */
export class Growing {
  #values: Float64Array
  #length = 0

  constructor(capacity = 1024) {
    this.#values = new Float64Array(capacity)
  }

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  at(place: number): number {
    return this.#values[place] as number
  }

  set(place: number, value: number): void {
    this.#values[place] = value
  }

  /** The numbers so far; a view, not a copy. */
  view(): Float64Array {
    return this.#values.subarray(0, this.#length)
  }
}
