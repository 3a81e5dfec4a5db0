import type { ColumnType, Generated } from 'kysely'
import type { Rights } from '../../model/article.js'
import type { Certainty, Force, Kind, Polarity, State, Step } from '../../model/ask.js'
import type { RejectionReason } from '../../model/claim.js'
import type { EncounterKind } from '../../model/encounter.js'
import type { Day, Instant, PartialDate } from '../../model/time.js'
import type { SourceTables } from '../sources/tables.js'

/** Given as ISO text, read back as the driver's `Date`. */
type Timestamp = ColumnType<Date, string, string>
/** Stamped when a later row takes its place; null while the row stands. */
type Superseded = ColumnType<Date | null, string | null, string | null>
/** Written as JSON text, read back parsed. */
type Json<T> = ColumnType<T, string, string>

/** One row a transaction: the order in which the ledger learnt things. */
export interface EntriesTable {
  seq: Generated<number>
  recorded_at: Timestamp
  what: 'article' | 'judgement' | 'forecast' | 'refold' | 'split' | 'merge' | 'undo' | 'reread' | 'forget'
  subject: string
}

interface StoriesTable {
  id: string
  recorded_at: Timestamp
}

export interface ArticlesTable {
  key: string
  id: string
  title: string | null
  body: string
  published_at: PartialDate | null
  /** Last day that `published_at` can mean. */
  last_day: Day | null
  /** The day by whose end the text was surely public: `last_day`, but never later than the day it was recorded. */
  known_day: Day
  url: string | null
  source: string | null
  language: string
  extracted: boolean
  retold: boolean
  retells: Json<readonly string[]>
  licence: string | null
  rights: Rights
  signature: string | null
  story: string
  recorded_at: Timestamp
  authors: Json<readonly string[]>
  /** The time of publication in the source's own words. */
  published_said: string | null
  /** Hash of the text, whatever its white space. */
  content: string | null
  /** When its words were removed; null where they stand. */
  forgotten_at: Superseded
  /** Its words for searching; reckoned by the database. */
  words: ColumnType<string, never, never>
}

interface ReadingsTable {
  id: string
  article_key: string
  reader: string
  recorded_at: Timestamp
  superseded_at: Superseded
}

export interface ClaimsTable {
  id: string
  reading_id: string
  article_key: string
  /** `key` within the reading, and its place in it. */
  key: string
  n: number
  asker: string
  asker_said: string
  addressee: string | null
  addressee_said: string | null
  third: string | null
  kind: Kind
  polarity: Polarity
  matter: string
  force: Force
  state: State
  partial: boolean
  deadline_text: string | null
  deadline_date: PartialDate | null
  /** Id of the claim that this one is a condition for. */
  condition_of: string | null
  confidence: number
  recorded_at: Timestamp
  superseded_at: Superseded
}

export interface EvidenceTable {
  id: string
  claim_id: string
  n: number
  step: Step
  start_at: number
  end_at: number
  in_title: boolean
  quote: string
  said_by: string
  certainty: Certainty
  when_date: PartialDate | null
  direction: 'for' | 'against' | null
  partial: boolean | null
  read_as: string | null
}

export interface RejectionsTable {
  reading_id: string
  n: number
  reason: RejectionReason
  start_at: number
  end_at: number
  in_title: boolean
  quote: string
}

/** The identity of an ask; what is said of it stands in `ask_states`. */
interface AsksTable {
  id: string
  /** Asker, addressee, kind and polarity in one key. */
  bucket: string
  founded_by: string
  recorded_at: Timestamp
}

export interface MembershipsTable {
  claim_id: string
  ask_id: string
  because: string
  /** Of the claim: asker, addressee, kind and polarity in one key. */
  bucket: string
  known_day: Day
  /** The telling words of the claim's matter, each after its bucket; `*` where it may mean anything of its kind. */
  words: readonly string[]
  recorded_at: Timestamp
  superseded_at: Superseded
}

