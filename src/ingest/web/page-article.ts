import { type Article, createArticle } from '../../model/article.js'
import type { PartialDate } from '../../model/time.js'
import type { FeedItem } from '../feed/item.js'
import { fragmentText, type Page, readHtml } from '../html.js'
import { languageOf } from '../language.js'
import { canonicalAddress, plainAddress } from './canonical.js'
import { refuseWalls } from './walls.js'

/** What is known of a page beside its bytes. */
export interface PageContext {
  /** Where it was found in the end. */
  readonly address: string
  readonly charset: string | null
  /** What a feed said of it. */
  readonly item?: FeedItem
  readonly fallbackDate: PartialDate | null
}

/**
 * A fetched web page as an article, known by its canonical address. What the page says of itself goes before what the feed said. Throws what
 * `readHtml` and `refuseWalls` throw.
 */
export function pageArticle(bytes: Uint8Array, context: PageContext): Article {
  const { address, charset, item, fallbackDate } = context
  const page = readHtml(bytes, charset)
  refuseWalls(page.text, address)
  const url = canonicalAddress(address, page.url)
  const date = page.date ?? item?.date?.date ?? fallbackDate
  return createArticle({
    id: url,
    text: page.text,
    title: page.title ?? item?.title ?? null,
    date,
    url,
    source: page.source,
    language: languageOf(page.text, page.language ?? item?.language ?? null),
    extracted: true,
    authors: page.authors.length > 0 ? page.authors : (item?.authors ?? []),
    published: publishedOf(page, item),
  })
}

function publishedOf(page: Page, item: FeedItem | undefined): string | null {
  return page.date === null ? (item?.date?.said ?? null) : page.published
}

/** Characters from which on what a feed carries may be the whole text. */
const WHOLE_CONTENT = 500
const WHOLE_SUMMARY = 1500
const CUT_OFF =
  /(\.\.\.|…|\[\s*(…|\.\.\.|&#8230;)\s*\]|\b(read|continue reading|read the) (more|full (story|article)|on)\b.{0,40}|»|→)\s*$/i

/** A feed's item as an article where the feed carries its whole text; null where the page has to be fetched. */
export function itemArticle(item: FeedItem, feed: { source: string | null; language: string | null }): Article | null {
  const content = item.content === null ? '' : fragmentText(item.content)
  const summary = item.summary === null ? '' : fragmentText(item.summary)
  const text = wholeText(content, summary, item.url === null)
  if (text === null) return null
  const url = item.url === null ? null : plainAddress(item.url)
  refuseWalls(text, url ?? item.id)
  return createArticle({
    id: url ?? item.id,
    text,
    title: item.title,
    date: item.date?.date ?? null,
    url,
    source: feed.source,
    language: languageOf(text, item.language ?? feed.language),
    extracted: true,
    authors: item.authors,
    published: item.date?.said ?? null,
  })
}

/** Content at length; a summary only if long, or where there is no page to turn to. */
function wholeText(content: string, summary: string, isAlone: boolean): string | null {
  if (content.length >= WHOLE_CONTENT && !CUT_OFF.test(content)) return content
  if (summary.length >= WHOLE_SUMMARY && !CUT_OFF.test(summary)) return summary
  const longer = content.length >= summary.length ? content : summary
  return isAlone ? longer : null
}
