import { sql } from 'kysely'
import { DemarcheError } from '../../model/errors.js'
import type { Page } from '../../model/thread.js'
import { firstDay, lastDay } from '../../model/time.js'
import type { Db } from '../database/db.js'
import type { PageRequest } from '../ledger.js'
import { cut, fromCursor, limitOf } from '../query/cursor.js'
import { REF_COLUMNS, toArticleRef } from '../query/rows.js'
import type { ArticleQuery, FoundArticle } from './source-ledger.js'

/** Characters of a text in which the stretch to show is looked for. */
const LOOKED_AT = 50_000

/**
 * Articles that hold the words, the best match first (words in the title count more), then the newest. English words match in all their forms; of
 * other languages as they stand.
 */
export async function search(db: Db, query: ArticleQuery, page: PageRequest): Promise<Page<FoundArticle>> {
  if (query.words.trim() === '') throw new DemarcheError('field_invalid', 'give words to search for', { value: '' })
  const limit = limitOf(page)
  const skipped = page.cursor === undefined ? 0 : Number(fromCursor(page.cursor).sort)
  if (!Number.isInteger(skipped) || skipped < 0)
    throw new DemarcheError('cursor_invalid', 'take the cursor from the page before', { value: page.cursor })
  const asked = sql`(websearch_to_tsquery('english', ${query.words}) || websearch_to_tsquery('simple', ${query.words}))`
  const { source, language, from, to } = query
  const rows = await db
    .selectFrom('articles')
    .select(REF_COLUMNS)
    .select(snippet(asked).as('snippet'))
    .where('forgotten_at', 'is', null)
    .where(sql<boolean>`words @@ ${asked}`)
    .$if(source !== undefined, (found) => found.where('source', '=', source ?? ''))
    .$if(language !== undefined, (found) => found.where('language', '=', language ?? ''))
    .$if(from !== undefined, (found) => found.where('last_day', '>=', from === undefined ? null : firstDay(from)))
    .$if(to !== undefined, (found) => found.where('last_day', '<=', to === undefined ? null : lastDay(to)))
    .orderBy(sql`ts_rank_cd(words, ${asked})`, 'desc')
    .orderBy(sql`coalesce(last_day, '') desc`)
    .orderBy('key')
    .limit(limit + 1)
    .offset(skipped)
    .execute()
  const { rows: shown, next } = cut(rows, limit, ({ key }) => ({ sort: String(skipped + limit), id: key }))
  return { items: shown.map((row) => ({ article: toArticleRef(row), snippet: row.snippet })), next }
}

function snippet(asked: ReturnType<typeof sql>) {
  return sql<string>`ts_headline(case when language = 'en' then 'english'::regconfig else 'simple'::regconfig end, left(body, ${sql.lit(LOOKED_AT)}),
    ${asked}, 'StartSel="", StopSel="", MaxWords=40, MinWords=20, ShortWord=0')`
}
