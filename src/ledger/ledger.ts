import type { Article } from '../model/article.js'
import type { ActorCode, Kind, Polarity, State } from '../model/ask.js'
import type { Beside, Deeds, Meeting } from '../model/beside.js'
import type { Claim, Reading, Span } from '../model/claim.js'
import type { Correction } from '../model/correction.js'
import type { Forecast, ForecastDay, OutsideForecast } from '../model/forecast.js'
import type { Reader } from '../model/reader.js'
import type { ArticleRef, Ask, AskFilter, Judgement, Page, Regrouping } from '../model/thread.js'
import type { Day, Instant, PartialDate } from '../model/time.js'
import type { Drawn } from './audit/sheet.js'
import type { MissingDay } from './forecasts/days.js'
import type { NewOutsideForecast } from './forecasts/outside.js'
import type { SourceLedger } from './sources/source-ledger.js'

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

/** How many asks have a value. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** The asks that match a filter, counted by field: the most frequent values first, 300 at most. */
export interface Facets {
  readonly count: number
  readonly askers: readonly FacetCount[]
  readonly addressees: readonly FacetCount[]
  readonly kinds: readonly FacetCount[]
  readonly states: readonly FacetCount[]
}

/** What was read to find all this: articles, the stories they tell, and the first and last day of publication. */
export interface Coverage {
  readonly articles: number
  readonly stories: number
  readonly from: Day | null
  readonly until: Day | null
}

/** What became of a correction made elsewhere: done here, standing here already, or of something that this ledger has not. */
export type CorrectionOutcome = 'done' | 'already' | 'absent'

/** A text as people left it, for a reader to learn from. */
export interface TrainingText
  extends Pick<Article, 'id' | 'title' | 'text' | 'date' | 'source' | 'licence' | 'rights'> {
  readonly asks: readonly (Omit<Claim, 'askerSaid' | 'addresseeSaid' | 'conditionOf' | 'confidence'> & {
    /** Whether a person said so, or only a reader. */
    readonly judged: boolean
  })[]
  /** Words that a person called no ask. */
  readonly notAsks: readonly Span[]
}

/** How an ask's state changed by reading anew; null where it was not there, or is no more. */
export interface RereadAsk {
  readonly id: string
  readonly from: State | null
  readonly to: State | null
}

/** What reading one article anew changed: claims read alike, otherwise, found for the first time, no longer found. */
export interface Reread {
  readonly article: string
  readonly same: number
  readonly changed: number
  readonly come: number
  readonly gone: number
  /** Of those gone, kept because a person judged their ask to be one. */
  readonly kept: number
  /** Asks whose state is another now. */
  readonly asks: readonly RereadAsk[]
}

/** A story with the articles that tell it, in order of publication. */
export interface StoryOfArticles {
  readonly story: string
  readonly members: readonly ArticleRef[]
}

/** How many asks an actor has and how many are put to it. */
export interface ActorCounts {
  readonly code: ActorCode
  readonly wants: number
  readonly askedOf: number
}

/** A change of an ask's state as it became known. */
export interface AskChange {
  readonly id: string
  readonly askId: string
  /** The day from which it was known. */
  readonly on: Day
  readonly recordedAt: Instant
  /** Null where the ask was told for the first time. */
  readonly from: State | null
  readonly to: State
  readonly partial: boolean
  /** Id of the evidence, or of the judgement, that brought it. */
  readonly because: string
  readonly asker: ActorCode
  readonly addressee: ActorCode | null
  readonly kind: Kind
  readonly polarity: Polarity
  readonly matter: string
}

/** Where to go on in a list, and how many items to give (1–1000, usually 50). */
export interface PageRequest {
  readonly cursor?: string
  readonly limit?: number
}

/** What was published by the end of a day, and what the ledger held at the end of a day. */
type At = Pick<AskFilter, 'asOf' | 'recordedAsOf'>

