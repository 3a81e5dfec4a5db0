import type { Article } from '../../model/article.js'
import type { Reading } from '../../model/claim.js'
import type { Db } from '../database/db.js'
import { chunks } from '../group.js'
import type { Appended } from '../ledger.js'
import type { Lookers } from '../sql-ledger.js'
import { storeEncounters } from './encounters.js'
import { inEntry } from './entry.js'
import { joinAsks } from './join-asks.js'
import { refold } from './refold.js'
import { articleRow, type ReadingRows, readingRows } from './rows.js'
import { placeInStory } from './story.js'

/** Stores an article with its reading in one transaction; an article that is there changes nothing. */
export async function append(
  db: Db,
  article: Article,
  reading: Reading,
  { stories, encounters }: Lookers,
): Promise<Appended> {
  return await inEntry(db, async (trx, begin) => {
    if (await holds(trx, article.key)) return { outcome: 'already', asks: [] }
    const recordedAt = await begin('article', article.key)
    const rows = readingRows(article, reading, recordedAt)
    const { story, signature } = await placeInStory(trx, article, stories, recordedAt)
    const row = articleRow(article, story, signature, recordedAt)
    await trx.insertInto('articles').values(row).execute()
    await insertReading(trx, article.key, reading.reader, rows, recordedAt)
    await storeEncounters(trx, article, encounters, recordedAt)
    const askOf = await joinAsks(trx, rows.claims, row.known_day, recordedAt)
    const asks = [...new Set(askOf.values())].sort()
    await refold(trx, asks, recordedAt, row.known_day)
    return { outcome: 'added', asks }
  })
}

/** Whether the article is in the ledger. */
export async function holds(db: Db, articleKey: string): Promise<boolean> {
  const row = await db.selectFrom('articles').select('forgotten_at').where('key', '=', articleKey).executeTakeFirst()
  return row !== undefined && row.forgotten_at === null
}

/** Stores a reading with all that hangs on it. */
export async function insertReading(
  trx: Db,
  articleKey: string,
  reader: string,
  rows: ReadingRows,
  recordedAt: string,
): Promise<void> {
  const { id, claims, evidence, rejections } = rows
  await trx
    .insertInto('readings')
    .values({ id, article_key: articleKey, reader, recorded_at: recordedAt, superseded_at: null })
    .execute()
  for (const part of chunks(claims)) await trx.insertInto('claims').values(part).execute()
  for (const part of chunks(evidence)) await trx.insertInto('evidence').values(part).execute()
  for (const part of chunks(rejections)) await trx.insertInto('rejections').values(part).execute()
}
