import type { FetchRecord } from '../../model/fetch.js'
import type { Db } from '../database/db.js'
import { fromFetchRow } from './fetches.js'

/** Addresses that were refused when they were last asked, the latest first. */
export async function refusals(db: Db, limit: number): Promise<readonly FetchRecord[]> {
  const rows = await db
    .selectFrom('fetches')
    .selectAll()
    .where('outcome', '=', 'refused')
    .orderBy('fetched_at', 'desc')
    .orderBy('address')
    .limit(limit)
    .execute()
  return rows.map(fromFetchRow)
}
