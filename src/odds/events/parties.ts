/** Names of events' parties, numbered in order of appearance. `_` and space are one. */
export class Parties {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []

  get size(): number {
    return this.#names.length
  }

  /** The number of a name; a new one where it was not seen before. */
  numberOf(name: string): number {
    const plain = name.includes('_') ? name.replaceAll('_', ' ') : name
    const known = this.#numbers.get(plain)
    if (known !== undefined) return known
    // A copy, since a name cut from a larger text keeps the whole of it in memory.
    const own = Array.from(plain).join('')
    this.#numbers.set(own, this.#names.length)
    return this.#names.push(own) - 1
  }

  /** The name, with spaces. */
  name(party: number): string {
    return this.#names[party] as string
  }

  /** What stands in brackets at the end of the name (`Citizen (India)` → `India`), else the name itself: the country or organisation. */
  home(party: number): string {
    const name = this.name(party)
    return /\(([^()]*)\)\s*$/.exec(name)?.[1] ?? name
  }
}
