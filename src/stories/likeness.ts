import { daysBetween, firstDay, lastDay, type PartialDate } from '../model/time.js'
import { containment } from './minhash.js'
import type { Signature } from './signature.js'
import { overlapOf, sameOrder } from './term-vector.js'

/** Two articles at least this alike tell one story, unless compare.ts finds that they stand in another relation. Chosen on the pages for tuning. */
export const SAME_STORY = 0.55

/** From here on two articles that are not of one story may tell of one event. */
export const SAME_EVENT = -1.2

/**
 * Log odds that two articles tell one story: fitted by logistic regression (L2, C = 1, pairs of one story counting three) to 2,443 pairs of the development
 * pages, of bench/stories/tune.jsonl and of the examples; never to bench/stories/hard.jsonl.
 */
const FITTED = { words: 3.68, order: 3.45, numbers: 2.5, names: 2.42, apart: -4.02, constant: -3.59 }
/** Order says something only above what two reports of one event share by chance, and only where words are shared. */
const CHANCE_ORDER = 0.3
const ENOUGH_WORDS = 0.2
/** Beyond this, further shared numbers add nothing: two large figures, or four small ones. */
const MOST_NUMBERS = 8
/** Copies that come within so many days are as plausible as those of the same day. */
const SOON_DAYS = 2
/** Days apart within which a rewrite is plausible: reports of a running matter resemble one another for months. */
export const NEAR_DAYS = 7
/** From here on the share of the smaller one's word runs found in the other shows a copy, however short a piece it is of the other. */
export const COPIED = 0.7
const COPIED_SLOPE = 10

export interface Dated {
  readonly signature: Signature
  readonly date: PartialDate | null
}

/**
 * How alike two articles are, in log odds, about −4…15: by their weighted words, by the order in which these come, by shared numbers and by names,
 * less where they are more than two days apart; or, if that is more, by word runs that both have.
 */
export function likeness(a: Dated, b: Dated): number {
  const copied = containment(a.signature.sketch, b.signature.sketch)
  return Math.max((copied - COPIED) * COPIED_SLOPE, reworded(a, b))
}

function reworded(a: Dated, b: Dated): number {
  const [left, right] = [a.signature.terms, b.signature.terms]
  const { shared, words, names, numbers } = overlapOf(left, right)
  const apart = Math.min(1, Math.max(0, daysApart(a.date, b.date) - SOON_DAYS) / (NEAR_DAYS - SOON_DAYS))
  const enough = Math.min(1, words / ENOUGH_WORDS)
  const { constant, ...by } = FITTED
  const numbered = by.numbers * Math.min(1, numbers / MOST_NUMBERS)
  const unordered = constant + by.words * words + numbered + by.names * names + by.apart * apart
  if (unordered + by.order * (1 - CHANCE_ORDER) * enough < SAME_EVENT) return unordered
  return unordered + by.order * Math.max(0, sameOrder(left, right, shared) - CHANCE_ORDER) * enough
}

/** The least number of days between two dates; 0 where one is unknown. */
export function daysApart(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return 0
  return Math.max(0, daysBetween(lastDay(a), firstDay(b)), daysBetween(lastDay(b), firstDay(a)))
}
