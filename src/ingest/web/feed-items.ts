import type { Article } from '../../model/article.js'
import { DemarcheError } from '../../model/errors.js'
import type { FetchRecord } from '../../model/fetch.js'
import { firstDay, lastDay } from '../../model/time.js'
import type { FeedHead, FeedItem, FeedKind, FeedPart } from '../feed/item.js'
import { readFeed } from '../feed/read-feed.js'
import { textStream } from '../feed/text-stream.js'
import type { Fetched } from '../net/fetcher.js'
import { failure, type Ingested } from '../source.js'
import { bodyKind, HEAD_BYTES } from './body-kind.js'
import { plainAddress } from './canonical.js'
import type { Errand } from './collect.js'
import { bytesOf, documentArticle } from './documents.js'
import { itemArticle } from './page-article.js'
import { stampOf, type Web } from './web.js'

export interface FetchedFeed {
  readonly errand: Errand
  readonly kind: FeedKind
  readonly fetched: Pick<Fetched, 'url' | 'charset' | 'etag' | 'lastModified'>
  readonly chunks: AsyncIterable<Uint8Array>
  /** Why the body ends before the feed does; null where it came whole. */
  readonly cut: DemarcheError | null
}

/**
 * The articles of a feed in its order, and the addresses that it leads to (`add`). Items taken in before and unchanged since are told as known. What the
 * server said of the feed's version is remembered only after its last item, so that an interrupted run misses nothing.
 */
export async function* feedItems(feed: FetchedFeed, web: Web, add: (errand: Errand) => void): AsyncGenerator<Ingested> {
  const { errand, fetched } = feed
  const head: { -readonly [Key in keyof FeedHead]: FeedHead[Key] } = { title: null, url: null, language: null }
  let count = 0
  let broken: DemarcheError | null = null
  try {
    const texts = textStream(feed.chunks, fetched.charset)
    for await (const part of readFeed(texts, feed.kind, fetched.url.href, head)) {
      if (++count > web.limits.items)
        throw new DemarcheError('file_too_large', `the feed has more than ${web.limits.items} items`, { value: count })
      yield* ofPart(part, { feed, web, add, head })
    }
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error
    broken = error
  }
  broken = feed.cut ?? broken
  if (broken === null)
    return await web.note(errand.address, { outcome: 'read', etag: fetched.etag, lastModified: fetched.lastModified })
  await web.refused(errand.address, broken)
  yield failure(errand.address, afterItems(broken, count))
}

function afterItems(error: DemarcheError, count: number): DemarcheError {
  if (count === 0) return error
  return new DemarcheError(error.code, `${error.message}; ${count} items before that were looked at`, { cause: error })
}

interface Context {
  readonly feed: FetchedFeed
  readonly web: Web
  readonly add: (errand: Errand) => void
  readonly head: FeedHead
}

async function* ofPart(part: FeedPart, context: Context): AsyncGenerator<Ingested> {
  const { feed, web, add } = context
  const { address, depth } = feed.errand
  if (part.kind === 'too large')
    yield failure(address, new DemarcheError('file_too_large', 'an item of the feed is too large and was passed over'))
  else if (part.kind === 'item') yield* ofItem(part.item, context)
  else if (isBefore(part.date, web)) return
  else if (part.leadsTo === 'page') yield* ofItem(pageItem(part.address, part.date), context)
  else if (depth + 1 > web.limits.depth)
    yield failure(
      part.address,
      new DemarcheError('feed_invalid', 'lists of feeds nest too deep', { value: part.address }),
    )
  else add({ address: part.address, depth: depth + 1 })
}

/** A page that a site map names, as if a feed had. */
function pageItem(url: string, date: FeedItem['date']): FeedItem {
  return { id: url, url, title: null, date, authors: [], content: null, summary: null, language: null }
}

function isBefore(date: FeedItem['date'], { since }: Web): boolean {
  return date !== null && since !== null && lastDay(date.date) < firstDay(since)
}

async function* ofItem(item: FeedItem, { feed, web, head }: Context): AsyncGenerator<Ingested> {
  if (isBefore(item.date, web)) return
  const address = item.url === null ? `${feed.errand.address}#${item.id}` : plainAddress(item.url)
  const stamp = stampOf([
    item.title,
    item.date?.said ?? null,
    item.content,
    item.content === null ? item.summary : null,
  ])
  const record = await web.recall(address)
  if (isDone(record, stamp, web)) {
    yield { kind: 'known', source: address }
    return
  }
  try {
    const source = head.title
    const article = itemArticle(item, { source, language: head.language }) ?? (await itemPage(item, record, web))
    if (article === null) {
      await web.note(address, { ...(record as FetchRecord), stamp })
      yield { kind: 'known', source: address }
      return
    }
    yield article
    await web.settled(address, article.key, { stamp })
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error
    await web.refused(address, error, { stamp })
    yield failure(address, error)
  }
}

/** Taken in as it stands; or refused lately, and nothing has changed. */
function isDone(record: FetchRecord | null, stamp: string, web: Web): boolean {
  if (record === null || (record.stamp !== null && record.stamp !== stamp)) return false
  if (record.outcome === 'taken') return true
  return record.outcome === 'refused' && record.notBefore !== null && Date.parse(record.notBefore) > web.now()
}

/** The page of an item; null where the server says that it has not changed since it was taken. */
async function itemPage(item: FeedItem, record: FetchRecord | null, web: Web): Promise<Article | null> {
  const limits = { bytes: web.limits.page, patience: web.limits.patience }
  const known = record?.outcome === 'taken' ? record : null
  const fetched = await web.fetcher.get(item.url ?? '', { limits, known })
  try {
    if (fetched.unchanged) return null
    const document = { address: item.url ?? '', fetched, chunks: fetched.body.chunks(), item }
    const bytes = await bytesOf(document, web)
    const { kind } = bodyKind(bytes.subarray(0, HEAD_BYTES), fetched)
    if (kind === 'feed' || kind === 'jsonl')
      throw new DemarcheError('format_unknown', 'a feed stands where the page of an item should', { value: item.url })
    return await documentArticle(kind, bytes, document, null)
  } finally {
    await fetched.body.drop()
  }
}
