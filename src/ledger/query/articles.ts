import { sql } from 'kysely'
import type { Reading } from '../../model/claim.js'
import type { ArticleRef, Page } from '../../model/thread.js'
import type { Db } from '../database/db.js'
import { toInstant } from '../database/tables.js'
import { groupBy } from '../group.js'
import type { PageRequest, StoredArticle, StoryOfArticles } from '../ledger.js'
import { standingClaimsOf } from './claims.js'
import { cut, fromCursor, limitOf } from './cursor.js'
import { REF_COLUMNS, toArticle, toArticleRef, toRejection } from './rows.js'

const DAY = sql<string>`coalesce(last_day, '')`

/** The articles, the last published first; undated ones at the end. */
export async function articles(db: Db, page: PageRequest): Promise<Page<ArticleRef>> {
  const limit = limitOf(page)
  const found = await db
    .selectFrom('articles')
    .select(REF_COLUMNS)
    .select(DAY.as('day'))
    .where('forgotten_at', 'is', null)
    .$if(page.cursor !== undefined, (query) => {
      const { sort, id } = fromCursor(page.cursor ?? '')
      return query.where(DAY, '<=', sort).where((eb) => eb.or([eb(DAY, '<', sort), eb('key', '>', id)]))
    })
    .orderBy(sql`coalesce(last_day, '') desc`)
    .orderBy('key')
    .limit(limit + 1)
    .execute()
  const { rows, next } = cut(found, limit, ({ day, key }) => ({ sort: day, id: key }))
  return { items: rows.map(toArticleRef), next }
}

/** An article with what was read in it, by its key, else by the id that its source gave it or another address of it (the last recorded of several). */
export async function article(db: Db, keyOrId: string): Promise<StoredArticle | null> {
  const row = await db
    .selectFrom('articles')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('key', '=', keyOrId),
        eb('id', '=', keyOrId),
        eb('key', 'in', db.selectFrom('addresses').select('article_key').where('address', '=', keyOrId)),
      ]),
    )
    .where('forgotten_at', 'is', null)
    .orderBy(sql`key = ${keyOrId}`, 'desc')
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const copies = await db
    .selectFrom('articles')
    .select(REF_COLUMNS)
    .where('story', '=', row.story)
    .where('forgotten_at', 'is', null)
    .where('key', '!=', row.key)
    .orderBy('key')
    .execute()
  const { reading, askOf } = await readingOf(db, row.key)
  return {
    article: toArticle(row),
    story: row.story,
    copies: copies.map(toArticleRef),
    reading,
    askOf,
    recordedAt: toInstant(row.recorded_at),
  }
}

async function readingOf(db: Db, articleKey: string): Promise<Pick<StoredArticle, 'reading' | 'askOf'>> {
  const { id, reader } = await db
    .selectFrom('readings')
    .select(['id', 'reader'])
    .where('article_key', '=', articleKey)
    .where('superseded_at', 'is', null)
    .executeTakeFirstOrThrow()
  const rejected = await db.selectFrom('rejections').selectAll().where('reading_id', '=', id).orderBy('n').execute()
  const claims = await standingClaimsOf(db, articleKey)
  const reading: Reading = {
    kind: 'reading',
    articleKey,
    reader,
    claims: claims.map(({ claim }) => claim),
    rejected: rejected.map(toRejection),
  }
  return { reading, askOf: Object.fromEntries(claims.map(({ claim, ask }) => [claim.key, ask])) }
}

/** The stories with their articles, the last told first. */
export async function stories(db: Db, page: PageRequest): Promise<Page<StoryOfArticles>> {
  const limit = limitOf(page)
  const told = sql<string>`max(coalesce(last_day, ''))`
  const found = await db
    .selectFrom('articles')
    .select('story')
    .select(told.as('day'))
    .where('forgotten_at', 'is', null)
    .groupBy('story')
    .$if(page.cursor !== undefined, (query) => {
      const { sort, id } = fromCursor(page.cursor ?? '')
      return query.having(sql<boolean>`${told} < ${sort} or (${told} = ${sort} and story > ${id})`)
    })
    .orderBy(told, 'desc')
    .orderBy('story')
    .limit(limit + 1)
    .execute()
  const { rows, next } = cut(found, limit, ({ day, story }) => ({ sort: day, id: story }))
  const members = await membersOf(
    db,
    rows.map(({ story }) => story),
  )
  return { items: rows.map(({ story }) => ({ story, members: members.get(story) ?? [] })), next }
}

async function membersOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ArticleRef[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('articles')
    .select(REF_COLUMNS)
    .where('story', 'in', ids)
    .where('forgotten_at', 'is', null)
    .orderBy(DAY)
    .orderBy('key')
    .execute()
  return groupBy(rows.map(toArticleRef), ({ story }) => story)
}
