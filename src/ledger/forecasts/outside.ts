import type { Selectable } from 'kysely'
import { DemarcheError } from '../../model/errors.js'
import type { OutsideForecast } from '../../model/forecast.js'
import { contentId } from '../../model/id.js'
import type { Probability } from '../../model/numbers.js'
import type { Db } from '../database/db.js'
import { type Tables, toInstant } from '../database/tables.js'
import { inEntry } from '../write/entry.js'

/** A forecast of a person or a market, to be stored. */
export type NewOutsideForecast = Omit<OutsideForecast, 'id' | 'supersededAt' | 'as'> & {
  readonly as: 'person' | 'market'
}

/**
 * Stores one beside those before it; what the same teller said last of the same ask, outcome and horizon is stamped as superseded, never overwritten. The
 * very same again changes nothing. Throws `ask_unknown`.
 */
export async function saveOutsideForecast(db: Db, said: NewOutsideForecast): Promise<OutsideForecast> {
  return await inEntry(db, async (trx, begin) => {
    const { askId, by, forecasted, horizon } = said
    const known = await trx.selectFrom('asks').select('id').where('id', '=', askId).executeTakeFirst()
    if (known === undefined) throw new DemarcheError('ask_unknown', `no ask ${askId}`, { value: askId })
    const id = contentId('out', [askId, by, said.as, forecasted, String(horizon), said.asOf, String(said.probability)])
    const same = await trx.selectFrom('outside_forecasts').selectAll().where('id', '=', id).executeTakeFirst()
    if (same !== undefined) return toOutside(same)
    const recordedAt = await begin('forecast', askId)
    await trx
      .updateTable('outside_forecasts')
      .set({ superseded_at: recordedAt })
      .where('ask_id', '=', askId)
      .where('said_by', '=', by)
      .where('said_as', '=', said.as)
      .where('forecasted', '=', forecasted)
      .where('horizon', '=', horizon)
      .where('as_of', '<=', said.asOf)
      .where('superseded_at', 'is', null)
      .execute()
    await trx
      .insertInto('outside_forecasts')
      .values(rowOf(id, said, recordedAt))
      .execute()
    return { ...said, id, supersededAt: null }
  })
}

/** All forecasts of people and markets on the asks named, or on every ask, in order of day. */
export async function outsideForecasts(db: Db, askIds: readonly string[] | null): Promise<readonly OutsideForecast[]> {
  if (askIds?.length === 0) return []
  const rows = await db
    .selectFrom('outside_forecasts')
    .selectAll()
    .$if(askIds !== null, (query) => query.where('ask_id', 'in', askIds ?? []))
    .orderBy('as_of')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(toOutside)
}

function rowOf(id: string, said: NewOutsideForecast, recordedAt: string) {
  return {
    id,
    ask_id: said.askId,
    said_by: said.by,
    said_as: said.as,
    forecasted: said.forecasted,
    horizon: said.horizon,
    as_of: said.asOf,
    issued_at: said.issuedAt,
    probability: said.probability,
    because: said.because,
    recorded_at: recordedAt,
    superseded_at: null,
  }
}

function toOutside(row: Selectable<Tables['outside_forecasts']>): OutsideForecast {
  return {
    id: row.id,
    askId: row.ask_id,
    by: row.said_by,
    as: row.said_as,
    forecasted: row.forecasted,
    horizon: row.horizon,
    probability: row.probability as Probability,
    asOf: row.as_of,
    issuedAt: toInstant(row.issued_at),
    because: row.because,
    supersededAt: row.superseded_at === null ? null : toInstant(row.superseded_at),
  }
}
