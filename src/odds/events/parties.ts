/** Names of events' parties, numbered in order of appearance. `_` and space are one. */
export class Parties {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []
  readonly #homes: string[] = []

  get size(): number {
    return this.#names.length
  }

  /** The number of a name; a new one where it was not seen before. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name)
    return known ?? this.#add(name)
  }

  /** The name as it stood in the file when first seen. */
  name(party: number): string {
    return this.#names[party] as string
  }

  /** What stands in brackets at the end of the name (`Citizen (India)` → `India`), else the name itself: the country or organisation. */
  home(party: number): string {
    return this.#homes[party] as string
  }

  #add(name: string): number {
    const plain = Array.from(name.replaceAll('_', ' ')).join('')
    let number = this.#numbers.get(plain)
    if (number === undefined) {
      number = this.#names.length
      this.#names.push(Array.from(name).join(''))
      this.#homes.push(/\(([^()]*)\)\s*$/.exec(plain)?.[1] ?? plain)
      this.#numbers.set(plain, number)
    }
    if (plain !== name) this.#numbers.set(Array.from(name).join(''), number)
    return number
  }
}
