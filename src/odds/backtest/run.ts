import { KINDS } from '../../model/ask.js'
import { DemarcheError } from '../../model/errors.js'
import { dayOfNumber } from '../events/calendar.js'
import type { Parties } from '../events/parties.js'
import type { OpenAsk } from './ask.js'
import { BaseRates } from './base-rates.js'
import type { DayEvent } from './event-days.js'
import { forecastGrant, type GrantForecast, type GrantModel, learnGrantModel } from './grant-model.js'
import { FEATURES, History } from './history.js'
import { LearningRows } from './learning-rows.js'
import { OpenAsks } from './open-asks.js'
import type { PairIndex } from './pair-index.js'
import { ScoredAsks } from './scored-asks.js'

/** Closed asks learnt from at most, spread evenly over the learning time. */
const LEARN_MOST = 30_000

export interface RunOptions {
  /** First day of the asks that are forecast, since 1970. */
  readonly from: number
  /** Days within which an answer counts; at least 1. */
  readonly horizon: number
  /** Coefficients to use; null: learnt from the asks whose windows closed before `from`. */
  readonly model: GrantModel | null
  /** Called for every ask opened on or after `from`, as it opens. */
  readonly onForecast?: (ask: OpenAsk, forecast: GrantForecast) => void
  /** Called for every ask when its window has closed, with what was known at its opening. */
  readonly onClosed?: (ask: OpenAsk, features: Float64Array) => void
}

/** An open ask with what was known, said and last seen of its pair when it opened. */
interface Carried {
  readonly features: Float64Array
  readonly forecast: GrantForecast | null
  /** The pair's latest ask whose window had closed by then. */
  readonly before: OpenAsk | undefined
}

/**
 * The backtest over days of events in order. On each day: windows that ended close; asks open, described by the days before; the day's
 * answers settle asks of earlier days; then the day becomes history. So no forecast can know its own day or a later one.
 */
export class BacktestRun {
  readonly baseRates = new BaseRates()
  readonly scored = new ScoredAsks()
  /** Asks opened in all. */
  opened = 0
  readonly #options: RunOptions
  readonly #parties: Parties
  readonly #pairs: PairIndex
  readonly #history: History
  readonly #open: OpenAsks
  readonly #carried = new Map<OpenAsk, Carried>()
  readonly #lastClosed = new Map<number, OpenAsk>()
  readonly #rows = new LearningRows(LEARN_MOST)
  #model: GrantModel | null
  #lastDay = Number.NEGATIVE_INFINITY

  constructor(options: RunOptions, parties: Parties, pairs: PairIndex) {
    this.#options = options
    this.#parties = parties
    this.#pairs = pairs
    this.#history = new History(pairs)
    this.#open = new OpenAsks(options.horizon)
    this.#model = options.model
  }

  /** The model in use; null before `from` where it is learnt. */
  get model(): GrantModel | null {
    return this.#model
  }

  /** Takes the events of one day, later than all before. Throws `too_few` on the first day from `from` where there is nothing to learn from. */
  day(day: number, events: readonly DayEvent[]): void {
    this.#closeBefore(day)
    this.#lastDay = day
    if (day >= this.#options.from) this.#model ??= this.#learn()
    for (const event of events) if (event.act.role === 'ask') this.#ask(event)
    for (const event of events) this.#answer(event)
    for (const event of events) this.#history.add(event)
  }

  /** Closes the windows that end by the last day; the asks still open then are forecast but not scored. */
  end(): void {
    this.#closeBefore(this.#lastDay + 1)
  }

  #ask(event: DayEvent): void {
    const ask = this.#askOf(event)
    if (this.#open.has(ask.pair, ask.kind)) return
    const features = new Float64Array(FEATURES.length)
    this.#history.describe(ask, this.#isWithin(ask.source), this.#isWithin(ask.target), features)
    const isForecast = ask.day >= this.#options.from
    const forecast = isForecast && this.#model !== null ? forecastGrant(this.#model, ask.kind, features) : null
    this.#carried.set(ask, { features, forecast, before: this.#lastClosed.get(ask.pair) })
    this.#open.add(ask)
    this.opened += 1
    if (forecast !== null) this.#options.onForecast?.(ask, forecast)
  }

  #askOf({ day, source, target, pair, act }: DayEvent): OpenAsk {
    const international = this.#parties.home(source) !== this.#parties.home(target)
    return {
      day,
      source,
      target,
      pair,
      kind: KINDS.indexOf(act.kind ?? 'other'),
      demand: act.code.startsWith('10'),
      toAnyone: act.toAnyone,
      international,
      strict: false,
      loose: false,
    }
  }

  /** Whether the party is one within a country: its name ends in brackets. */
  #isWithin(party: number): boolean {
    return this.#parties.name(party).includes('(')
  }

  #answer({ day, source, target, act }: DayEvent): void {
    if (act.role !== 'promise' && act.role !== 'delivery') return
    this.#open.answer(day, source, this.#pairs.find(target, source), KINDS.indexOf(act.kind ?? 'other'))
  }

  #closeBefore(day: number): void {
    for (const ask of this.#open.close(day)) {
      const carried = this.#carried.get(ask) as Carried
      this.#carried.delete(ask)
      this.#lastClosed.set(ask.pair, ask)
      this.#history.close(ask, day)
      this.#options.onClosed?.(ask, carried.features)
      if (carried.forecast !== null) this.scored.push(ask, carried.forecast, carried.before)
      else if (ask.day + this.#options.horizon < this.#options.from) this.#learnFrom(ask, carried.features)
    }
  }

  #learnFrom(ask: OpenAsk, features: Float64Array): void {
    this.baseRates.add(ask)
    if (this.#options.model === null) this.#rows.push(ask, features)
  }

  #learn(): GrantModel {
    if (this.#rows.size === 0) {
      throw new DemarcheError('too_few', 'no ask opened and closed before --from, so there is nothing to learn from', {
        value: dayOfNumber(this.#options.from),
      })
    }
    return learnGrantModel(this.#rows.set(FEATURES.length))
  }
}
