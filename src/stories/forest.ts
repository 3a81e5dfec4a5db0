import type { Vote } from './compare.js'

/**
 * Stories as a union-find over pages. Two are joined by a pair of pages that tell one story unless a pair of theirs must stay apart, or as many pairs speak
 * against it (a passage of one in the other) as for it. The leader of a story is its first page.
 */
export class Forest {
  readonly #leader: number[]
  readonly #members: number[][]
  readonly #votes = new Map<number, Map<number, Vote>>()

  constructor(size: number) {
    this.#leader = Array.from({ length: size }, (_, index) => index)
    this.#members = this.#leader.map((index) => [index])
  }

  leaderOf(index: number): number {
    let at = index
    while (this.#leader[at] !== at) {
      this.#leader[at] = this.#leader[this.#leader[at] as number] as number
      at = this.#leader[at] as number
    }
    return at
  }

  vote(a: number, b: number, vote: Vote): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const votes = this.#votes.get(one) ?? new Map<number, Vote>()
      this.#votes.set(one, votes.set(other, vote))
    }
  }

  join(a: number, b: number): void {
    const [x, y] = [this.leaderOf(a), this.leaderOf(b)]
    if (x === y || !this.#areOne(x, y)) return
    const [first, second] = [Math.min(x, y), Math.max(x, y)]
    this.#leader[second] = first
    this.#members[first]?.push(...(this.#members[second] ?? []))
    this.#members[second] = []
  }

  #areOne(x: number, y: number): boolean {
    const [own, other] = (this.#members[x]?.length ?? 0) < (this.#members[y]?.length ?? 0) ? [x, y] : [y, x]
    let sum = 0
    for (const page of this.#members[own] ?? [])
      for (const [beside, vote] of this.#votes.get(page) ?? []) {
        if (this.leaderOf(beside) !== other) continue
        if (vote === 'never') return false
        if (vote !== null) sum += vote === 'join' ? 1 : -1
      }
    return sum > 0
  }
}
