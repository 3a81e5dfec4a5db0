import { DemarcheError } from '../../model/errors.js'
import { type Act, Acts } from '../../ontology/cameo/act.js'
import { dayNumber } from '../events/calendar.js'
import type { CodedEvent } from '../events/event.js'
import { Parties } from '../events/parties.js'
import { PairIndex } from './pair-index.js'

/** An event with the number of its pair source → target. */
export interface DayEvent extends CodedEvent {
  readonly pair: number
}

/** What became of the rows of a file. */
export interface RowCounts {
  rows: number
  events: number
  duplicates: number
  /** Source and target are one. */
  selves: number
  /** Neither a CAMEO code nor an ICEWS event text. */
  unknown: number
  /** No whole day. */
  undated: number
}

export type DaySink = (day: number, events: readonly DayEvent[]) => void

/**
 * Turns rows in order of date into days of events: words become acts, names numbers; exact duplicates, rows whose source is their target and
 * unknown events are dropped and counted. Holds one day at a time, so a file may be of any length.
 */
export class EventDays {
  readonly parties = new Parties()
  readonly pairs = new PairIndex()
  readonly counts: RowCounts = { rows: 0, events: 0, duplicates: 0, selves: 0, unknown: 0, undated: 0 }
  readonly #acts = new Acts()
  readonly #sink: DaySink
  readonly #undated: (line: number, value: string) => void
  readonly #seen = new Set<number>()
  #date = ''
  #day = Number.NEGATIVE_INFINITY
  #events: DayEvent[] = []

  constructor(sink: DaySink, undated: (line: number, value: string) => void = () => {}) {
    this.#sink = sink
    this.#undated = undated
  }

  /** Takes one row. Throws `out_of_order` where its day lies before that of an earlier row. */
  row(date: string, source: string, target: string, event: string, line: number): void {
    this.counts.rows += 1
    if (date !== this.#date && !this.#startDay(date, line)) return
    const act = this.#acts.of(event)
    if (act === null) {
      this.counts.unknown += 1
      return
    }
    this.add(this.#day, this.parties.numberOf(source), this.parties.numberOf(target), act)
  }

  /** Takes an event of a day that is not before the last. */
  add(day: number, source: number, target: number, act: Act): void {
    if (source === target) {
      this.counts.selves += 1
      return
    }
    if (day !== this.#day) this.#turnTo(day)
    const pair = this.pairs.add(source, target)
    const key = pair * 1024 + act.index
    if (this.#seen.has(key)) {
      this.counts.duplicates += 1
      return
    }
    this.#seen.add(key)
    this.counts.events += 1
    this.#events.push({ day, source, target, act, pair })
  }

  /** Hands over the last day. */
  end(): void {
    this.#flush()
  }

  #startDay(date: string, line: number): boolean {
    const day = dayNumber(date)
    if (Number.isNaN(day)) {
      this.counts.undated += 1
      this.#undated(line, date)
      return false
    }
    if (day < this.#day) {
      throw new DemarcheError('out_of_order', `line ${line} is of an earlier day than the line before it; use --sort`, {
        value: date,
      })
    }
    if (day !== this.#day) this.#turnTo(day)
    this.#date = date
    return true
  }

  #turnTo(day: number): void {
    this.#flush()
    this.#day = day
  }

  #flush(): void {
    if (this.#events.length > 0) this.#sink(this.#day, this.#events)
    this.#events = []
    this.#seen.clear()
  }
}
