import type { Db } from '../database/db.js'

/** Adds addresses to those that are watched; one that was ended begins anew. */
export async function subscribe(db: Db, addresses: readonly string[]): Promise<void> {
  const now = new Date().toISOString()
  for (const address of addresses) {
    await db
      .insertInto('subscriptions')
      .values({ address, recorded_at: now, ended_at: null })
      .onConflict((oc) => oc.column('address').doUpdateSet({ ended_at: null }))
      .execute()
  }
}

export async function unsubscribe(db: Db, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return
  const ended = { ended_at: new Date().toISOString() }
  await db.updateTable('subscriptions').set(ended).where('address', 'in', addresses).execute()
}

export async function subscriptions(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .select('address')
    .where('ended_at', 'is', null)
    .orderBy('address')
    .execute()
  return rows.map(({ address }) => address)
}
