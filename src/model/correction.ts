import type { Claim, Span } from './claim.js'
import type { Judgement, Regrouping } from './thread.js'

/** Where a claim stands, in a way that another ledger with the same article understands: its article's key and the first words it rests on. */
export interface ClaimPlace
  extends Pick<Claim, 'asker' | 'addressee' | 'kind' | 'polarity'>,
    Pick<Span, 'start' | 'end'> {
  readonly article: string
  readonly in?: 'title'
}

/** A judgement as others can load it. */
export interface JudgementCorrection extends Pick<Judgement, 'verdict' | 'because' | 'set' | 'recordedAt'> {
  readonly correction: 'judgement'
  readonly claims: readonly ClaimPlace[]
  /** Places of the evidence it rests on. */
  readonly cites: readonly ClaimPlace[]
}

/** A split or a merge as others can load it: these claims belong together, and not with (or: with) those. */
export interface RegroupingCorrection extends Pick<Regrouping, 'because' | 'recordedAt'> {
  readonly correction: 'split' | 'merge'
  readonly claims: readonly ClaimPlace[]
  readonly others: readonly ClaimPlace[]
}

/** What a person set right. */
export type Correction = JudgementCorrection | RegroupingCorrection
