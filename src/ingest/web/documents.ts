import type { Article } from '../../model/article.js'
import { DemarcheError } from '../../model/errors.js'
import { wholeOf } from '../bytes.js'
import { articleOfDocument } from '../document.js'
import type { FeedItem } from '../feed/item.js'
import { readHtml } from '../html.js'
import { readJsonl } from '../jsonl.js'
import type { Fetched } from '../net/fetcher.js'
import { DEFAULT_LIMITS, type Ingested } from '../source.js'
import { canonicalAddress, plainAddress } from './canonical.js'
import type { CollectOptions } from './collect.js'
import { pageArticle } from './page-article.js'
import type { Web } from './web.js'

/** Something fetched, unpacked. */
export interface Document {
  /** As it was asked for. */
  readonly address: string
  readonly fetched: Fetched
  readonly chunks: AsyncIterable<Uint8Array>
  /** What a feed said of it. */
  readonly item?: FeedItem
}

/** The article of a fetched page, PDF or text, or the articles of fetched JSONL. Throws what their readers throw. */
export async function* documentsOf(
  kind: 'html' | 'pdf' | 'txt' | 'jsonl',
  document: Document,
  web: Web,
  options: CollectOptions,
  addFeed: (address: string) => void,
): AsyncGenerator<Ingested> {
  const { address, fetched, chunks } = document
  const validators = { etag: fetched.etag, lastModified: fetched.lastModified }
  if (kind === 'jsonl') {
    yield* readJsonl(chunks, { source: address, lineLimit: DEFAULT_LIMITS.line, fallbackDate: options.fallbackDate })
    return await web.note(address, { ...validators, outcome: 'read' })
  }
  const bytes = await bytesOf(document, web)
  if (kind === 'html' && options.findFeeds) {
    const feeds = readHtml(bytes, fetched.charset).feeds.filter((feed) => URL.canParse(feed, fetched.url.href))
    for (const feed of feeds) addFeed(new URL(feed, fetched.url).href)
    if (feeds.length > 0) return await web.note(address, { outcome: 'read' })
  }
  const article = await documentArticle(kind, bytes, document, options.fallbackDate)
  yield article
  await web.settled(address, article.key, validators)
}

/** The whole of one document. Throws `file_too_large`, and what broke it off. */
export async function bytesOf({ fetched, chunks }: Document, web: Web): Promise<Uint8Array> {
  if (fetched.body.cut !== null) throw fetched.body.cut
  const bytes = await wholeOf(chunks, web.limits.page)
  if (bytes.length === 0) throw new DemarcheError('file_empty', 'the server sent nothing', { value: fetched.url.href })
  return bytes
}

/** One document as an article, known by its address. */
export async function documentArticle(
  kind: 'html' | 'pdf' | 'txt',
  bytes: Uint8Array,
  { fetched, item }: Document,
  fallbackDate: CollectOptions['fallbackDate'],
): Promise<Article> {
  const address = fetched.url.href
  if (kind === 'html')
    return pageArticle(bytes, {
      address,
      charset: fetched.charset,
      fallbackDate,
      ...(item === undefined ? {} : { item }),
    })
  const url = item?.url ? canonicalAddress(address, item.url) : plainAddress(address)
  return await articleOfDocument(kind, bytes, url, item?.date?.date ?? fallbackDate, {
    url,
    ...(item?.title ? { title: item.title } : {}),
    ...(item === undefined ? {} : { authors: item.authors, published: item.date?.said ?? null }),
  })
}
