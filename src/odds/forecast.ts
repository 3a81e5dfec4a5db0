import type { Forecast, Odds, Push } from '../model/forecast.js'
import { type Day, daysBetween, type Instant } from '../model/time.js'
import { ENDED_STATES } from '../ontology/states.js'
import { ASK_COEFFICIENTS } from './generated/ask-coefficients.js'
import type { AskCoefficients } from './thread/coefficients.js'
import { type AskForOdds, probabilityOf, pushesOf } from './thread/pushes.js'

/** The horizons of shown odds, in days after `asOf`. */
export const HORIZONS = [30, 90, 365] as const

/** Asks read from text that must have been scored before the odds stop being marked unchecked. */
export const CHECKED_AFTER = 200

/** A coded name in words for people; the code itself where none is given. */
export type NameOf = (code: string) => string

export interface ForecastOptions {
  /** The day whose knowledge is used; evidence published later is passed over. */
  readonly asOf: Day
  readonly issuedAt: Instant
  readonly nameOf?: NameOf
  /** Asks read from text that have been scored so far; default 0. */
  readonly scoredOnText?: number
}

/** The forecast of an ask, by the shipped coefficients unless others are given; null where the ask has ended. */
export function forecastAsk(
  ask: AskForOdds & { readonly id: string },
  options: ForecastOptions,
  coefficients: AskCoefficients = ASK_COEFFICIENTS,
): Forecast | null {
  if (ENDED_STATES.includes(ask.state)) return null
  return {
    kind: 'forecast',
    askId: ask.id,
    issuedAt: options.issuedAt,
    asOf: options.asOf,
    reconstructed: daysBetween(options.asOf, options.issuedAt.slice(0, 10) as Day) > 1,
    uncheckedOnText: (options.scoredOnText ?? 0) < CHECKED_AFTER,
    model: coefficients.card.name,
    odds: forecast(ask, options.asOf, coefficients, options.nameOf),
  }
}

/**
 * The odds of an ask as of a day, for each horizon: delivered, and promised or delivered (left out where it is promised already). Empty where
 * the ask has ended. The pushes of each add up to its log-odds. Pure: the same ask, day and coefficients give the same odds.
 */
export function forecast(
  ask: AskForOdds,
  asOf: Day,
  coefficients: AskCoefficients,
  nameOf: NameOf = (code) => code,
): Odds[] {
  if (ENDED_STATES.includes(ask.state)) return []
  return HORIZONS.map((horizon) => {
    const at = { asOf, horizon, nameOf }
    const pushes = deliveredWithin(ask, asOf, horizon, coefficients, nameOf)
    const delivered = probabilityOf(pushes)
    if (ask.state === 'promised') return { horizon, delivered, promisedOrDelivered: null, pushes, promisedPushes: [] }
    const promisedPushes = atLeast(pushes, pushesOf(ask, coefficients, 'granted', at))
    return { horizon, delivered, promisedOrDelivered: probabilityOf(promisedPushes), pushes, promisedPushes }
  })
}

/** The pushes of delivery within any number of days of a day. */
export function deliveredWithin(
  ask: AskForOdds,
  asOf: Day,
  horizon: number,
  coefficients: AskCoefficients,
  nameOf: NameOf = (code) => code,
): readonly Push[] {
  return pushesOf(ask, coefficients, 'delivered', { asOf, horizon, nameOf })
}

/** The two outcomes are learnt apart, so the wider can come out below the narrower; it is then raised to it, by a push of its own. */
function atLeast(narrow: readonly Push[], wide: readonly Push[]): Push[] {
  const sum = (pushes: readonly Push[]) => pushes.reduce((total, push) => total + push.logOdds, 0)
  const missing = sum(narrow) - sum(wide)
  if (missing <= 0) return [...wide]
  return [...wide, { reason: 'At least as likely as delivery alone', logOdds: missing, evidence: [] }]
}
