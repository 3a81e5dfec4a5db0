import type { Db } from '../database/db.js'
import { inEntry } from './entry.js'
import { refold } from './refold.js'

/** Raised whenever the rules of src/ledger/thread change what a thread folds into; stored folds are then made anew. */
const FOLD_VERSION = '2'

const SETTING = 'fold_version'
const BATCH = 200

/** Folds every ask anew where the stored folds were made by other rules. Batches are transactions of their own; the version is set last. */
export async function refoldIfOlder(db: Db): Promise<void> {
  const stored = await db.selectFrom('settings').select('value').where('name', '=', SETTING).executeTakeFirst()
  if (stored?.value === FOLD_VERSION) return
  for (let after = ''; ; ) {
    const rows = await db.selectFrom('asks').select('id').where('id', '>', after).orderBy('id').limit(BATCH).execute()
    const last = rows.at(-1)
    if (last === undefined) break
    await inEntry(db, async (trx, begin) => {
      await refold(
        trx,
        rows.map(({ id }) => id),
        await begin('refold', `fold version ${FOLD_VERSION}`),
      )
    })
    after = last.id
  }
  await db
    .insertInto('settings')
    .values({ name: SETTING, value: FOLD_VERSION })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: FOLD_VERSION }))
    .execute()
}
