import { sql } from 'kysely'
import type { AskFilter } from '../../model/thread.js'
import type { Db } from '../database/db.js'
import type { Facets } from '../ledger.js'
import { matching } from './asks.js'
import { clockOf, knowledgeOf } from './knowledge.js'

/** Most values told of each field: the most frequent. */
const MOST = 300

/** How many of the asks that match there are of each asker, addressee, kind and state; of all asks, not of a page. */
export async function facets(db: Db, filter: AskFilter): Promise<Facets> {
  const knowledge = knowledgeOf(filter)
  const clock = await clockOf(db, knowledge)
  const standing = matching(db, filter, knowledge, clock)
    .select(['asker', 'addressee', 'kind'])
    .select(sql<string>`case when lapses_on < ${clock ?? ''} then 'lapsed' else state end`.as('state'))
  const rows = await db
    .selectFrom(standing.as('standing'))
    .select(['asker', 'addressee', 'kind', 'state'])
    .select([
      sql<number>`grouping(asker, addressee, kind, state)::int`.as('level'),
      sql<number>`count(*)::int`.as('count'),
    ])
    .groupBy(sql`grouping sets ((asker), (addressee), (kind), (state), ())`)
    .execute()
  const of = (level: number, field: 'asker' | 'addressee' | 'kind' | 'state') =>
    rows
      .filter((row) => row.level === level && row[field] !== null)
      .map((row) => ({ value: row[field] as string, count: row.count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST)
  return {
    count: rows.find(({ level }) => level === 0b1111)?.count ?? 0,
    askers: of(0b0111, 'asker'),
    addressees: of(0b1011, 'addressee'),
    kinds: of(0b1101, 'kind'),
    states: of(0b1110, 'state'),
  }
}
