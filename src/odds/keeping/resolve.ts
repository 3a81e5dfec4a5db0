import type { Forecast } from '../../model/forecast.js'
import { type LogOdds, toProbability } from '../../model/numbers.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { addDays, type Day } from '../../model/time.js'
import { dayOfAct } from '../thread/evidence.js'

/** What is forecast: delivered, or promised or delivered. */
export type Forecasted = 'delivered' | 'granted'

/** One probability said of one ask, with what came. */
export interface ResolvedForecast {
  readonly askId: string
  readonly kind: Ask['kind']
  readonly asker: string
  readonly addressee: string | null
  readonly forecasted: Forecasted
  readonly horizon: number
  readonly asOf: Day
  /** Who said it: the name of a model, a person, a market, or a source. */
  readonly by: string
  readonly probability: number
  /** What the ask's kind alone would have said. */
  readonly baseRate: number
  readonly reconstructed: boolean
  /** Null: the horizon is past, and yet it cannot be told. */
  readonly happened: boolean | null
}

/** A probability from elsewhere: a person's, a market's price, or a source's verdict put into a number. */
export interface OutsideForecast {
  readonly askId: string
  readonly by: string
  readonly asOf: Day
  readonly horizon: number
  readonly forecasted: Forecasted
  readonly probability: number
}

type Resolvable = Pick<Ask, 'id' | 'kind' | 'asker' | 'addressee' | 'evidence'>

/**
 * The forecasts of one issue whose horizons are past, resolved. A forecast counts only once its whole horizon lies behind `readUpTo`, the last day whose
 * news has been read, though the thing may have come before: scoring early successes early, and failures late, would flatter every forecaster.
 */
export function resolveForecast(forecast: Forecast, ask: Resolvable, readUpTo: Day): ResolvedForecast[] {
  return forecast.odds.flatMap((odds) => {
    const common = { by: forecast.model, asOf: forecast.asOf, horizon: odds.horizon, askId: ask.id }
    const made = [
      { ...common, forecasted: 'delivered' as const, probability: odds.delivered, base: odds.pushes[0] },
      ...(odds.promisedOrDelivered === null
        ? []
        : [
            {
              ...common,
              forecasted: 'granted' as const,
              probability: odds.promisedOrDelivered,
              base: odds.promisedPushes[0],
            },
          ]),
    ]
    return made.flatMap(({ base, ...said }) =>
      resolve(said, ask, readUpTo, toProbability((base?.logOdds ?? 0) as LogOdds), forecast.reconstructed),
    )
  })
}

/** A forecast from elsewhere resolved by the same rule; `baseRate` is what the ask's kind alone would have said. */
export function resolveOutside(
  said: OutsideForecast,
  ask: Resolvable,
  readUpTo: Day,
  baseRate: number,
): ResolvedForecast[] {
  return resolve(said, ask, readUpTo, baseRate, false)
}

function resolve(
  said: OutsideForecast,
  ask: Resolvable,
  readUpTo: Day,
  baseRate: number,
  reconstructed: boolean,
): ResolvedForecast[] {
  const end = addDays(said.asOf, said.horizon)
  if (end > readUpTo) return []
  const { kind, asker, addressee } = ask
  const happened = whatCame(ask.evidence, said.forecasted, said.asOf, end)
  return [{ ...said, kind, asker, addressee, baseRate, reconstructed, happened }]
}

/**
 * Whether it came on the days after `asOf` to `end`: yes by asserted evidence of it; unknown where it is told only as possible, planned or supposed,
 * or without any date; no where nothing tells of it.
 */
function whatCame(evidence: readonly ThreadEvidence[], forecasted: Forecasted, asOf: Day, end: Day): boolean | null {
  const steps = forecasted === 'delivered' ? ['deliver'] : ['deliver', 'promise']
  const telling = evidence.filter((item) => steps.includes(item.step) && item.certainty !== 'denied')
  const dated = telling.filter((item) => {
    const day = dayOfAct(item, '9999-12-31' as Day)
    return day !== null && day > asOf && day <= end
  })
  if (dated.some((item) => item.certainty === 'asserted')) return true
  const undated = telling.some((item) => dayOfAct(item, '9999-12-31' as Day) === null)
  return dated.length > 0 || undated ? null : false
}