/** The one place that stores. Rows are added or stamped as superseded, never edited; one article is one transaction. */
export interface Ledger extends SourceLedger {
  has(articleKey: string): Promise<boolean>
  /** Throws `field_invalid` where a quote does not stand in the article's text. */
  append(article: Article, reading: Reading): Promise<Appended>
  /**
   * Reads the stored articles anew, the earliest published first, and puts each reading in the place of the one that stands; one article is one
   * transaction. Articles that this reader read last are passed over, unless `all`.
   */
  reread(reader: Reader, all?: boolean): AsyncIterable<Reread>
  /** Last changed first. Throws `cursor_invalid` and `number_invalid`. */
  asks(filter: AskFilter, page?: PageRequest): Promise<Page<Ask>>
  countAsks(filter: AskFilter): Promise<number>
  ask(id: string, at?: At): Promise<Ask | null>
  /** What stands beside an ask: conflicts, pressures, related asks, meetings, regroupings; null where it was not known. */
  beside(id: string, at?: At): Promise<Beside | null>
  facets(filter: AskFilter): Promise<Facets>
  coverage(at?: At): Promise<Coverage>
  /** What people set right, in a form that another ledger with the same articles can take. */
  corrections(): Promise<readonly Correction[]>
  /** Does here what a person did elsewhere. Throws what `judge`, `split` and `merge` throw. */
  correct(correction: Correction): Promise<CorrectionOutcome>
  /** The texts in which people judged something, marked as they left them. */
  trainingTexts(): AsyncIterable<TrainingText>
  /** The readers whose readings stand, with the number of articles each read, the busiest first. */
  readers(): Promise<readonly { readonly reader: string; readonly articles: number }[]>
  /** So many of the claims that stand, drawn at random, with their texts. */
  sample(n: number, seed: string): Promise<readonly Drawn[]>
  /** The meetings of these parties together, the last first; at most some hundreds. */
  meetings(parties: readonly ActorCode[], at?: At): Promise<readonly Meeting[]>
  /** An actor's words against its deeds, over at most 1,000 asks on either side. */
  deeds(code: ActorCode, at?: At): Promise<Deeds>
  article(keyOrId: string): Promise<StoredArticle | null>
  articles(page?: PageRequest): Promise<Page<ArticleRef>>
  stories(page?: PageRequest): Promise<Page<StoryOfArticles>>
  actors(at?: At): Promise<readonly ActorCounts[]>
  /** Changes of state known since a day, the newest first; at most `limit` (1000). */
  changes(since?: PartialDate | null, limit?: number): Promise<readonly AskChange[]>
  /** Throws `ask_unknown`, `state_unknown`, `kind_unknown` and `field_invalid`. */
  judge(judgement: Pick<Judgement, 'askId' | 'verdict' | 'because' | 'set' | 'evidence'>): Promise<Judgement>
  /** Takes claims out of an ask into a new one. Throws `ask_unknown`, `claim_unknown` and `field_invalid`. */
  split(split: Pick<Regrouping, 'askId' | 'claims' | 'because'>): Promise<Regrouping>
  /** Makes two asks one. Throws `ask_unknown` and `field_invalid`. */
  merge(merge: Pick<Regrouping, 'askId' | 'intoAsk' | 'because'>): Promise<Regrouping>
  /** Takes a split or a merge back. Throws `regrouping_unknown` and `field_invalid`. */
  undo(regroupingId: string, because: string): Promise<Regrouping>
  /** What people did to an ask's thread, the oldest first. */
  regroupings(askId: string, at?: At): Promise<readonly Regrouping[]>
  /** Throws `ask_unknown`. */
  saveForecast(forecast: Forecast): Promise<void>
  saveForecasts(forecasts: readonly Forecast[]): Promise<void>
  forecasts(askId: string): Promise<readonly Forecast[]>
  /** The asks named, as known at the end of a day. */
  asksOn(askIds: readonly string[], day: Day): Promise<readonly Ask[]>
  /** Days on which the ledger has news and asks stood open without a forecast, the newest first; at most `limit` pairs of ask and day. */
  missingForecasts(limit: number): Promise<readonly MissingDay[]>
  /** Stores the numbers of forecasts whose explanation stands already: the evidence has not changed since. */
  saveForecastDays(days: readonly ForecastDay[]): Promise<void>
  /** The numbers of every forecast of the asks named, the oldest day first; of one day alone where it is given. */
  forecastDays(askIds: readonly string[], asOf?: Day): Promise<readonly ForecastDay[]>
  /** Asks forecast in time whose shortest horizon is past: as many can be scored at most. */
  dueAsks(): Promise<number>
  /** Throws `ask_unknown`. */
  saveOutsideForecast(said: NewOutsideForecast): Promise<OutsideForecast>
  /** What people and markets forecast of the asks named, or of any. */
  outsideForecasts(askIds: readonly string[] | null): Promise<readonly OutsideForecast[]>
  counts(): Promise<LedgerCounts>
  /** The last day that the ledger has news of: silence is counted up to it. Null where no dated article is stored. */
  clock(at?: At): Promise<Day | null>
  /** Every row as a JSON line in a fixed order, without the times of record. */
  dump(): AsyncIterable<string>
  /** The whole ledger with its times of record as JSON lines, for `load`. Nothing else may be asked of an embedded ledger until it is read to its end. */
  dumpWhole(): AsyncIterable<string>
  /** Fills an empty ledger from such lines, whole or not at all; the number of rows. Throws `ledger_not_empty`, `ledger_newer` and `dump_invalid`. */
  load(lines: AsyncIterable<string>): Promise<number>
  close(): Promise<void>
}
