import type { Claim } from '../../model/claim.js'
import type { ArticleRef, Judgement, ThreadEvidence } from '../../model/thread.js'
import type { Day } from '../../model/time.js'

/** A claim as the ledger keeps it: with its id, its article and the day from which it was known. */
export interface ThreadClaim extends Omit<Claim, 'evidence' | 'conditionOf'> {
  readonly id: string
  /** Id of the ask that this claim's ask is a condition for. */
  readonly conditionOf: string | null
  readonly article: ArticleRef
  /** The day by whose end its article was surely public. */
  readonly knownDay: Day
  readonly evidence: readonly ThreadEvidence[]
}

/** Everything that is folded into one ask. */
export interface Thread {
  readonly id: string
  /** In order of publication. */
  readonly claims: readonly ThreadClaim[]
  /** The judgement that stands, and those before it. */
  readonly judgements: readonly Judgement[]
  /** The day from which evidence that judgements cite was known, by its id: also of claims that no longer stand. */
  readonly cited?: ReadonlyMap<string, Day>
}
