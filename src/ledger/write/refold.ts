import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../database/db.js'
import type { AskStatesTable } from '../database/tables.js'
import { groupBy } from '../group.js'
import { EVERYTHING } from '../query/knowledge.js'
import { loadThreads } from '../query/threads.js'
import { type AskVersion, versionsOf } from '../thread/versions.js'

/** Folds the asks anew and stores what changed: rows that no longer hold are stamped, new ones stand beside them. */
export async function refold(trx: Db, askIds: readonly string[], recordedAt: string): Promise<void> {
  if (askIds.length === 0) return
  const threads = await loadThreads(trx, askIds, EVERYTHING)
  const standing = groupBy(
    await trx
      .selectFrom('ask_states')
      .selectAll()
      .where('ask_id', 'in', askIds)
      .where('superseded_at', 'is', null)
      .execute(),
    ({ ask_id }) => ask_id,
  )
  for (const askId of askIds) {
    const thread = threads.get(askId)
    const rows = thread === undefined ? [] : versionsOf(thread).map((version) => toRow(askId, version))
    await replace(trx, standing.get(askId) ?? [], rows, recordedAt)
  }
}

type Row = Omit<Insertable<AskStatesTable>, 'recorded_at' | 'superseded_at'>

async function replace(
  trx: Db,
  old: readonly Selectable<AskStatesTable>[],
  rows: readonly Row[],
  recordedAt: string,
): Promise<void> {
  const kept = new Set(rows.map(keyOf))
  const gone = old.filter((row) => !kept.has(keyOf(row)))
  const there = new Set(old.map(keyOf))
  const added = rows.filter((row) => !there.has(keyOf(row)))
  for (const { ask_id, known_from, recorded_at } of gone) {
    await trx
      .updateTable('ask_states')
      .set({ superseded_at: recordedAt })
      .where('ask_id', '=', ask_id)
      .where('known_from', '=', known_from)
      .where('recorded_at', '=', recorded_at)
      .execute()
  }
  if (added.length > 0) {
    await trx
      .insertInto('ask_states')
      .values(added.map((row) => ({ ...row, recorded_at: recordedAt, superseded_at: null })))
      .execute()
  }
}

function toRow(askId: string, version: AskVersion): Row {
  const { asker, addressee, kind, polarity, matter, state, partial } = version
  return {
    ask_id: askId,
    known_from: version.knownFrom,
    known_until: version.knownUntil,
    ...{ asker, addressee, kind, polarity, matter, state, partial },
    changed_from: version.changedFrom,
    changed_by: version.changedBy,
    last_changed: version.lastChanged,
    sort_day: version.sortDay,
    lapses_on: version.lapsesOn,
    not_an_ask: version.notAnAsk,
  }
}

const COLUMNS = [
  ...(['known_from', 'known_until', 'asker', 'addressee', 'kind', 'polarity', 'matter', 'state', 'partial'] as const),
  ...(['changed_from', 'changed_by', 'last_changed', 'sort_day', 'lapses_on', 'not_an_ask'] as const),
]

function keyOf(row: Row): string {
  return JSON.stringify(COLUMNS.map((column) => row[column] ?? null))
}
