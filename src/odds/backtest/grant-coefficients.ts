import { DemarcheError } from '../../model/errors.js'
import { dayNumber } from '../events/calendar.js'
import type { Card } from '../thread/coefficients.js'
import type { GrantModel } from './grant-model.js'

/** The backtest's packaged coefficients: a model for each horizon in days, with the card of where they come from. */
export interface GrantCoefficients {
  readonly card: Card
  readonly models: Readonly<Record<number, GrantModel>>
}

/** Packaged coefficients of one horizon with the days they were learnt from. */
export interface ShippedModel {
  readonly name: string
  /** First and last day learnt from, since 1970. */
  readonly days: readonly [number, number]
  readonly model: GrantModel
}

/** The packaged model of a horizon. Throws `number_invalid` where none was made for it. */
export function shippedModel({ card, models }: GrantCoefficients, horizon: number): ShippedModel {
  const model = models[horizon]
  if (model === undefined) {
    const known = Object.keys(models).join(' and ')
    throw new DemarcheError('number_invalid', `coefficients are shipped for horizons of ${known} days alone`, {
      value: horizon,
    })
  }
  return { name: card.name, days: [dayNumber(card.days[0]), dayNumber(card.days[1])], model }
}
