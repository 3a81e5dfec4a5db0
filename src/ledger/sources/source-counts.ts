import { sql } from 'kysely'
import type { Db } from '../database/db.js'
import type { SourceCount } from './source-ledger.js'

/** What was forgotten is not counted. */
export async function sourceCounts(db: Db): Promise<readonly SourceCount[]> {
  const { rows } = await sql<SourceCount>`
    select source, min(url) as url, bool_and(retold) as retold, count(*)::int as articles, count(distinct story)::int as stories, max(published_at) as latest
    from articles where forgotten_at is null
    group by source, coalesce(source, substring(url from '^https?://([^/:?#]+)'))
    order by 3 desc, 1 nulls last, 2`.execute(db)
  return rows
}
