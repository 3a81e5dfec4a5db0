import type { Probability } from './numbers.js'
import type { Day, Instant } from './time.js'

/** One thing that moved a forecast, in log-odds. The pushes of a forecast add up to its own log-odds. */
export interface Push {
  /** In words, for people: `Base rate of arms wishes`, `Beijing is considering it (2 stories)`. */
  readonly reason: string
  /** Added log-odds; negative presses against granting. */
  readonly logOdds: number
  /** Ids of the evidence it rests on; empty for base rates. */
  readonly evidence: readonly string[]
}

/** A probability for one horizon with what moved it. */
export interface Odds {
  /** Days from `asOf` within which it must happen: 30, 90 or 365. */
  readonly horizon: number
  /** Delivered, wholly or in part, within the horizon. */
  readonly delivered: Probability
  /** Promised or delivered within the horizon; null where the ask is already promised. */
  readonly promisedOrDelivered: Probability | null
  readonly pushes: readonly Push[]
  /** The same for `promisedOrDelivered`; empty where that is null. */
  readonly promisedPushes: readonly Push[]
}

/** What was said about one ask on one day. Never edited; a later forecast stands beside it. */
export interface Forecast {
  readonly kind: 'forecast'
  readonly askId: string
  /** When it was made. */
  readonly issuedAt: Instant
  /** The day whose knowledge it uses. */
  readonly asOf: Day
  /** `issuedAt` is more than a day after `asOf`: shown apart, never in the headline score. */
  readonly reconstructed: boolean
  /** Coefficients come from coded events, not yet checked on asks read from text. */
  readonly uncheckedOnText: boolean
  /** Name and version of the coefficients. */
  readonly model: string
  readonly odds: readonly Odds[]
}

/** The numbers of a forecast of one day; what moved them stands in the `Forecast` of the day on which the evidence last changed. */
export interface ForecastDay {
  readonly askId: string
  readonly asOf: Day
  readonly issuedAt: Instant
  /** Name and version of the coefficients. */
  readonly model: string
  /** Empty where the ask was read too unsurely to be forecast. */
  readonly odds: readonly Pick<Odds, 'horizon' | 'delivered' | 'promisedOrDelivered'>[]
}

/** A forecast without what moved it. */
export function forecastDayOf({ askId, asOf, issuedAt, model, odds }: Forecast): ForecastDay {
  const numbers = odds.map(({ horizon, delivered, promisedOrDelivered }) => ({
    horizon,
    delivered,
    promisedOrDelivered,
  }))
  return { askId, asOf, issuedAt, model, odds: numbers }
}

/** What is forecast: delivered, or promised or delivered. */
export const FORECASTED = ['delivered', 'granted'] as const
export type Forecasted = (typeof FORECASTED)[number]

/** Who can forecast beside us: a person, a prediction market, or a source whose verdict in an article was put into a number. */
export const OUTSIDERS = ['person', 'market', 'source'] as const
export type Outsider = (typeof OUTSIDERS)[number]

/** A probability said by somebody else of one ask. Never edited; a later one by the same teller supersedes it and stands beside it. */
export interface OutsideForecast {
  readonly id: string
  readonly askId: string
  readonly by: string
  readonly as: Outsider
  readonly forecasted: Forecasted
  /** Days from `asOf` within which it must happen. */
  readonly horizon: number
  readonly probability: Probability
  /** The day whose knowledge it uses. */
  readonly asOf: Day
  /** When it was entered; more than a day after `asOf`, it is scored apart. */
  readonly issuedAt: Instant
  readonly because: string | null
  readonly supersededAt: Instant | null
}
