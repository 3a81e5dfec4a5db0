import type { Article } from './article.js'
import type { ActorCode } from './ask.js'
import type { Span } from './claim.js'
import type { PartialDate } from './time.js'

/** How parties meet: one goes to the other, several gather, they speak at a distance, they sit down together, a body votes. */
export const ENCOUNTER_KINDS = ['visit', 'summit', 'call', 'talks', 'vote'] as const
export type EncounterKind = (typeof ENCOUNTER_KINDS)[number]

/** An encounter as one text tells it, on a verbatim span of the text. */
export interface Encounter extends Omit<Span, 'in'> {
  readonly what: EncounterKind
  /** Codes of those who meet, in order of the alphabet; of a vote, the body that votes. Never empty. */
  readonly parties: readonly ActorCode[]
  /** Where, in the text's words. */
  readonly place: string | null
  /** When, as far as the text gives it. */
  readonly when: PartialDate | null
  /** Still to come when the text was published. */
  readonly isPlanned: boolean
}

/** Finds the encounters that a text tells of. Pure. */
export interface EncounterFinder {
  /** Name and version, stored with what was found. */
  readonly name: string
  find(article: Article): readonly Encounter[]
}