/** An ask folded with the knowledge of `known_from` up to the day before `known_until`. */
export interface AskStatesTable {
  ask_id: string
  known_from: Day
  known_until: Day | null
  asker: string
  addressee: string | null
  kind: Kind
  polarity: Polarity
  matter: string
  state: State
  partial: boolean
  /** The state before this row's first day where it differs, else null. */
  changed_from: State | null
  /** Evidence that brought the state. */
  changed_by: string | null
  last_changed: PartialDate | null
  /** Last day of `last_changed`; empty where undated. */
  sort_day: string
  /** From the day after, silence makes it lapsed; null where it cannot lapse. */
  lapses_on: Day | null
  not_an_ask: boolean
  recorded_at: Timestamp
  superseded_at: Superseded
}

export interface JudgementsTable {
  id: string
  ask_id: string
  verdict: State | 'not-an-ask'
  because: string
  fields: Json<Readonly<Record<string, string>>>
  evidence: Json<readonly string[]>
  recorded_at: Timestamp
  superseded_at: Superseded
}

/** What a person did to threads: a split, a merge, or the taking back of one. */
export interface RegroupingsTable {
  id: string
  what: 'split' | 'merge' | 'undo'
  /** The ask that claims left, and the one they came to. */
  ask_id: string
  into_ask: string
  claims: Json<readonly string[]>
  because: string
  /** The regrouping that this one takes back. */
  undoes: string | null
  recorded_at: Timestamp
  superseded_at: Superseded
}

/** An encounter of parties as one article tells it. */
export interface EncountersTable {
  id: string
  article_key: string
  /** Name and version of what found it. */
  finder: string
  n: number
  what: EncounterKind
  parties: readonly string[]
  place: string | null
  when_date: PartialDate | null
  /** First day that it can be: of `when_date`, else of publication; empty where neither is known. */
  first_day: string
  is_planned: boolean
  start_at: number
  end_at: number
  quote: string
  recorded_at: Timestamp
  superseded_at: Superseded
}

interface ForecastsTable {
  id: string
  ask_id: string
  as_of: Day
  issued_at: Timestamp
  model: string
  /** The forecast whole, as it was given. */
  body: Json<unknown>
  recorded_at: Timestamp
}

/** The numbers of a forecast: `[horizon, delivered, promised or delivered]` each; empty where the ask was too unsure to be forecast. */
interface ForecastDaysTable {
  ask_id: string
  as_of: Day
  issued_at: Timestamp
  model: string
  odds: Json<readonly (readonly [number, number, number | null])[]>
  recorded_at: Timestamp
}

/** What a person or a market forecast of an ask. */
interface OutsideForecastsTable {
  id: string
  ask_id: string
  said_by: string
  said_as: 'person' | 'market'
  forecasted: 'delivered' | 'granted'
  horizon: number
  as_of: Day
  issued_at: Timestamp
  probability: number
  because: string | null
  recorded_at: Timestamp
  superseded_at: Superseded
}

/** The meta row that tells which version of the fold wrote `ask_states`. */
interface SettingsTable {
  name: string
  value: string
}

export interface Tables extends SourceTables {
  entries: EntriesTable
  stories: StoriesTable
  articles: ArticlesTable
  readings: ReadingsTable
  claims: ClaimsTable
  evidence: EvidenceTable
  rejections: RejectionsTable
  asks: AsksTable
  memberships: MembershipsTable
  ask_states: AskStatesTable
  judgements: JudgementsTable
  regroupings: RegroupingsTable
  encounters: EncountersTable
  forecasts: ForecastsTable
  forecast_days: ForecastDaysTable
  outside_forecasts: OutsideForecastsTable
  settings: SettingsTable
}

/** The driver's `Date` as the model's instant. */
export function toInstant(date: Date): Instant {
  return date.toISOString() as Instant
}
