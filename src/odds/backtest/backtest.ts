import { DemarcheError } from '../../model/errors.js'
import { dayOfNumber } from '../events/calendar.js'
import type { OpenAsk } from './ask.js'
import { type DayEvent, EventDays, type RowCounts } from './event-days.js'
import type { ShippedModel } from './grant-coefficients.js'
import type { GrantForecast } from './grant-model.js'
import { type OutcomeFigures, outcomeFigures } from './report.js'
import { BacktestRun } from './run.js'

export interface BacktestOptions {
  /** First day of the asks that are scored, since 1970. */
  readonly from: number
  readonly horizon: number
  /** Null: learnt from the file. */
  readonly shipped: ShippedModel | null
  /** Lets the file overlap the days that the shipped coefficients were learnt from. */
  readonly allowOverlap?: boolean
  readonly onForecast?: (ask: OpenAsk, forecast: GrantForecast) => void
  readonly onClosed?: (ask: OpenAsk, features: Float64Array) => void
  readonly onUndated?: (line: number, value: string) => void
}

export interface BacktestReport {
  readonly from: string
  readonly horizon: number
  readonly firstDay: string
  readonly lastDay: string
  readonly rows: RowCounts
  readonly opened: number
  /** Asks learnt from: opened and closed before `from`. */
  readonly learnt: number
  readonly scored: number
  readonly model: 'learnt' | string
  readonly strict: OutcomeFigures
  readonly loose: OutcomeFigures
}

/** A backtest that takes rows of events as they come, in order of date, and reports at the end. Pure: reads no file and no clock. */
export class Backtest {
  readonly days: EventDays
  readonly run: BacktestRun
  readonly #options: BacktestOptions
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY

  /** Throws `number_invalid` where the horizon is not a whole number of days from 1. */
  constructor(options: BacktestOptions) {
    if (!Number.isInteger(options.horizon) || options.horizon < 1 || options.horizon > 3650) {
      throw new DemarcheError('number_invalid', 'the horizon is a whole number of days, 1 to 3650', {
        value: options.horizon,
      })
    }
    this.#options = options
    this.days = new EventDays((day, events) => this.#day(day, events), options.onUndated)
    this.run = new BacktestRun(
      { ...options, model: options.shipped?.model ?? null },
      this.days.parties,
      this.days.pairs,
    )
  }

  /** Takes the rows to be at an end: the last day is handed over, and the windows that end by then close. */
  close(): void {
    this.days.end()
    this.run.end()
  }

  /** Closes the run and reckons the figures. Throws `too_few` where no ask could be scored. */
  finish(): BacktestReport {
    this.close()
    const { from, horizon, shipped } = this.#options
    if (this.run.scored.size === 0) {
      throw new DemarcheError('too_few', 'no ask was opened on or after --from with its whole window in the file', {
        value: dayOfNumber(from),
      })
    }
    return {
      from: dayOfNumber(from),
      horizon,
      firstDay: dayOfNumber(this.#first),
      lastDay: dayOfNumber(this.#last),
      rows: this.days.counts,
      opened: this.run.opened,
      learnt: this.run.baseRates.asks,
      scored: this.run.scored.size,
      model: shipped?.name ?? 'learnt',
      strict: outcomeFigures(this.run, 'strict'),
      loose: outcomeFigures(this.run, 'loose'),
    }
  }

  #day(day: number, events: readonly DayEvent[]): void {
    const { shipped, allowOverlap = false } = this.#options
    if (shipped !== null && !allowOverlap && day >= shipped.days[0] && day <= shipped.days[1]) {
      throw new DemarcheError(
        'overlap',
        'the shipped coefficients were learnt from days of this file; use --allow-overlap',
        {
          value: dayOfNumber(day),
        },
      )
    }
    this.#first = Math.min(this.#first, day)
    this.#last = day
    this.run.day(day, events)
  }
}
