import { sql } from 'kysely'
import type { ForecastDay } from '../../model/forecast.js'
import type { Probability } from '../../model/numbers.js'
import type { Ask } from '../../model/thread.js'
import type { Day } from '../../model/time.js'
import { ENDED_STATES } from '../../ontology/states.js'
import type { Db } from '../database/db.js'
import { toInstant } from '../database/tables.js'
import { chunks } from '../group.js'
import { asksById } from '../query/asks.js'
import { clockOf } from '../query/knowledge.js'
import { inEntry } from '../write/entry.js'

/** A ledger day, and the asks that stood open on it without any forecast for it. */
export interface MissingDay {
  readonly day: Day
  readonly askIds: readonly string[]
}

/** Stores days beside those before them, all or none. */
export async function saveForecastDays(db: Db, days: readonly ForecastDay[]): Promise<void> {
  if (days.length === 0) return
  await inEntry(db, async (trx, begin) => {
    await insertDays(trx, days, await begin('forecast', `${days.length} ask days`))
  })
}

/** Within a write that has begun. */
export async function insertDays(trx: Db, days: readonly ForecastDay[], recordedAt: string): Promise<void> {
  for (const part of chunks(days)) {
    const rows = part.map(({ askId, asOf, issuedAt, model, odds }) => ({
      ask_id: askId,
      as_of: asOf,
      issued_at: issuedAt,
      model,
      odds: JSON.stringify(odds.map((one) => [one.horizon, one.delivered, one.promisedOrDelivered])),
      recorded_at: recordedAt,
    }))
    await trx
      .insertInto('forecast_days')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** The numbers of every forecast of the asks named, the oldest day first; of one day alone where it is given. */
export async function forecastDays(
  db: Db,
  askIds: readonly string[],
  asOf: Day | null,
): Promise<readonly ForecastDay[]> {
  if (askIds.length === 0) return []
  const rows = await db
    .selectFrom('forecast_days')
    .selectAll()
    .where('ask_id', 'in', askIds)
    .$if(asOf !== null, (query) => query.where('as_of', '=', asOf as Day))
    .orderBy('ask_id')
    .orderBy('as_of')
    .orderBy('issued_at')
    .execute()
  return rows.map(({ ask_id, as_of, issued_at, model, odds }) => ({
    askId: ask_id,
    asOf: as_of,
    issuedAt: toInstant(issued_at),
    model,
    odds: odds.map(([horizon, delivered, promisedOrDelivered]) => ({
      horizon,
      delivered: delivered as Probability,
      promisedOrDelivered: promisedOrDelivered as Probability | null,
    })),
  }))
}

/**
 * The ledger days on which asks stood open and have no forecast, the newest first: at most `limit` pairs of ask and day. A ledger
 * day is one of which it has news, a dated article at least.
 */
export async function missingForecasts(db: Db, limit: number): Promise<readonly MissingDay[]> {
  const { rows } = await sql<{ day: Day; ask_id: string }>`
    select d.day, s.ask_id
    from (select distinct known_day as day from articles where published_at is not null) d
    join ask_states s on s.superseded_at is null and not s.not_an_ask
      and s.known_from <= d.day and (s.known_until is null or s.known_until > d.day)
      and s.state not in (${sql.join(ENDED_STATES)}) and (s.lapses_on is null or s.lapses_on >= d.day)
    where not exists (select 1 from forecast_days f where f.ask_id = s.ask_id and f.as_of = d.day)
    order by d.day desc, s.ask_id limit ${limit}`.execute(db)
  const days = new Map<Day, string[]>()
  for (const { day, ask_id } of rows) days.set(day, [...(days.get(day) ?? []), ask_id])
  return [...days].map(([day, askIds]) => ({ day, askIds }))
}

/** The asks named, as known at the end of a day. */
export async function asksOn(db: Db, askIds: readonly string[], day: Day): Promise<readonly Ask[]> {
  const knowledge = { asOf: day, recordedAsOf: null }
  return await asksById(db, askIds, knowledge, await clockOf(db, knowledge))
}

/** How many asks have a forecast made in time whose shortest horizon is past: an upper bound of those that can be scored. */
export async function dueAsks(db: Db): Promise<number> {
  const clock = await clockOf(db, { asOf: null, recordedAsOf: null })
  if (clock === null) return 0
  const { rows } = await sql<{ n: number }>`
    select count(distinct ask_id)::int as n from forecast_days
    where odds <> '[]' and as_of::date + 30 <= ${clock}::date
      and (issued_at at time zone 'UTC')::date - as_of::date <= 1`.execute(db)
  return rows[0]?.n ?? 0
}
