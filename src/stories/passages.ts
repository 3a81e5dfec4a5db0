import { sharedTerms, type TermVector } from './term-vector.js'

/** How the sentences of one text stand in another, by weight: shares of 0–1. */
export interface Passages {
  /** Sentences much of which stands in one sentence of the other. */
  readonly taken: number
  /** Sentences that have next to nothing of any sentence of the other. */
  readonly unrelated: number
  /** How much of its first sentence stands anywhere in the other text. */
  readonly lead: number
  /** How much of a sentence stands anywhere in the other text, on average. */
  readonly covered: number
}

/** Above this share of a sentence's weight in one sentence of the other it was taken over, below that it is unrelated. */
const TAKEN = 0.45
const UNRELATED = 0.3
const LEAD = 1

/** Compares sentence by sentence; all zero where a text has no sentence to compare. Cost: the product of their numbers of sentences. */
export function passagesOf(a: TermVector, b: TermVector): Passages {
  const placeInB = new Map(sharedTerms(a, b))
  const others = b.sentences.map((sentence) => new Set(sentence))
  const sum = { all: 0, taken: 0, unrelated: 0, covered: 0, lead: 0, leadAll: 0 }
  for (const [index, sentence] of a.sentences.entries()) {
    const weight = weightIn(a, sentence, () => true)
    const anywhere = weightIn(a, sentence, (place) => placeInB.has(place))
    const best = Math.max(
      0,
      ...others.map((other) => weightIn(a, sentence, (place) => other.has(placeInB.get(place) ?? -1))),
    )
    sum.all += weight
    sum.covered += anywhere
    if (best > TAKEN * weight) sum.taken += weight
    if (best < UNRELATED * weight) sum.unrelated += weight
    if (index < LEAD) {
      sum.lead += anywhere
      sum.leadAll += weight
    }
  }
  const share = (part: number, all: number) => (all === 0 ? 0 : part / all)
  return {
    taken: share(sum.taken, sum.all),
    unrelated: share(sum.unrelated, sum.all),
    covered: share(sum.covered, sum.all),
    lead: share(sum.lead, sum.leadAll),
  }
}

function weightIn({ weights }: TermVector, sentence: Uint8Array, counts: (place: number) => boolean): number {
  let sum = 0
  for (const place of sentence) if (counts(place)) sum += weights[place] as number
  return sum
}
