import { type Forecast, type ForecastDay, forecastDayOf } from '../../model/forecast.js'
import type { Ask } from '../../model/thread.js'
import type { Day } from '../../model/time.js'
import { ENDED_STATES } from '../../ontology/states.js'
import { askPages } from '../each-ask.js'
import type { Ledger } from '../ledger.js'

/** What issuing needs of the rest. */
export interface Issuing {
  readonly ledger: Pick<Ledger, 'asks' | 'asksOn' | 'clock' | 'forecastDays' | 'forecasts' | 'missingForecasts'> &
    Pick<Ledger, 'saveForecasts' | 'saveForecastDays'>
  forecastOf(ask: Ask, asOf: Day): Forecast | null
  /** Name of the coefficients, and the time now, for asks too unsure to be forecast. */
  readonly model: string
  now(): ForecastDay['issuedAt']
}

/** Pairs of ask and day filled at once: some seconds' work. What an archive leaves beyond waits for the next time. */
const FILL_AT_ONCE = 20_000

/**
 * Stores a forecast of every open ask for the ledger's day, and for each earlier ledger day that has none: the explanation whole where the evidence
 * changed since the last one, else the numbers. Those of earlier days come out reconstructed. Nothing stored is ever edited. Gives how many were stored.
 */
export async function issueForecasts(issuing: Issuing, fill = FILL_AT_ONCE): Promise<number> {
  const day = await issuing.ledger.clock()
  if (day === null) return 0
  let issued = 0
  for await (const asks of askPages(issuing.ledger, {}, 500)) {
    const open = asks.filter(({ state }) => !ENDED_STATES.includes(state))
    issued += await issueFor(issuing, open, day)
  }
  return issued + (await fillGaps(issuing, fill))
}

async function issueFor(issuing: Issuing, asks: readonly Ask[], day: Day): Promise<number> {
  const days = await issuing.ledger.forecastDays(
    asks.map(({ id }) => id),
    day,
  )
  const said = new Map(days.map((one) => [one.askId, one]))
  const whole: Forecast[] = []
  const numbers: ForecastDay[] = []
  for (const ask of asks) {
    const forecast = issuing.forecastOf(ask, day)
    const next = forecast === null ? noneOf(issuing, ask, day) : forecastDayOf(forecast)
    const before = said.get(ask.id)
    if (before !== undefined && numbersOf(before) === numbersOf(next)) continue
    if (forecast !== null && isNews(ask, forecast.model)) whole.push(forecast)
    else numbers.push(next)
  }
  await issuing.ledger.saveForecasts(whole)
  await issuing.ledger.saveForecastDays(numbers)
  return whole.length + numbers.length
}

/** Whether the explanation stored last, where there is one, rests on older evidence or judgements, or on other coefficients. */
function isNews(ask: Ask, model: string): boolean {
  if (ask.odds === null || ask.odds.model !== model) return true
  const { issuedAt } = ask.odds
  return [...ask.evidence, ...ask.judgements].some(({ recordedAt }) => recordedAt > issuedAt)
}

async function fillGaps(issuing: Issuing, limit: number): Promise<number> {
  let filled = 0
  for (const { day, askIds } of await issuing.ledger.missingForecasts(limit)) {
    const asks = await issuing.ledger.asksOn(askIds, day)
    const days = asks.map((ask) => {
      const forecast = issuing.forecastOf(ask, day)
      return forecast === null ? noneOf(issuing, ask, day) : forecastDayOf(forecast)
    })
    await issuing.ledger.saveForecastDays(days)
    filled += days.length
  }
  return filled
}

function noneOf({ model, now }: Issuing, { id }: Ask, asOf: Day): ForecastDay {
  return { askId: id, asOf, issuedAt: now(), model, odds: [] }
}

function numbersOf({ model, odds }: ForecastDay): string {
  return JSON.stringify([model, odds.map((one) => [one.horizon, one.delivered, one.promisedOrDelivered])])
}
