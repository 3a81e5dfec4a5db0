const EMPTY = -1
const SECOND_LIMIT = 2 ** 26

/** Numbers pairs of small whole numbers in order of appearance; about 24 bytes a pair where a Map takes four times that. */
export class PairIndex {
  #keys = new Float64Array(1024).fill(EMPTY)
  #slots = new Int32Array(1024)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The number of (first, second), or −1 where it was never added. `second` below 2^26. */
  find(first: number, second: number): number {
    const at = this.#place(first * SECOND_LIMIT + second)
    return this.#keys[at] === EMPTY ? -1 : (this.#slots[at] as number)
  }

  /** The number of (first, second), a new one where it was never added. */
  add(first: number, second: number): number {
    const key = first * SECOND_LIMIT + second
    let at = this.#place(key)
    if (this.#keys[at] !== EMPTY) return this.#slots[at] as number
    if (this.#size * 2 >= this.#keys.length) {
      this.#grow()
      at = this.#place(key)
    }
    this.#keys[at] = key
    this.#slots[at] = this.#size
    return this.#size++
  }

  /** Where the key stands or would stand: open addressing, linear probing. */
  #place(key: number): number {
    const mask = this.#keys.length - 1
    const high = Math.floor(key / 4294967296)
    let hash = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
    hash ^= hash >>> 15
    let at = hash & mask
    while (this.#keys[at] !== EMPTY && this.#keys[at] !== key) at = (at + 1) & mask
    return at
  }

  #grow(): void {
    const keys = this.#keys
    const slots = this.#slots
    this.#keys = new Float64Array(keys.length * 2).fill(EMPTY)
    this.#slots = new Int32Array(slots.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === EMPTY) continue
      const at = this.#place(keys[i] as number)
      this.#keys[at] = keys[i] as number
      this.#slots[at] = slots[i] as number
    }
  }
}
