import { contentId } from '../../model/id.js'
import { firstDay, type PartialDate } from '../../model/time.js'
import type { Db } from '../database/db.js'
import { toInstant } from '../database/tables.js'
import type { AskChange } from '../ledger.js'

/** Changes of state that became known on `since` or later, the newest first; the first telling of an ask is one. */
export async function changes(db: Db, since: PartialDate | null, limit: number): Promise<readonly AskChange[]> {
  const rows = await db
    .selectFrom('ask_states')
    .selectAll()
    .where('superseded_at', 'is', null)
    .where('changed_by', 'is not', null)
    .where('not_an_ask', '=', false)
    .where((eb) => (since === null ? eb.val(true) : eb('known_from', '>=', firstDay(since))))
    .orderBy('known_from', 'desc')
    .orderBy('ask_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: contentId('chg', [row.ask_id, row.known_from, row.state]),
    askId: row.ask_id,
    on: row.known_from,
    recordedAt: toInstant(row.recorded_at),
    from: row.changed_from,
    to: row.state,
    partial: row.partial,
    because: row.changed_by ?? '',
    asker: row.asker,
    addressee: row.addressee,
    kind: row.kind,
    polarity: row.polarity,
    matter: row.matter,
  }))
}
