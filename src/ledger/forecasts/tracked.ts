import type { ForecastDay, OutsideForecast } from '../../model/forecast.js'
import type { Ask } from '../../model/thread.js'
import { askPages } from '../each-ask.js'
import { groupBy } from '../group.js'
import type { Ledger } from '../ledger.js'

/** An ask with everything that was forecast of it. */
interface Tracked {
  readonly ask: Ask
  readonly days: readonly ForecastDay[]
  readonly outside: readonly OutsideForecast[]
}

/** Every ask of the ledger with everything that was forecast of it, page by page; what a person called no ask is left out. */
export async function* trackedAsks(
  ledger: Pick<Ledger, 'asks' | 'forecastDays' | 'outsideForecasts'>,
): AsyncGenerator<Tracked> {
  for await (const asks of askPages(ledger, {})) {
    const ids = asks.map(({ id }) => id)
    const days = groupBy(await ledger.forecastDays(ids), ({ askId }) => askId)
    const outside = groupBy(await ledger.outsideForecasts(ids), ({ askId }) => askId)
    for (const ask of asks) yield { ask, days: days.get(ask.id) ?? [], outside: outside.get(ask.id) ?? [] }
  }
}
