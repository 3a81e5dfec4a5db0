import type { SaidDate } from './dates.js'

/** One entry of a feed, whatever the feed's kind. */
export interface FeedItem {
  /** What the feed calls it (guid, id), else its address. */
  readonly id: string
  readonly url: string | null
  /** Plain text. */
  readonly title: string | null
  readonly date: SaidDate | null
  readonly authors: readonly string[]
  /** The whole text as HTML where the feed says that this is it; null where it carries none. */
  readonly content: string | null
  /** A description or summary as HTML; it may be the whole text all the same. */
  readonly summary: string | null
  readonly language: string | null
}

/** What a feed says of itself. */
export interface FeedHead {
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
}

/** `links` without items: OPML and site maps name other addresses. */
export type FeedKind = 'rss' | 'rdf' | 'atom' | 'json' | 'opml' | 'sitemap' | 'sitemap index'

/** What a feed gives, in its own order. */
export type FeedPart =
  | { readonly kind: 'item'; readonly item: FeedItem }
  /** Another feed (of an OPML list or an index of site maps) or a page (of a site map). */
  | {
      readonly kind: 'link'
      readonly address: string
      readonly leadsTo: 'feed' | 'page'
      readonly date: SaidDate | null
    }
  /** An item that was too large and passed over. */
  | { readonly kind: 'too large' }
