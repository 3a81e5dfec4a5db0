import type { Selectable } from 'kysely'
import type { Regrouping } from '../../model/thread.js'
import type { Db } from '../database/db.js'
import { type RegroupingsTable, toInstant } from '../database/tables.js'
import { type Knowledge, recorded, stood } from './knowledge.js'

/** What people did to an ask's thread, the oldest first. */
export async function regroupings(db: Db, askId: string, knowledge: Knowledge): Promise<readonly Regrouping[]> {
  const rows = await db
    .selectFrom('regroupings')
    .selectAll()
    .where((eb) => eb.or([eb('ask_id', '=', askId), eb('into_ask', '=', askId)]))
    .where(recorded('regroupings', knowledge))
    .orderBy('recorded_at')
    .execute()
  return rows.map(toRegrouping)
}

/** The ask that another was merged into, as the ledger then held it; null where it was not. */
export async function mergedInto(db: Db, askId: string, knowledge: Knowledge): Promise<string | null> {
  const row = await db
    .selectFrom('regroupings')
    .select('into_ask')
    .where('ask_id', '=', askId)
    .where('what', '=', 'merge')
    .where(stood('regroupings', knowledge))
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
  return row?.into_ask ?? null
}

export function toRegrouping(row: Selectable<RegroupingsTable>): Regrouping {
  return {
    id: row.id,
    what: row.what,
    askId: row.ask_id,
    intoAsk: row.into_ask,
    claims: row.claims,
    because: row.because,
    undoes: row.undoes,
    recordedAt: toInstant(row.recorded_at),
    supersededAt: row.superseded_at === null ? null : toInstant(row.superseded_at),
  }
}
