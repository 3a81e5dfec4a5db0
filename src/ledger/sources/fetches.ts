import type { Selectable } from 'kysely'
import type { FetchRecord } from '../../model/fetch.js'
import type { Db } from '../database/db.js'
import { toInstant } from '../database/tables.js'
import type { SourceTables } from './tables.js'

export async function recall(db: Db, address: string): Promise<FetchRecord | null> {
  const row = await db.selectFrom('fetches').selectAll().where('address', '=', address).executeTakeFirst()
  return row === undefined ? null : fromFetchRow(row)
}

export function fromFetchRow(row: Selectable<SourceTables['fetches']>): FetchRecord {
  const { address, outcome, code, etag, stamp, failures } = row
  return {
    ...{ address, outcome, code, etag, stamp, failures },
    lastModified: row.last_modified,
    fetchedAt: toInstant(row.fetched_at),
    notBefore: row.not_before === null ? null : toInstant(row.not_before),
  }
}

/** Written over each time: it tells how things stand with an address, not how they stood. */
export async function remember(db: Db, record: FetchRecord): Promise<void> {
  const { address, outcome, code, etag, stamp, failures } = record
  const facts = {
    ...{ outcome, code, etag, stamp, failures },
    last_modified: record.lastModified,
    fetched_at: record.fetchedAt,
    not_before: record.notBefore,
  }
  await db
    .insertInto('fetches')
    .values({ address, ...facts })
    .onConflict((oc) => oc.column('address').doUpdateSet(facts))
    .execute()
}
