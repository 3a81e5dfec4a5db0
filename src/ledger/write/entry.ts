import { sql } from 'kysely'
import { DemarcheError } from '../../model/errors.js'
import type { Db } from '../database/db.js'
import { type EntriesTable, toInstant } from '../database/tables.js'

/** Any number, the same in every process: writers take turns, readers never wait. */
const WRITERS = 1_145_393_491

/**
 * Runs one write whole or not at all. `write` is given the transaction and its time of record, which never goes back, even if
 * the machine's clock is set back: at least a millisecond after the last one.
 */
export async function inEntry<T>(
  db: Db,
  write: (trx: Db, begin: (what: EntriesTable['what'], subject: string) => Promise<string>) => Promise<T>,
): Promise<T> {
  return await inTransaction(db, (trx) => write(trx, async (what, subject) => await record(trx, what, subject)))
}

/** Runs upkeep that records nothing new, whole or not at all, while no other writer does. */
export async function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(WRITERS)})`.execute(trx)
      return await work(trx)
    })
  } catch (error) {
    throw isFull(error) ? new DemarcheError('ledger_full', 'nothing of this was stored', { cause: error }) : error
  }
}

/** Postgres' disk_full, or the system's own words where they come through bare. */
function isFull(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string }
  return code === '53100' || code === 'ENOSPC' || /no space left on device/i.test(message)
}

async function record(trx: Db, what: EntriesTable['what'], subject: string): Promise<string> {
  const last = await trx
    .selectFrom('entries')
    .select((eb) => eb.fn.max('recorded_at').as('at'))
    .executeTakeFirst()
  const after = last?.at == null ? 0 : last.at.getTime() + 1
  const recordedAt = toInstant(new Date(Math.max(Date.now(), after)))
  await trx.insertInto('entries').values({ recorded_at: recordedAt, what, subject }).execute()
  return recordedAt
}
