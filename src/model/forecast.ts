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
