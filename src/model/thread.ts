import type { Rights } from './article.js'
import type { ActorCode, Kind, State } from './ask.js'
import type { Claim, Evidence } from './claim.js'
import type { Forecast } from './forecast.js'
import type { SourceProfile } from './source-profile.js'
import type { Instant, PartialDate } from './time.js'

/** What every face shows beside a quote: where it stands. */
export interface ArticleRef {
  readonly key: string
  readonly id: string
  readonly title: string | null
  readonly date: PartialDate | null
  readonly url: string | null
  readonly source: string | null
  readonly retold: boolean
  /** The story it tells; copies of one story share it. */
  readonly story: string
  /** What of it may leave the user's own machine. */
  readonly rights: Rights
  /** Who its publisher is; null where that is not known. */
  readonly profile: SourceProfile | null
}

/** Evidence as the ledger keeps it: the span, and the article and claim it came with. */
export interface ThreadEvidence extends Evidence {
  readonly id: string
  readonly claim: string
  readonly article: ArticleRef
  readonly publishedAt: PartialDate | null
  readonly recordedAt: Instant
}

/** What a person said of an ask. A later one on the same ask supersedes it; neither is ever edited. */
export interface Judgement {
  readonly id: string
  readonly askId: string
  readonly verdict: State | 'not-an-ask'
  readonly because: string
  /** Fields set right by hand, e.g. `{ addressee: 'IRN' }`. */
  readonly set: Readonly<Record<string, string>>
  readonly evidence: readonly string[]
  readonly recordedAt: Instant
  readonly supersededAt: Instant | null
}

/** What a person did to threads: claims taken out of an ask, two asks made one, or either taken back. */
export interface Regrouping {
  readonly id: string
  readonly what: 'split' | 'merge' | 'undo'
  /** The ask that the claims left. */
  readonly askId: string
  /** The ask that they came to. */
  readonly intoAsk: string
  /** Ids of the claims. */
  readonly claims: readonly string[]
  readonly because: string
  /** Id of the regrouping that this one takes back. */
  readonly undoes: string | null
  readonly recordedAt: Instant
  /** When it was taken back. */
  readonly supersededAt: Instant | null
}

/** One ask with its whole thread: claims of many articles about one asker, addressee, kind, polarity and matter. */
export interface Ask extends Omit<Claim, 'key' | 'evidence' | 'conditionOf'> {
  readonly id: string
  /** Id of the ask that this one is a condition for. */
  readonly conditionOf: string | null
  /** In order of the event's date, where known, else of publication. */
  readonly evidence: readonly ThreadEvidence[]
  readonly judgements: readonly Judgement[]
  /** Publication date of the first article that tells it; null where none is dated. */
  readonly firstSeen: PartialDate | null
  /** Publication date of the last article that changed its state or added a step. */
  readonly lastChanged: PartialDate | null
  /** Stories that tell it; copies of one story count once. */
  readonly stories: number
  readonly articles: number
  /** Latest forecast; null where the ask has ended. */
  readonly odds: Forecast | null
}

export interface AskFilter {
  readonly asker?: ActorCode
  readonly addressee?: ActorCode
  readonly kind?: Kind
  readonly state?: State
  /** What was published up to the end of this day (UTC). */
  readonly asOf?: PartialDate
  /** What the ledger then held. */
  readonly recordedAsOf?: PartialDate
  /** Only what a person called no ask; such asks are left out otherwise. */
  readonly notAnAsk?: boolean
}

/** One page of a longer list; `next` is the cursor for the following page, null at the end. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}
