import type { Forecast } from '../../model/forecast.js'
import type { Db } from '../database/db.js'
import { type Knowledge, recorded } from './knowledge.js'

/** All forecasts of an ask, the oldest first. */
export async function forecasts(db: Db, askId: string): Promise<readonly Forecast[]> {
  const rows = await db
    .selectFrom('forecasts')
    .select('body')
    .where('ask_id', '=', askId)
    .orderBy('as_of')
    .orderBy('issued_at')
    .orderBy('id')
    .execute()
  return rows.map(({ body }) => body as Forecast)
}

/** For each ask the last forecast that uses no later knowledge. */
export async function latestForecasts(
  db: Db,
  askIds: readonly string[],
  knowledge: Knowledge,
): Promise<ReadonlyMap<string, Forecast>> {
  if (askIds.length === 0) return new Map()
  const { asOf } = knowledge
  const rows = await db
    .selectFrom('forecasts')
    .distinctOn('ask_id')
    .select(['ask_id', 'body'])
    .where('ask_id', 'in', askIds)
    .where((eb) => (asOf === null ? eb.val(true) : eb('as_of', '<=', asOf)))
    .where(recorded('forecasts', knowledge))
    .orderBy('ask_id')
    .orderBy('as_of', 'desc')
    .orderBy('issued_at', 'desc')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ ask_id, body }) => [ask_id, body as Forecast]))
}
