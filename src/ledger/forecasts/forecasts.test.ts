import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Forecast, ForecastDay } from '../../model/forecast.js'
import type { Probability } from '../../model/numbers.js'
import type { Ask } from '../../model/thread.js'
import { type Day, type Instant, parseDay } from '../../model/time.js'
import { forecastAsk } from '../../odds/forecast.js'
import { everyAsk } from '../each-ask.js'
import type { Ledger } from '../ledger.js'
import { testDatabases } from '../testing/databases.js'
import { exampleArticle } from '../testing/examples.js'
import { markedReading } from '../testing/marked.js'
import { MARKED } from '../testing/marked-examples.js'
import { issueForecasts } from './issue.js'
import { trackedAsks } from './tracked.js'

const IDS = Object.keys(MARKED).slice(0, 6)
const MODEL = 'events-test'

for (const database of testDatabases()) {
  describe.skipIf(database.skipped !== null)(`forecasts on ${database.name}`, () => {
    let ledger: Ledger
    let now = '2024-01-01T00:00:00.000Z' as Instant
    const issuing = () => ({
      ledger,
      model: MODEL,
      now: () => now,
      forecastOf: (ask: Ask, asOf: Day): Forecast | null => {
        const forecast = forecastAsk(ask, { asOf, issuedAt: now })
        return forecast === null ? null : { ...forecast, model: MODEL }
      },
    })
    const add = async (id: string) =>
      ledger.append(exampleArticle(id), markedReading(exampleArticle(id), MARKED[id] ?? []))
    const open = async () =>
      (await everyAsk(ledger, {})).filter(({ odds, state }) => odds !== null || state === 'asked')

    beforeEach(async () => {
      ledger = await database.open()
    })
    afterEach(async () => ledger.close())
    afterAll(async () => database.stop())

    test('each ledger day has a forecast of each ask that stood open, those of past days reconstructed; a second time changes nothing', async () => {
      for (const id of IDS) await add(id)
      const issued = await issueForecasts(issuing())
      expect(issued).toBeGreaterThan(IDS.length)
      expect(await ledger.missingForecasts(10)).toEqual([])
      expect(await issueForecasts(issuing())).toBe(0)
      const clock = (await ledger.clock()) as Day
      for await (const { ask, days } of trackedAsks(ledger)) {
        expect(days.every(({ asOf }) => asOf >= (ask.firstSeen ?? '') && asOf <= clock)).toBe(true)
        for (const day of days) expect(await reckonedAnew(ask.id, day)).toEqual(day.odds)
      }
      expect((await ledger.missingForecasts(10)).length).toBe(0)
    })

    /** What the ledger as of that day alone gives: nothing later went in. */
    async function reckonedAnew(id: string, { asOf }: ForecastDay): Promise<ForecastDay['odds']> {
      const ask = await ledger.ask(id, { asOf })
      const forecast = ask === null ? null : issuing().forecastOf(ask, asOf)
      return (forecast?.odds ?? []).map(({ horizon, delivered, promisedOrDelivered }) => ({
        horizon,
        delivered,
        promisedOrDelivered,
      }))
    }

    test('explains a forecast where the evidence changed, and stores numbers alone where only days went by', async () => {
      const [first = '', ...rest] = [...IDS].sort((a, b) =>
        (exampleArticle(a).date ?? '') < (exampleArticle(b).date ?? '') ? -1 : 1,
      )
      await add(first)
      await issueForecasts(issuing())
      const asks = await open()
      expect(asks.length).toBeGreaterThan(0)
      const before = await ledger.forecasts(asks[0]?.id ?? '')
      expect(before).toHaveLength(1)
      now = new Date().toISOString() as Instant
      for (const id of rest) await add(id)
      await issueForecasts(issuing())
      for (const { id } of asks) {
        const days = await ledger.forecastDays([id])
        expect((await ledger.forecasts(id)).length).toBeLessThanOrEqual(days.length)
        expect(await ledger.forecastDays([id], days[0]?.asOf)).toEqual(
          days.filter(({ asOf }) => asOf === days[0]?.asOf),
        )
      }
      expect(await ledger.forecasts(asks[0]?.id ?? '')).toContainEqual(before[0])
      expect(await ledger.dueAsks()).toBe(0)
    })

    test('keeps what people say, the earlier stamped when they say anew', async () => {
      await add(IDS[0] ?? '')
      const [ask] = await everyAsk(ledger, {})
      const say = (probability: number, asOf: string) =>
        ledger.saveOutsideForecast({
          askId: ask?.id ?? '',
          by: 'Ann',
          as: 'person',
          forecasted: 'delivered',
          horizon: 90,
          probability: probability as Probability,
          asOf: parseDay(asOf),
          issuedAt: now,
          because: 'a hunch',
        })
      const one = await say(0.3, '2024-01-01')
      const two = await say(0.4, '2024-01-02')
      expect(await say(0.4, '2024-01-02')).toEqual(two)
      const kept = await ledger.outsideForecasts([ask?.id ?? ''])
      expect(kept).toEqual([{ ...one, supersededAt: kept[0]?.supersededAt }, two])
      expect(kept[0]?.supersededAt).not.toBeNull()
      expect(await ledger.outsideForecasts(null)).toEqual(kept)
      expect(await ledger.outsideForecasts([])).toEqual([])
      const unknown = { ...one, askId: 'ask_none', as: 'person' as const }
      await expect(ledger.saveOutsideForecast(unknown)).rejects.toMatchObject({ code: 'ask_unknown' })
    })
  })
}
