import { sql } from 'kysely'
import type { Db } from '../database/db.js'
import { groupBy } from '../group.js'
import { standingClaimsOf } from '../query/claims.js'
import { REF_COLUMNS, toArticleRef } from '../query/rows.js'
import type { Drawn } from './sheet.js'

/** `n` of the claims that stand, each as likely as any other; the same seed draws the same ones from the same ledger. Reads every claim's id. */
export async function drawClaims(db: Db, n: number, seed: string): Promise<readonly Drawn[]> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('articles', 'articles.key', 'claims.article_key')
    .innerJoin('readings', 'readings.id', 'claims.reading_id')
    .select(['claims.id as claim_id', 'articles.body', 'readings.reader'])
    .select(REF_COLUMNS.map((column) => `articles.${column}` as const))
    .where('claims.superseded_at', 'is', null)
    .orderBy(sql`md5(claims.id || ${seed})`)
    .orderBy('claims.id')
    .limit(n)
    .execute()
  const drawn: Drawn[] = []
  for (const [key, own] of groupBy(rows, (row) => row.key)) {
    const claims = await standingClaimsOf(db, key)
    for (const row of own) {
      const stored = claims.find(({ id }) => id === row.claim_id)
      if (stored !== undefined)
        drawn.push({ ...stored, article: toArticleRef(row), text: row.body, reader: row.reader })
    }
  }
  return drawn
}
