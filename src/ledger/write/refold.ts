import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../database/db.js'
import type { AskStatesTable } from '../database/tables.js'
import { chunks, groupBy } from '../group.js'
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
  const replaced = askIds.map((askId) => {
    const thread = threads.get(askId)
    return difference(
      standing.get(askId) ?? [],
      thread === undefined ? [] : versionsOf(thread).map((version) => toRow(askId, version)),
    )
  })
  const gone = replaced.flatMap((own) => own.gone)
  const added = replaced.flatMap((own) =>
    own.added.map((row) => ({ ...row, recorded_at: recordedAt, superseded_at: null })),
  )
  await supersede(trx, gone, recordedAt)
  for (const part of chunks(added)) await trx.insertInto('ask_states').values(part).execute()
}

type Row = Omit<Insertable<AskStatesTable>, 'recorded_at' | 'superseded_at'>
type Stored = Selectable<AskStatesTable>

function difference(old: readonly Stored[], rows: readonly Row[]): { gone: readonly Stored[]; added: readonly Row[] } {
  const [kept, there] = [new Set(rows.map(keyOf)), new Set(old.map(keyOf))]
  return { gone: old.filter((row) => !kept.has(keyOf(row))), added: rows.filter((row) => !there.has(keyOf(row))) }
}

async function supersede(trx: Db, rows: readonly Stored[], recordedAt: string): Promise<void> {
  for (const part of chunks(rows)) {
    await trx
      .updateTable('ask_states')
      .set({ superseded_at: recordedAt })
      .where('superseded_at', 'is', null)
      .where((eb) => eb.or(part.map(({ ask_id, known_from }) => eb.and({ ask_id, known_from }))))
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
