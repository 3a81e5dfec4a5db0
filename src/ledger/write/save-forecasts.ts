import { DemarcheError } from '../../model/errors.js'
import { type Forecast, forecastDayOf } from '../../model/forecast.js'
import { contentId } from '../../model/id.js'
import type { Db } from '../database/db.js'
import { toJson } from '../database/exact-text.js'
import { insertDays } from '../forecasts/days.js'
import { inEntry } from './entry.js'

/** Stores forecasts beside those before them, all or none; one that is there changes nothing. Throws `ask_unknown`. */
export async function saveForecasts(db: Db, forecasts: readonly Forecast[]): Promise<void> {
  if (forecasts.length === 0) return
  await inEntry(db, async (trx, begin) => {
    await refuseUnknown(trx, [...new Set(forecasts.map(({ askId }) => askId))])
    const recordedAt = await begin(
      'forecast',
      forecasts.length === 1 ? (forecasts[0]?.askId ?? '') : `${forecasts.length} asks`,
    )
    for (const forecast of forecasts) {
      const { askId, asOf, issuedAt, model } = forecast
      const body = toJson(forecast)
      const id = contentId('fct', [askId, asOf, issuedAt, model, body])
      await trx
        .insertInto('forecasts')
        .values({ id, ask_id: askId, as_of: asOf, issued_at: issuedAt, model, body, recorded_at: recordedAt })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    await insertDays(trx, forecasts.map(forecastDayOf), recordedAt)
  })
}

async function refuseUnknown(trx: Db, ids: readonly string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += 1000) {
    const part = ids.slice(i, i + 1000)
    const found = new Set(
      (await trx.selectFrom('asks').select('id').where('id', 'in', part).execute()).map(({ id }) => id),
    )
    const missing = part.find((id) => !found.has(id))
    if (missing !== undefined) throw new DemarcheError('ask_unknown', `no ask ${missing}`, { value: missing })
  }
}
