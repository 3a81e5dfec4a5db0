import type { Ask } from '../../model/thread.js'
import { type Day, firstDay } from '../../model/time.js'

/** On which days the ledger read of whom: silence about a party of whom nothing was read says nothing. */
export class NewsDays {
  readonly #days = new Map<string, Set<Day>>()

  /** Notes the days on which an ask's parties were written of. */
  add({ asker, addressee, evidence }: Pick<Ask, 'asker' | 'addressee' | 'evidence'>): void {
    for (const { publishedAt } of evidence) {
      if (publishedAt === null) continue
      for (const party of [asker, addressee]) if (party !== null) this.#of(party).add(firstDay(publishedAt))
    }
  }

  /** Whether anything was read of a party on the days after `after`, up to `end`. */
  heardOf(party: string, after: Day, end: Day): boolean {
    for (const day of this.#of(party)) if (day > after && day <= end) return true
    return false
  }

  /** The last day on which anything was read of a party, up to `end`; null where nothing was. */
  lastOf(party: string, end: Day): Day | null {
    const days = [...this.#of(party)].filter((day) => day <= end).sort()
    return days.at(-1) ?? null
  }

  #of(party: string): Set<Day> {
    const known = this.#days.get(party) ?? new Set<Day>()
    this.#days.set(party, known)
    return known
  }
}
