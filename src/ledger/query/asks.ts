import { type SelectQueryBuilder, sql } from 'kysely'
import type { State } from '../../model/ask.js'
import type { Ask, AskFilter, Page } from '../../model/thread.js'
import type { Day } from '../../model/time.js'
import { ENDED_STATES } from '../../ontology/states.js'
import type { Db } from '../database/db.js'
import type { Tables } from '../database/tables.js'
import type { PageRequest } from '../ledger.js'
import { foldThread, lapseAt } from '../thread/fold.js'
import { cut, fromCursor, limitOf } from './cursor.js'
import { latestForecasts } from './forecasts.js'
import { clockOf, type Knowledge, knowledgeOf, stood } from './knowledge.js'
import { mergedInto } from './regroupings.js'
import { loadThreads } from './threads.js'

/** The asks that match, last changed first, with their threads. What a person called no ask is left out unless asked for. */
export async function asks(db: Db, filter: AskFilter, page: PageRequest): Promise<Page<Ask>> {
  const knowledge = knowledgeOf(filter)
  const clock = await clockOf(db, knowledge)
  const limit = limitOf(page)
  const found = await matching(db, filter, knowledge, clock)
    .select(['ask_id', 'sort_day'])
    .$if(page.cursor !== undefined, (query) => {
      const { sort, id } = fromCursor(page.cursor ?? '')
      return query
        .where('sort_day', '<=', sort)
        .where((eb) => eb.or([eb('sort_day', '<', sort), eb('ask_id', '>', id)]))
    })
    .orderBy('sort_day', 'desc')
    .orderBy('ask_id')
    .limit(limit + 1)
    .execute()
  const { rows, next } = cut(found, limit, ({ sort_day, ask_id }) => ({ sort: sort_day, id: ask_id }))
  return {
    items: await asksById(
      db,
      rows.map(({ ask_id }) => ask_id),
      knowledge,
      clock,
    ),
    next,
  }
}

/** One ask as then known, also where a person called it none; of one merged into another, that other; null where it was not known. */
export async function ask(db: Db, id: string, at: Pick<AskFilter, 'asOf' | 'recordedAsOf'>): Promise<Ask | null> {
  const knowledge = knowledgeOf(at)
  const clock = await clockOf(db, knowledge)
  const seen = new Set<string>()
  for (let next: string | null = id; next !== null && !seen.has(next); next = await mergedInto(db, next, knowledge)) {
    const [found] = await asksById(db, [next], knowledge, clock)
    if (found !== undefined) return found
    seen.add(next)
  }
  return null
}

/** How many asks match, whatever the page. */
export async function countAsks(db: Db, filter: AskFilter): Promise<number> {
  const knowledge = knowledgeOf(filter)
  const row = await matching(db, filter, knowledge, await clockOf(db, knowledge))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirst()
  return row?.count ?? 0
}

type StatesQuery = SelectQueryBuilder<Tables, 'ask_states', object>

/** The versions that hold on the day asked for and match the filter. */
export function matching(db: Db, filter: AskFilter, knowledge: Knowledge, clock: Day | null): StatesQuery {
  const { asker, addressee, kind, state } = filter
  return onDay(db, knowledge)
    .where('not_an_ask', '=', filter.notAnAsk ?? false)
    .$if(asker !== undefined, (query) => query.where('asker', '=', asker ?? ''))
    .$if(addressee !== undefined, (query) => query.where('addressee', '=', addressee ?? ''))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'other'))
    .$if(state !== undefined, (query) => query.where(isInState(state ?? 'asked', clock)))
}

/** The versions that hold on the day asked for. */
export function onDay(db: Db, knowledge: Knowledge): StatesQuery {
  const { asOf } = knowledge
  const query = db.selectFrom('ask_states').where(stood('ask_states', knowledge))
  if (asOf === null) return query.where('known_until', 'is', null)
  return query
    .where('sort_day', '<=', asOf)
    .where('known_from', '<=', asOf)
    .where((eb) => eb.or([eb('known_until', 'is', null), eb('known_until', '>', asOf)]))
}

function isInState(state: State, clock: Day | null) {
  if (state === 'lapsed') return sql<boolean>`(state = 'lapsed' or lapses_on < ${clock ?? ''})`
  return sql<boolean>`(state = ${state} and (lapses_on is null or lapses_on >= ${clock ?? ''}))`
}

/** The asks named, as then known, in that order; those not known then are left out. */
export async function asksById(
  db: Db,
  ids: readonly string[],
  knowledge: Knowledge,
  clock: Day | null,
): Promise<readonly Ask[]> {
  const threads = await loadThreads(db, ids, knowledge)
  const forecasts = await latestForecasts(db, ids, knowledge)
  return ids.flatMap((id) => {
    const thread = threads.get(id)
    const folded = thread === undefined ? null : foldThread(thread, knowledge.asOf)
    if (folded === null) return []
    const found = lapseAt(folded, clock)
    return [{ ...found, odds: ENDED_STATES.includes(found.state) ? null : (forecasts.get(id) ?? null) }]
  })
}
