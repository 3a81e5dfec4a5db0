import type { Db } from '../database/db.js'
import { lookupWords } from '../thread/join.js'
import { MATTER_VERSION } from '../thread/words.js'
import { inTransaction } from './entry.js'
import { toJoining } from './join-asks.js'

const SETTING = 'matter_version'
const BATCH = 500

/** Writes anew by which words claims are looked up, where they were written by other rules. Batches are transactions of their own; the version is set last. */
export async function reindexIfOlder(db: Db): Promise<void> {
  const stored = await db.selectFrom('settings').select('value').where('name', '=', SETTING).executeTakeFirst()
  if (stored?.value === MATTER_VERSION) return
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after
    after = await inTransaction(db, (trx) => reindexBatch(trx, from))
  }
  await db
    .insertInto('settings')
    .values({ name: SETTING, value: MATTER_VERSION })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: MATTER_VERSION }))
    .execute()
}

async function reindexBatch(trx: Db, after: string): Promise<string | null> {
  const rows = await trx
    .selectFrom('memberships')
    .innerJoin('claims', 'claims.id', 'memberships.claim_id')
    .selectAll('claims')
    .select('memberships.known_day')
    .where('memberships.claim_id', '>', after)
    .where('memberships.superseded_at', 'is', null)
    .orderBy('memberships.claim_id')
    .limit(BATCH)
    .execute()
  for (const row of rows) {
    await trx
      .updateTable('memberships')
      .set({ words: lookupWords(toJoining(row, row.known_day)) })
      .where('claim_id', '=', row.id)
      .where('superseded_at', 'is', null)
      .execute()
  }
  return rows.at(-1)?.id ?? null
}
