import type { Claim } from '../../model/claim.js'
import type { Day } from '../../model/time.js'
import type { Db } from '../database/db.js'
import { groupBy } from '../group.js'
import { toClaim, toEvidence } from './rows.js'

/** A claim that stands, with its ask. */
export interface StoredClaim {
  readonly id: string
  readonly claim: Claim
  readonly ask: string
}

/** The claims of an article that stand, in order of its reading. */
export async function standingClaimsOf(db: Db, articleKey: string): Promise<readonly StoredClaim[]> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('memberships', (join) =>
      join.onRef('memberships.claim_id', '=', 'claims.id').on('memberships.superseded_at', 'is', null),
    )
    .innerJoin('readings', 'readings.id', 'claims.reading_id')
    .selectAll('claims')
    .select('memberships.ask_id')
    .where('readings.article_key', '=', articleKey)
    .where('readings.superseded_at', 'is', null)
    .orderBy('n')
    .execute()
  if (rows.length === 0) return []
  const evidence = groupBy(
    await db
      .selectFrom('evidence')
      .selectAll()
      .where(
        'claim_id',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('n')
      .execute(),
    ({ claim_id }) => claim_id,
  )
  const keyOf = new Map(rows.map(({ id, key }) => [id, key]))
  return rows.map((row) => ({
    id: row.id,
    claim: {
      ...toClaim(row),
      conditionOf: row.condition_of === null ? null : (keyOf.get(row.condition_of) ?? null),
      evidence: (evidence.get(row.id) ?? []).map(toEvidence),
    },
    ask: row.ask_id,
  }))
}

/** An article that another reader than `reader` read last, the earliest published first, after a place in that order; null at the end. */
export async function nextToReread(
  db: Db,
  reader: string | null,
  after: { readonly day: Day | ''; readonly key: string },
): Promise<{ readonly key: string; readonly day: Day; readonly reading: string; readonly reader: string } | null> {
  const row = await db
    .selectFrom('articles')
    .innerJoin('readings', 'readings.article_key', 'articles.key')
    .select(['articles.key', 'articles.known_day as day', 'readings.id as reading', 'readings.reader'])
    .where('readings.superseded_at', 'is', null)
    .where('articles.forgotten_at', 'is', null)
    .$if(reader !== null, (query) => query.where('readings.reader', '!=', reader as string))
    .where('articles.known_day', '>=', after.day as Day)
    .where((eb) => eb.or([eb('articles.known_day', '>', after.day as Day), eb('articles.key', '>', after.key)]))
    .orderBy('articles.known_day')
    .orderBy('articles.key')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
