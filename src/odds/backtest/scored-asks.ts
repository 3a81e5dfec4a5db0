import { KINDS } from '../../model/ask.js'
import type { OpenAsk } from './ask.js'
import type { Outcome, Rates } from './base-rates.js'
import type { GrantForecast } from './grant-model.js'
import { Growing } from './growing.js'

const OTHER = KINDS.indexOf('other')

/** Which of the scored asks are looked at: all, those of a named kind, those between two countries or organisations. */
export type Slice = 'all' | 'named' | 'international'
export const SLICES: readonly Slice[] = ['all', 'named', 'international']

/** Forecasts of one outcome with what came, side by side, and the two yardsticks. */
export interface ScoredColumns {
  readonly probability: Float64Array
  readonly outcome: Float64Array
  readonly baseRate: Float64Array
  readonly sameAsLast: Float64Array
}

const WIDTH = 9

/** The asks that were forecast and whose windows have closed, in order of opening; nine numbers each. */
export class ScoredAsks {
  readonly #values = new Growing()

  get size(): number {
    return this.#values.length / WIDTH
  }

  /** `before`: the pair's latest ask closed before this one opened. */
  push(ask: OpenAsk, forecast: GrantForecast, before: OpenAsk | undefined): void {
    const numbers = [
      ask.day,
      ask.kind,
      Number(ask.international),
      forecast.strict,
      forecast.loose,
      Number(ask.strict),
      Number(ask.loose),
      before === undefined ? -1 : Number(before.strict),
      before === undefined ? -1 : Number(before.loose),
    ]
    for (const number of numbers) this.#values.push(number)
  }

  /** One outcome over one slice. `rates` gives the base rates, and stands in where a pair has no earlier ask. */
  columns(outcome: Outcome, slice: Slice, rates: Rates): ScoredColumns {
    const at = outcome === 'strict' ? 0 : 1
    const rows = this.#rowsOf(slice)
    const column = (place: number) => Float64Array.from(rows, (row) => this.#values.at(row * WIDTH + place))
    const baseRate = column(1).map((kind) => rates.rate(kind, outcome))
    return {
      probability: column(3 + at),
      outcome: column(5 + at),
      baseRate,
      sameAsLast: column(7 + at).map((last, i) => (last < 0 ? (baseRate[i] as number) : last)),
    }
  }

  /** Share of all scored asks that were granted. */
  share(outcome: Outcome): number {
    let granted = 0
    for (let row = 0; row < this.size; row++) granted += this.#values.at(row * WIDTH + (outcome === 'strict' ? 5 : 6))
    return granted / this.size
  }

  #rowsOf(slice: Slice): number[] {
    const rows: number[] = []
    for (let row = 0; row < this.size; row++) {
      const named = this.#values.at(row * WIDTH + 1) !== OTHER
      const international = this.#values.at(row * WIDTH + 2) === 1
      if (slice === 'all' || (slice === 'named' ? named : international)) rows.push(row)
    }
    return rows
  }
}
