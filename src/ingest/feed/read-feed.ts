import { DemarcheError } from '../../model/errors.js'
import { saidDate } from './dates.js'
import type { FeedHead, FeedKind, FeedPart } from './item.js'
import { jsonFeed } from './json-feed.js'
import { textOf, type XmlNode, XmlPieces } from './xml.js'
import { atomEntry, plainText, rssItem, webAddress } from './xml-items.js'

/** The kind of feed that the beginning of a text shows (some thousand characters are enough); null for a page or anything else. */
export function feedKind(head: string): FeedKind | null {
  const text = head.replace(/^\ufeff/, '').trimStart()
  if (text.startsWith('{')) return /"version"\s*:\s*"https?:\\?\/\\?\/(www\.)?jsonfeed\.org/.test(text) ? 'json' : null
  const bare = text.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(\[[^\]]*\]\s*)?>/gi, '').trimStart()
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(bare)?.[1]?.toLowerCase() ?? ''
  return ROOTS[root] ?? null
}

const ROOTS: Readonly<Record<string, FeedKind>> = {
  rss: 'rss',
  channel: 'rss',
  rdf: 'rdf',
  feed: 'atom',
  opml: 'opml',
  urlset: 'sitemap',
  sitemapindex: 'sitemap index',
}

/** Most characters of a JSON feed, which has to be held whole. */
const MOST_JSON = 64 * 1024 * 1024
const PIECES = new Set(['item', 'entry', 'outline', 'url', 'sitemap'])
const HEAD_FIELDS = new Set(['title', 'link', 'language'])

/**
 * The parts of a feed as they come in, in its own order; no more than one chunk's items are held (a JSON feed: all). `head` is filled on the
 * way. `base` is the feed's address. Throws `xml_refused`, `feed_invalid` (after all whole items) and `file_too_large`.
 */
export async function* readFeed(
  texts: AsyncIterable<string>,
  kind: FeedKind,
  base: string | null,
  head: { -readonly [Key in keyof FeedHead]: FeedHead[Key] },
): AsyncGenerator<FeedPart> {
  if (kind === 'json') return yield* jsonParts(texts, base, head)
  const found: FeedPart[] = []
  const pieces = new XmlPieces(
    (name, parent) => PIECES.has(name) || (HEAD_FIELDS.has(name) && isHead(parent)),
    (piece, parent) =>
      isHead(parent) && HEAD_FIELDS.has(piece.name) ? note(piece, head) : found.push(...partsOf(piece, base)),
    () => found.push({ kind: 'too large' }),
  )
  for await (const text of texts) {
    pieces.push(text)
    yield* found.splice(0)
  }
  pieces.end()
  yield* found.splice(0)
  if (pieces.brokeOff) throw new DemarcheError('feed_invalid', 'the feed breaks off before its end')
}

async function* jsonParts(texts: AsyncIterable<string>, base: string | null, head: Partial<FeedHead>) {
  let whole = ''
  for await (const text of texts) {
    whole += text
    if (whole.length > MOST_JSON)
      throw new DemarcheError('file_too_large', 'the JSON feed is larger than the limit', { value: MOST_JSON })
  }
  const { head: own, items } = jsonFeed(whole.replace(/^\ufeff/, ''), base)
  Object.assign(head, own)
  for (const item of items) yield { kind: 'item', item } as const
}

function isHead(parent: string | null): boolean {
  return parent === 'channel' || parent === 'feed'
}

function note({ name, text, attributes }: XmlNode, head: { -readonly [Key in keyof FeedHead]: FeedHead[Key] }): void {
  if (name === 'title') head.title ??= plainText(text)
  else if (name === 'language') head.language ??= text.trim() || null
  else if ((attributes.rel ?? 'alternate') === 'alternate') head.url ??= webAddress(attributes.href ?? text, null)
}

function partsOf(piece: XmlNode, base: string | null): readonly FeedPart[] {
  switch (piece.name) {
    case 'outline':
      return outlines(piece, base)
    case 'url':
    case 'sitemap':
      return located(piece, base)
    default: {
      const item = piece.name === 'entry' ? atomEntry(piece, base) : rssItem(piece, base)
      return item === null ? [] : [{ kind: 'item', item }]
    }
  }
}

/** The feeds of an OPML outline and of those within it. */
function outlines(piece: XmlNode, base: string | null): readonly FeedPart[] {
  const address = webAddress(piece.attributes.xmlurl, base)
  const own: FeedPart[] = address === null ? [] : [{ kind: 'link', address, leadsTo: 'feed', date: null }]
  return [...own, ...piece.children.filter(({ name }) => name === 'outline').flatMap((child) => outlines(child, base))]
}

/** An entry of a site map; a news site map dates its articles. */
function located(piece: XmlNode, base: string | null): readonly FeedPart[] {
  const address = webAddress(textOf(piece, 'loc'), base)
  if (address === null) return []
  const news = piece.children.find(({ name }) => name === 'news:news')
  const date = saidDate((news && textOf(news, 'news:publication_date')) ?? textOf(piece, 'lastmod'))
  return [{ kind: 'link', address, leadsTo: piece.name === 'sitemap' ? 'feed' : 'page', date }]
}
