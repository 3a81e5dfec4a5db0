import type { Article } from '../model/article.js'
import type { Claim, Reading, Rejection } from '../model/claim.js'
import type { Forecast } from '../model/forecast.js'
import type { ArticleRef, Ask, AskFilter, Judgement, Page } from '../model/thread.js'

/** How many of each noun the ledger holds. */
export interface LedgerCounts {
  readonly articles: number
  readonly stories: number
  readonly claims: number
  readonly evidence: number
  readonly rejected: number
  readonly asks: number
  readonly judgements: number
  readonly forecasts: number
}

/** An article with what was read in it. */
export interface StoredArticle {
  readonly article: Article
  readonly story: string
  /** The other articles that tell the same story. */
  readonly copies: readonly ArticleRef[]
  readonly reading: Reading
  /** For each claim of the reading, by its key, the id of the ask it belongs to. */
  readonly askOf: Readonly<Record<string, string>>
  readonly recordedAt: string
}

/** What appending one article did. */
export interface Appended {
  readonly outcome: 'added' | 'already'
  /** Ids of the asks that gained evidence. */
  readonly asks: readonly string[]
}

/** The one place that stores. Rows are added or stamped as superseded, never edited; one article is one transaction. */
export interface Ledger {
  has(articleKey: string): Promise<boolean>
  append(article: Article, reading: Reading): Promise<Appended>
  asks(filter: AskFilter, page?: { readonly cursor?: string; readonly limit?: number }): Promise<Page<Ask>>
  ask(id: string, at?: Pick<AskFilter, 'asOf' | 'recordedAsOf'>): Promise<Ask | null>
  article(keyOrId: string): Promise<StoredArticle | null>
  articles(page?: { readonly cursor?: string; readonly limit?: number }): Promise<Page<ArticleRef>>
  judge(judgement: Pick<Judgement, 'askId' | 'verdict' | 'because' | 'set' | 'evidence'>): Promise<Judgement>
  saveForecast(forecast: Forecast): Promise<void>
  forecasts(askId: string): Promise<readonly Forecast[]>
  counts(): Promise<LedgerCounts>
  close(): Promise<void>
}

export type { Claim, Rejection }
