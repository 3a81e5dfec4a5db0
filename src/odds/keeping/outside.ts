import { DemarcheError } from '../../model/errors.js'
import { FORECASTED, type Forecasted } from '../../model/forecast.js'
import type { Probability } from '../../model/numbers.js'
import { type Day, parseDay } from '../../model/time.js'

/** A person's or a market's forecast as typed: everything text, what may be left out perhaps missing. */
export interface TypedForecast {
  readonly ask: string
  readonly probability: string | number
  readonly by: string
  readonly as?: string | undefined
  readonly what?: string | undefined
  readonly within?: string | undefined
  readonly date?: string | undefined
  readonly because?: string | undefined
}

/** The same, read. */
export interface ReadForecast {
  readonly askId: string
  readonly probability: Probability
  readonly by: string
  readonly as: 'person' | 'market'
  readonly forecasted: Forecasted
  readonly horizon: number
  readonly asOf: Day
  readonly because: string | null
}

/** Days within which a thing is forecast to happen, where none are given. */
export const USUAL_HORIZON = 90

const LONGEST_HORIZON = 3650
const LONGEST_NAME = 120

/**
 * Reads a forecast as typed; left out, it is a person's, of delivery, within 90 days of `today`. Throws `number_invalid` (probability outside 0–1, or days outside
 * 1–3650), `field_invalid` and `date_invalid`; a day after today is refused.
 */
export function readForecast(typed: TypedForecast, today: Day): ReadForecast {
  const { ask, by, as = 'person', what = 'delivered', because } = typed
  const forecasted = FORECASTED.find((known) => known === what)
  if (forecasted === undefined) throw invalid('what is forecast is delivered, or granted (promised or delivered)', what)
  if (as !== 'person' && as !== 'market') throw invalid('a forecast is of a person or a market', as)
  const name = by.trim()
  if (name === '' || name.length > LONGEST_NAME) throw invalid('a forecast needs the name of who says it', by)
  const asOf = typed.date === undefined ? today : parseDay(typed.date)
  if (asOf > today) throw invalid('a forecast of a day to come', asOf)
  return {
    askId: ask.trim(),
    by: name,
    as,
    forecasted,
    horizon: horizonOf(typed.within ?? String(USUAL_HORIZON)),
    probability: probabilityOf(typed.probability),
    asOf,
    because: because?.trim() ? because.trim() : null,
  }
}

/** `0.35`, `.35`, `35%` or `35 %`. Throws `number_invalid`. */
function probabilityOf(typed: string | number): Probability {
  const value = typeof typed === 'number' ? typed : numberOf(typed)
  if (value >= 0 && value <= 1) return value as Probability
  throw new DemarcheError('number_invalid', 'a probability is a number from 0 to 1, or per cents such as 35%', {
    value: typed,
  })
}

function numberOf(typed: string): number {
  const [, number, percent] = /^\s*(\d*\.?\d+|\d+\.)\s*(%?)\s*$/.exec(typed) ?? []
  return number === undefined ? Number.NaN : Number(number) / (percent === '%' ? 100 : 1)
}

function horizonOf(typed: string): number {
  const days = /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 0
  if (days >= 1 && days <= LONGEST_HORIZON) return days
  throw new DemarcheError('number_invalid', `days from 1 to ${LONGEST_HORIZON} are needed`, { value: typed })
}

function invalid(detail: string, value: string): DemarcheError {
  return new DemarcheError('field_invalid', detail, { value })
}
