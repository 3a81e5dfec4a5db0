import type { Article } from '../../model/article.js'
import type { FetchMemory, FetchRecord } from '../../model/fetch.js'
import type { ArticleRef, Page } from '../../model/thread.js'
import type { Instant, PartialDate } from '../../model/time.js'
import type { Db } from '../database/db.js'
import type { PageRequest } from '../ledger.js'
import { recall, remember } from './fetches.js'
import { forget, tombstoneFor, tombstoneOf } from './forget.js'
import { refusals } from './refusals.js'
import { search } from './search.js'
import { sourceCounts } from './source-counts.js'
import { subscribe, subscriptions, unsubscribe } from './subscriptions.js'
import { alias, idTaken, twinOf } from './twins.js'

/** What stays of an article that was forgotten. */
export interface Tombstone {
  readonly articleKey: string
  readonly id: string
  readonly url: string | null
  readonly because: string
  readonly recordedAt: Instant
}

export interface ArticleQuery {
  /** Words as one types them into a search box: all must be there; `"as a phrase"`, `or`, `-without`. */
  readonly words: string
  /** Publisher, exactly as it is named. */
  readonly source?: string
  readonly language?: string
  /** Published on this day or later, and on this day or earlier. */
  readonly from?: PartialDate
  readonly to?: PartialDate
}

/** An article that holds the words asked for. */
export interface FoundArticle {
  readonly article: ArticleRef
  /** A stretch of at most forty words around them; of the title alone where they stand only there. */
  readonly snippet: string
}

/** How much came from one publisher. */
export interface SourceCount {
  /** As the articles name it; null for those that name none. */
  readonly source: string | null
  /** An address of one of its articles, to know its site by. */
  readonly url: string | null
  /** Retold in our own words from elsewhere. */
  readonly retold: boolean
  readonly articles: number
  readonly stories: number
  readonly latest: PartialDate | null
}

/** What the ledger knows of where articles come from, and how it forgets them. */
export interface SourceLedger extends FetchMemory {
  /** The stored article that is this one under another address of its site; null where there is none. */
  twinOf(article: Article): Promise<string | null>
  /** Notes another address of a stored article. */
  alias(address: string, articleKey: string): Promise<void>
  /** The stored article with the same id, source, date and address and another text; null where there is none. */
  idTaken(article: Article): Promise<string | null>
  /** The tombstone that keeps an article from being taken in again; null where it may be. */
  tombstoneFor(article: Article): Promise<Tombstone | null>
  /** The tombstone of a key, an id or an address. */
  tombstoneOf(keyOrId: string): Promise<Tombstone | null>
  /**
   * Removes the words of an article from every table, of all its versions and of the same text under other addresses, with `copies` also those of every
   * article that tells its story; asks stand on what is left. Throws `article_unknown`.
   */
  forget(keyOrId: string, because: string, copies?: boolean): Promise<readonly Tombstone[]>
  /** Best match first. Throws `field_invalid` where nothing is asked for. */
  search(query: ArticleQuery, page?: PageRequest): Promise<Page<FoundArticle>>
  /** Publishers, the most frequent first. */
  sourceCounts(): Promise<readonly SourceCount[]>
  /** Addresses refused when they were last asked, the latest first. */
  refusals(limit: number): Promise<readonly FetchRecord[]>
  subscribe(addresses: readonly string[]): Promise<void>
  unsubscribe(addresses: readonly string[]): Promise<void>
  /** Addresses that are watched, in order. */
  subscriptions(): Promise<readonly string[]>
}

export function sourceLedger(db: Db): SourceLedger {
  return {
    recall: (address) => recall(db, address),
    remember: (record) => remember(db, record),
    twinOf: (article) => twinOf(db, article),
    alias: (address, articleKey) => alias(db, address, articleKey),
    idTaken: (article) => idTaken(db, article),
    tombstoneFor: (article) => tombstoneFor(db, article),
    tombstoneOf: (keyOrId) => tombstoneOf(db, keyOrId),
    forget: (keyOrId, because, copies = false) => forget(db, keyOrId, because, copies),
    search: (query, page = {}) => search(db, query, page),
    sourceCounts: () => sourceCounts(db),
    refusals: (limit) => refusals(db, limit),
    subscribe: (addresses) => subscribe(db, addresses),
    unsubscribe: (addresses) => unsubscribe(db, addresses),
    subscriptions: () => subscriptions(db),
  }
}
