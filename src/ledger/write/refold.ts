import type { Insertable, Selectable } from 'kysely'
import type { Day } from '../../model/time.js'
import type { Db } from '../database/db.js'
import type { AskStatesTable } from '../database/tables.js'
import { chunks, groupBy } from '../group.js'
import { EVERYTHING } from '../query/knowledge.js'
import { loadThreads } from '../query/threads.js'
import { type AskVersion, versionsOf } from '../thread/versions.js'

/**
 * Folds the asks anew and stores what changed: rows that no longer hold are stamped, new ones stand beside them. `since`: the first day of which
 * anything else is known than before; null folds all days.
 */
export async function refold(
  trx: Db,
  askIds: readonly string[],
  recordedAt: string,
  since: Day | null = null,
): Promise<void> {
  if (askIds.length === 0) return
  const threads = await loadThreads(trx, askIds, EVERYTHING)
  const standing = groupBy(await standingRows(trx, askIds, since), ({ ask_id }) => ask_id)
  const replaced = askIds.map((askId) => {
    const [thread, old] = [threads.get(askId), standing.get(askId) ?? []]
    const before = since === null ? undefined : old.find(({ known_from }) => known_from < since)
    const from = since === null ? null : { day: since, before: before === undefined ? null : toVersion(before) }
    return difference(old, thread === undefined ? [] : versionsOf(thread, from).map((version) => toRow(askId, version)))
  })
  const gone = replaced.flatMap((own) => own.gone)
  const added = replaced.flatMap((own) =>
    own.added.map((row) => ({ ...row, recorded_at: recordedAt, superseded_at: null })),
  )
  await supersede(trx, gone, recordedAt)
  for (const part of chunks(added)) await trx.insertInto('ask_states').values(part).execute()
}

async function standingRows(trx: Db, askIds: readonly string[], since: Day | null): Promise<readonly Stored[]> {
  return await trx
    .selectFrom('ask_states')
    .selectAll()
    .where('ask_id', 'in', askIds)
    .where('superseded_at', 'is', null)
    .$if(since !== null, (query) =>
      query.where((eb) => eb.or([eb('known_until', 'is', null), eb('known_until', '>=', since as Day)])),
    )
    .execute()
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

function toVersion(row: Stored): AskVersion {
  const { asker, addressee, kind, polarity, matter, state, partial } = row
  return {
    knownFrom: row.known_from,
    knownUntil: row.known_until,
    ...{ asker, addressee, kind, polarity, matter, state, partial },
    changedFrom: row.changed_from,
    changedBy: row.changed_by,
    lastChanged: row.last_changed,
    sortDay: row.sort_day,
    lapsesOn: row.lapses_on,
    notAnAsk: row.not_an_ask,
  }
}

const COLUMNS = [
  ...(['known_from', 'known_until', 'asker', 'addressee', 'kind', 'polarity', 'matter', 'state', 'partial'] as const),
  ...(['changed_from', 'changed_by', 'last_changed', 'sort_day', 'lapses_on', 'not_an_ask'] as const),
]

function keyOf(row: Row): string {
  return JSON.stringify(COLUMNS.map((column) => row[column] ?? null))
}
