import type { Article } from '../../model/article.js'
import { siteOf } from '../../model/site.js'
import type { Db } from '../database/db.js'
import { contentOf } from './content.js'

/** The same text on the same site, of the same day or without one: one article under several addresses. Other sites' copies are articles of their own. */
export async function twinOf(db: Db, article: Article): Promise<string | null> {
  if (article.url === null || !URL.canParse(article.url)) return null
  const site = siteOf(article.url)
  const rows = await db
    .selectFrom('articles')
    .select(['key', 'url', 'published_at'])
    .where('content', '=', contentOf(article.text))
    .where('key', '!=', article.key)
    .orderBy('recorded_at')
    .limit(100)
    .execute()
  const twin = rows.find(
    ({ url, published_at: date }) =>
      url !== null &&
      URL.canParse(url) &&
      siteOf(url) === site &&
      (date === null || article.date === null || date === article.date),
  )
  return twin?.key ?? null
}

export async function alias(db: Db, address: string, articleKey: string): Promise<void> {
  await db
    .insertInto('addresses')
    .values({ address, article_key: articleKey, recorded_at: new Date().toISOString() })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export async function idTaken(db: Db, { id, key, source, date, url, text }: Article): Promise<string | null> {
  const row = await db
    .selectFrom('articles')
    .select('key')
    .where('id', '=', id)
    .where('key', '!=', key)
    .where('source', 'is not distinct from', source)
    .where('published_at', 'is not distinct from', date)
    .where('url', 'is not distinct from', url)
    .where((eb) => eb.or([eb('content', 'is', null), eb('content', '!=', contentOf(text))]))
    .executeTakeFirst()
  return row?.key ?? null
}
