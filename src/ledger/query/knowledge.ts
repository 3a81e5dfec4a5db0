import { sql } from 'kysely'
import type { AskFilter } from '../../model/thread.js'
import { addDays, type Day, lastDay } from '../../model/time.js'
import type { Db } from '../database/db.js'

/** What a view may use: what was published by the end of a day, and what the ledger held at the end of a day; null: all. */
export interface Knowledge {
  readonly asOf: Day | null
  readonly recordedAsOf: Day | null
}

export const EVERYTHING: Knowledge = { asOf: null, recordedAsOf: null }

/** A month or a year asked for means its last day. */
export function knowledgeOf({ asOf, recordedAsOf }: Pick<AskFilter, 'asOf' | 'recordedAsOf'>): Knowledge {
  return {
    asOf: asOf === undefined ? null : lastDay(asOf),
    recordedAsOf: recordedAsOf === undefined ? null : lastDay(recordedAsOf),
  }
}

/** The first instant after a recorded day; null for a view without one. */
export function recordedBefore({ recordedAsOf }: Knowledge): string | null {
  return recordedAsOf === null ? null : `${addDays(recordedAsOf, 1)}T00:00:00.000Z`
}

/** SQL: the row stood in the ledger then (`alias` has recorded_at and superseded_at). */
export function stood(alias: string, knowledge: Knowledge) {
  const before = recordedBefore(knowledge)
  const superseded = sql.ref(`${alias}.superseded_at`)
  if (before === null) return sql<boolean>`${superseded} is null`
  return sql<boolean>`${recorded(alias, knowledge)} and (${superseded} is null or ${superseded} >= ${before})`
}

/** SQL: the row had been recorded by then. */
export function recorded(alias: string, knowledge: Knowledge) {
  const before = recordedBefore(knowledge)
  return before === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(`${alias}.recorded_at`)} < ${before}`
}

/**
 * The last day that the ledger then had news of. Silence is counted up to it and no further: where no article was read, nobody was silent.
 */
export async function clockOf(db: Db, knowledge: Knowledge): Promise<Day | null> {
  const row = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.max('known_day').as('day'))
    .where('published_at', 'is not', null)
    .$if(knowledge.asOf !== null, (query) => query.where('known_day', '<=', knowledge.asOf as Day))
    .where(recorded('articles', knowledge))
    .executeTakeFirst()
  return row?.day ?? null
}
