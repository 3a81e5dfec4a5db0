import { sql } from 'kysely'
import type { Db } from '../database/db.js'
import type { ActorCounts } from '../ledger.js'
import { onDay } from './asks.js'
import type { Knowledge } from './knowledge.js'

/** For each actor how much it wants and how much is wanted of it, the busiest first. */
export async function actors(db: Db, knowledge: Knowledge): Promise<readonly ActorCounts[]> {
  const standing = onDay(db, knowledge).where('not_an_ask', '=', false)
  const wants = await standing.select(['asker as code', COUNT]).groupBy('asker').execute()
  const asked = await standing
    .select(['addressee as code', COUNT])
    .where('addressee', 'is not', null)
    .groupBy('addressee')
    .execute()
  const byCode = new Map<string, { wants: number; askedOf: number }>()
  for (const { code, count } of wants) byCode.set(code, { wants: count, askedOf: 0 })
  for (const { code, count } of asked) {
    if (code !== null) byCode.set(code, { wants: byCode.get(code)?.wants ?? 0, askedOf: count })
  }
  const counts = [...byCode].map(([code, own]) => ({ code, ...own }))
  return counts.sort((a, b) => b.wants + b.askedOf - a.wants - a.askedOf || (a.code < b.code ? -1 : 1))
}

const COUNT = sql<number>`count(*)::int`.as('count')
