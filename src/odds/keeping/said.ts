import type { ForecastDay, Forecasted, OutsideForecast, Outsider } from '../../model/forecast.js'
import type { Ask } from '../../model/thread.js'
import { addDays, type Day, daysBetween, firstDay, type Instant } from '../../model/time.js'
import { verdictsOf } from './verdicts.js'

/** One ask with everything that was forecast of it. */
export interface TrackedAsk {
  readonly ask: Ask
  /** Our own, the oldest day first. */
  readonly days: readonly ForecastDay[]
  /** Those of people and markets. */
  readonly outside: readonly OutsideForecast[]
}

/** One probability that somebody said of one ask. */
export interface Said {
  readonly askId: string
  /** Name of the model, the person, the market or the source. */
  readonly by: string
  readonly as: 'model' | Outsider
  readonly forecasted: Forecasted
  /** Days from `asOf` within which it must happen. */
  readonly horizon: number
  readonly asOf: Day
  readonly probability: number
  /** Said more than a day after `asOf`: scored apart. */
  readonly reconstructed: boolean
  /** Days since the ask opened at which it was to be scored, fixed beforehand: 0, 30 or 90; null for others' forecasts. */
  readonly age: number | null
  /** What we had said of the same by then; null where nothing. */
  readonly ours: number | null
}

/** Ages of an ask at which our forecasts are scored: fixed when it opened, so that neither its end nor how long it lived chooses them. */
const AGES = [0, 30, 90] as const

/** A forecast made up to so many days after an age still stands for it: news does not come every day. */
const GRACE_DAYS = 7

/** Everything said of an ask that is to be scored, by us at fixed ages, by others whenever they said it. */
export function saidOf(tracked: TrackedAsk): readonly Said[] {
  return [...ownOf(tracked), ...othersOf(tracked)]
}

/** Whether something said at `issuedAt` of the knowledge of `asOf` was said afterwards. */
function isReconstructed(asOf: Day, issuedAt: Instant): boolean {
  return daysBetween(asOf, issuedAt.slice(0, 10) as Day) > 1
}

function ownOf({ ask, days }: TrackedAsk): readonly Said[] {
  const made = days.filter(({ odds }) => odds.length > 0)
  const opened = ask.firstSeen === null ? made[0]?.asOf : firstDay(ask.firstSeen)
  if (opened === undefined) return []
  return AGES.flatMap((age) => {
    const from = addDays(opened, age)
    const near = made.filter(({ asOf }) => asOf >= from && asOf <= addDays(from, GRACE_DAYS))
    const chosen = near.find(({ asOf, issuedAt }) => !isReconstructed(asOf, issuedAt)) ?? near[0]
    return chosen === undefined ? [] : numbersOf(chosen, age)
  })
}

function numbersOf({ askId, asOf, issuedAt, model, odds }: ForecastDay, age: number): readonly Said[] {
  const common = { askId, by: model, as: 'model' as const, asOf, reconstructed: isReconstructed(asOf, issuedAt), age }
  return odds.flatMap(({ horizon, delivered, promisedOrDelivered }) => {
    const narrow = { ...common, horizon, forecasted: 'delivered' as const, probability: delivered, ours: null }
    if (promisedOrDelivered === null) return [narrow]
    return [narrow, { ...narrow, forecasted: 'granted' as const, probability: promisedOrDelivered }]
  })
}

function othersOf({ ask, days, outside }: TrackedAsk): readonly Said[] {
  const last = new Map<string, Omit<Said, 'ours'>>()
  for (const { askId, by, as, forecasted, horizon, asOf, issuedAt, probability } of outside) {
    const said = { askId, by, as, forecasted, horizon, asOf, probability, age: null }
    last.set(`${as} ${by} ${forecasted} ${horizon} ${asOf}`, {
      ...said,
      reconstructed: isReconstructed(asOf, issuedAt),
    })
  }
  return [...last.values(), ...verdictsOf(ask)].map((said) => ({ ...said, ours: oursThen(days, said) }))
}

/** Our last forecast of the same outcome and horizon with no later knowledge. */
function oursThen(days: readonly ForecastDay[], said: Omit<Said, 'ours'>): number | null {
  const known = days.filter(({ asOf, odds }) => asOf <= said.asOf && odds.length > 0).at(-1)
  const odds = known?.odds.find(({ horizon }) => horizon === said.horizon)
  return (said.forecasted === 'delivered' ? odds?.delivered : odds?.promisedOrDelivered) ?? null
}
