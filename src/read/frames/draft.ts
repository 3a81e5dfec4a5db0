import type { Party } from '../text/parties.js'
import type { Answer } from './answers.js'
import type { Sorted } from './kind.js'
import type { Candidate } from './match.js'

/** A claim in the making: a paired candidate, sorted, with the answers and repeats found for it. */
export interface Draft {
  readonly candidate: Candidate
  readonly asker: Party
  readonly addressee: Party | null
  readonly sorted: Sorted
  readonly confidence: number
  /** The same ask said again in the text. */
  readonly repeats: Candidate[]
  readonly answers: Answer[]
}
