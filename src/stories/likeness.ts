import { daysBetween, firstDay, lastDay, type PartialDate } from '../model/time.js'
import { containment } from './minhash.js'
import type { Signature } from './signature.js'
import { cosine, sameOrder } from './term-vector.js'

/** Two articles at least this alike tell one story. On the development pages the least alike copy stood at .65, the most alike other story at .34; on the examples .48 and .27. */
export const SAME_STORY = 0.44

/** What a whole overlap of word runs counts beside the cosine: half of a short text found in a long one is a quotation, three quarters a copy. */
const COPIED = 0.6
/** Days apart within which a rewrite is plausible, and what likeness of words is worth beyond: reports of a running matter resemble one another for months. */
const NEAR_DAYS = 7
const LATER = 0.8
/** Order says something only above what two reports of one event share by chance; from there it raises the likeness of words by up to a half. */
const CHANCE_ORDER = 0.3
const ORDER = 0.7
/** Below this no order would make it one story. */
const HOPELESS = SAME_STORY / (1 + ORDER * (1 - CHANCE_ORDER))
/** Above this share of equal word runs, opposite outcomes are an accident of wording. */
const VERBATIM = 0.9

export interface Dated {
  readonly signature: Signature
  readonly date: PartialDate | null
}

/**
 * How alike two articles are: the greater of 0.6 × the share of the smaller one's word runs found in the other (copies, cut ones too), and the cosine of their
 * weighted terms, raised where the terms come in the same order (rewrites). 0 where one tells of granting and the other of refusing: a later version with
 * opposite news is another story. About 0–1.5.
 */
export function likeness(a: Dated, b: Dated): number {
  const copied = containment(a.signature.sketch, b.signature.sketch)
  if (a.signature.outcome * b.signature.outcome === -1 && copied < VERBATIM) return 0
  return Math.max(copied * COPIED, reworded(a.signature, b.signature) * (areNear(a.date, b.date) ? 1 : LATER))
}

function reworded({ terms: a }: Signature, { terms: b }: Signature): number {
  const words = cosine(a, b)
  if (words < HOPELESS) return words
  return words * (1 + ORDER * Math.max(0, sameOrder(a, b) - CHANCE_ORDER))
}

function areNear(a: PartialDate | null, b: PartialDate | null): boolean {
  if (a === null || b === null) return true
  return daysBetween(lastDay(a), firstDay(b)) <= NEAR_DAYS && daysBetween(lastDay(b), firstDay(a)) <= NEAR_DAYS
}
