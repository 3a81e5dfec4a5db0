import type { ActorCode, Certainty, Force, Kind, Polarity, State, Step } from './ask.js'
import type { PartialDate } from './time.js'

/** A stretch of an article's text; offsets are UTF-16 units and `text.slice(start, end)` is `text`, always. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Present where the span lies in the title instead of the text. */
  readonly in?: 'title'
}

/** One verbatim span that shows one step of an ask's life. */
export interface Evidence extends Span {
  readonly step: Step
  /** An actor code, a named source in the text's words, or `author`. */
  readonly saidBy: string
  readonly certainty: Certainty
  /** Date of the act itself where the text gives it. */
  readonly when: PartialDate | null
  /** Step `pressure` alone: whether it presses for or against granting. */
  readonly direction?: 'for' | 'against'
  /** Step `deliver` alone: a part only. */
  readonly partial?: boolean
  /** In words, what the reader recognised here, e.g. `urge + addressee + to-clause`. */
  readonly readAs?: string
}

/** A time by which the thing is wanted: the text's words, and the date where it can be known. */
export interface Deadline {
  readonly text: string
  readonly date: PartialDate | null
}

/** An ask as one article tells it, with its proof. Evidence is never empty. */
export interface Claim {
  /** Number of the claim within its reading, from `1`. */
  readonly key: string
  readonly asker: ActorCode
  /** The asker in the text's words. */
  readonly askerSaid: string
  readonly addressee: ActorCode | null
  readonly addresseeSaid: string | null
  readonly third: ActorCode | null
  readonly kind: Kind
  readonly polarity: Polarity
  readonly matter: string
  readonly force: Force
  readonly state: State
  readonly partial: boolean
  readonly deadline: Deadline | null
  /** `key` of the claim that this one is a condition for. */
  readonly conditionOf: string | null
  /** Probability that a careful reader marks this ask with this asker, addressee, kind and polarity. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** Why something that looked like an ask was not taken for one. Nothing is dropped in silence. */
export const REJECTION_REASONS = {
  no_asker: 'Nobody known asks.',
  no_addressee: 'Nobody known is asked, and the text does not leave it open on purpose.',
  same_party: 'Asker and addressee are one party.',
  inside_one_state: 'An order or wish inside one government.',
  title_only: 'It stands in the title alone.',
  no_matter: 'What is wanted is not said.',
  not_an_ask: 'The words fit, the meaning does not (an idiom, a question, sport, a private matter).',
  unproved: 'The quoted words do not stand in the text.',
  unsure: 'Too unsure who asks what of whom to be claimed.',
  answer_without_ask: 'An answer to something that nobody in the text wants.',
} as const
export type RejectionReason = keyof typeof REJECTION_REASONS

export interface Rejection extends Span {
  readonly reason: RejectionReason
}

/** Everything read in one article. */
export interface Reading {
  readonly kind: 'reading'
  readonly articleKey: string
  /** Name and version of the reader, e.g. `demarche-frames 0.1`. */
  readonly reader: string
  readonly claims: readonly Claim[]
  readonly rejected: readonly Rejection[]
}
