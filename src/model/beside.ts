import type { Step } from './ask.js'
import type { Encounter } from './encounter.js'
import type { ArticleRef, Ask, Regrouping, ThreadEvidence } from './thread.js'
import type { Day } from './time.js'

/** What one teller says of a step, with the quotes: "considering", "denied". */
export interface Stand {
  /** An actor code, a named source, or `author`. */
  readonly saidBy: string
  /** In words. */
  readonly says: string
  readonly evidence: readonly ThreadEvidence[]
}

/** Tellers who do not agree, side by side: "US: considering; Beijing: denied". */
export interface Conflict {
  /** The step in dispute. */
  readonly about: Step
  readonly sides: readonly Stand[]
}

/** Who presses for or against granting, with the quotes. */
export interface Pressure {
  readonly direction: 'for' | 'against'
  readonly by: string
  readonly evidence: readonly ThreadEvidence[]
}

/**
 * How another ask stands to this one. `shared`: another party wants the same of the same addressee; `rival`: granting one refuses the other;
 * `condition`: this one is a condition for it; `conditional`: it is a condition for this one; `exchange`: the addressee wants something of the asker in
 * the same breath; `package`: bound to this one through others by conditions.
 */
export const RELATIONS = ['condition', 'conditional', 'exchange', 'package', 'rival', 'shared'] as const
export type Relation = (typeof RELATIONS)[number]

/** Another ask, and how it stands to this one. */
export interface Related {
  readonly relation: Relation
  readonly ask: Pick<
    Ask,
    'id' | 'asker' | 'addressee' | 'kind' | 'polarity' | 'matter' | 'state' | 'partial' | 'force' | 'third'
  >
}

/** An encounter with every article that tells it. */
export interface Meeting extends Pick<Encounter, 'what' | 'parties' | 'place' | 'when' | 'isPlanned'> {
  /** The day it was, or the first on which it was told. */
  readonly day: Day
  readonly told: readonly {
    readonly article: ArticleRef
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
}

/** A meeting between asker and addressee: how the ask stood before, and what was answered within the days after. */
export interface MeetingBeside extends Meeting {
  readonly isOnTheTable: boolean
  readonly answers: readonly ThreadEvidence[]
}

/** What stands beside an ask and is no part of it. */
export interface Beside {
  readonly conflicts: readonly Conflict[]
  readonly pressures: readonly Pressure[]
  readonly related: readonly Related[]
  readonly meetings: readonly MeetingBeside[]
  readonly regroupings: readonly Regrouping[]
}

/** Two quotes that do not go together: what a party says or wants, and what it does. */
export interface Contradiction {
  readonly about: string
  readonly says: { readonly ask: string; readonly evidence: ThreadEvidence }
  readonly does: { readonly ask: string; readonly evidence: ThreadEvidence }
}

/** An actor's words against its deeds. Lists hold ids of asks put to it. */
export interface Deeds {
  readonly promisedAndDelivered: readonly string[]
  readonly promisedAndNot: readonly string[]
  readonly promisedAndOpen: readonly string[]
  /** Denied or refused by itself, and done nonetheless as others tell it. */
  readonly deniedAndDone: readonly Contradiction[]
  /** Wanted of others, and refused to others when it was asked for the same. */
  readonly contradictions: readonly Contradiction[]
}
