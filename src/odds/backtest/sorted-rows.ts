import { type Act, Acts } from '../../ontology/cameo/act.js'
import { dayNumber } from '../events/calendar.js'
import type { Parties } from '../events/parties.js'
import type { EventDays } from './event-days.js'
import { Growing } from './growing.js'

/**
 * Keeps the rows of a file that is not in order of date and hands them over in order, rows of one day in the file's order. Four numbers a
 * row: ten million rows take about 400 MB.
 */
export class SortedRows {
  readonly #days: EventDays
  readonly #undated: (line: number, value: string) => void
  readonly #parties: Parties
  readonly #acts = new Acts()
  readonly #columns = { day: new Growing(), source: new Growing(), target: new Growing(), act: new Growing() }

  constructor(days: EventDays, undated: (line: number, value: string) => void = () => {}) {
    this.#days = days
    this.#parties = days.parties
    this.#undated = undated
  }

  row(date: string, source: string, target: string, event: string, line: number): void {
    const { counts } = this.#days
    counts.rows += 1
    const day = dayNumber(date)
    if (Number.isNaN(day)) {
      counts.undated += 1
      this.#undated(line, date)
      return
    }
    const act = this.#acts.of(event)
    if (act === null) {
      counts.unknown += 1
      return
    }
    this.#columns.day.push(day)
    this.#columns.source.push(this.#parties.numberOf(source))
    this.#columns.target.push(this.#parties.numberOf(target))
    this.#columns.act.push(act.index)
  }

  /** Hands the rows over in order of day. */
  end(): void {
    const { day, source, target, act } = this.#columns
    const order = Uint32Array.from({ length: day.length }, (_, i) => i).sort((a, b) => day.at(a) - day.at(b) || a - b)
    for (const i of order) {
      this.#days.add(day.at(i), source.at(i), target.at(i), this.#acts.list[act.at(i)] as Act)
    }
  }
}
