import { sql } from 'kysely'
import type { AskFilter } from '../../model/thread.js'
import type { Day } from '../../model/time.js'
import type { Db } from '../database/db.js'
import type { Coverage } from '../ledger.js'
import { knowledgeOf, recorded } from './knowledge.js'

/** How much was read to find what the ledger tells: few asks may mean that little was read. */
export async function coverage(db: Db, at: Pick<AskFilter, 'asOf' | 'recordedAsOf'>): Promise<Coverage> {
  const knowledge = knowledgeOf(at)
  const row = await db
    .selectFrom('articles')
    .select([
      sql<number>`count(*)::int`.as('articles'),
      sql<number>`count(distinct story)::int`.as('stories'),
      sql<Day | null>`min(last_day)`.as('from'),
      sql<Day | null>`max(last_day)`.as('until'),
    ])
    .where(recorded('articles', knowledge))
    .$if(knowledge.asOf !== null, (query) => query.where('known_day', '<=', knowledge.asOf as Day))
    .executeTakeFirstOrThrow()
  return row
}

/** The readers whose readings stand, with the number of articles each read, the busiest first. */
export async function readers(db: Db): Promise<readonly { readonly reader: string; readonly articles: number }[]> {
  return await db
    .selectFrom('readings')
    .select(['reader', sql<number>`count(*)::int`.as('articles')])
    .where('superseded_at', 'is', null)
    .groupBy('reader')
    .orderBy('articles', 'desc')
    .orderBy('reader')
    .execute()
}
