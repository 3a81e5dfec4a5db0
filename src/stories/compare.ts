import type { StoryRelationKind } from '../model/story.js'
import { firstDay, type PartialDate } from '../model/time.js'
import { COPIED, type Dated, daysApart, likeness, NEAR_DAYS, SAME_EVENT, SAME_STORY } from './likeness.js'
import { containment } from './minhash.js'
import { type Passages, passagesOf } from './passages.js'

/** Whether two articles speak for joining their stories, against it, or forbid it; null: neither. */
export type Vote = 'join' | 'keep' | 'never' | null

/** How two articles stand to one another. */
export interface Comparison {
  readonly likeness: number
  /** `same_story`; the relation that keeps their stories apart; or null where they have nothing to do with one another. */
  readonly kind: 'same_story' | StoryRelationKind | null
  readonly vote: Vote
  /** Whether the first is the one that follows, corrects or quotes the second. */
  readonly firstIsLater: boolean
}

/** Shared word runs that are no accident. */
const RUNS = 0.1
/**
 * Where so much of each text is unrelated, and so much of the two together, a passage was lifted. Chosen on hosts made by putting two or three sentences of
 * one development, tuning or example page into another.
 */
const UNRELATED = 0.38
const UNRELATED_TOGETHER = 0.75
/** So much of the longer one unrelated, and its first sentence not from the shorter: the shorter is a passage in it. */
const MOSTLY = 0.55
const OWN_LEAD = 0.8
const PASSAGE = 0.2
/** A correction repeats so much of what it corrects. */
const REPEATED = 0.5
/** Above this share of equal word runs, opposite outcomes are an accident of wording. */
const VERBATIM = 0.9
const MONDAY_1970 = 4

/**
 * Whether two articles tell one story, or one corrects the other, tells what came later, or quotes a passage of it. The order of the two changes only
 * `firstIsLater`.
 */
export function compare(a: Dated, b: Dated): Comparison {
  const alike = likeness(a, b)
  const later = isLater(a, b)
  const told = (kind: Comparison['kind'], vote: Vote, firstIsLater = later) => {
    return { likeness: alike, kind, vote, firstIsLater }
  }
  if (alike < SAME_EVENT) return told(null, null)
  const copied = containment(a.signature.sketch, b.signature.sketch)
  const [inB, inA] = [
    passagesOf(a.signature.terms, b.signature.terms),
    passagesOf(b.signature.terms, a.signature.terms),
  ]
  if (a.signature.corrects !== b.signature.corrects && Math.max(inA.covered, inB.covered) > REPEATED)
    return told('correction', 'never', a.signature.corrects)
  const firstIsHost = inB.lead < inA.lead
  if (copied >= RUNS && sharesPassage(inB, inA)) return told('lifted_passage', 'keep', firstIsHost)
  if (copied >= RUNS && isHost(a.signature.sketch.size >= b.signature.sketch.size ? inB : inA))
    return told('lifted_passage', null, firstIsHost)
  if (alike < SAME_STORY) return told('same_event', null)
  const opposite = a.signature.outcome * b.signature.outcome === -1 && copied < VERBATIM
  const stale = daysApart(a.date, b.date) > NEAR_DAYS && copied < COPIED
  if (opposite || stale || tellsLaterNews(a, b)) return told('later_version', 'never')
  return told('same_story', 'join')
}

function sharesPassage(inB: Passages, inA: Passages): boolean {
  const least = Math.min(inA.unrelated, inB.unrelated)
  return least >= UNRELATED && inA.unrelated + inB.unrelated >= UNRELATED_TOGETHER
}

/** Whether the longer of two texts, seen from itself, has the shorter as a passage. A summary is taken from everywhere, so that it is no passage. */
function isHost({ unrelated, taken, lead }: Passages): boolean {
  return unrelated >= MOSTLY && taken >= PASSAGE && lead < OWN_LEAD
}

function isLater(a: Dated, b: Dated): boolean {
  return a.date !== null && b.date !== null && firstDay(a.date) > firstDay(b.date)
}

/** Whether the later one's first sentences name a weekday that came after the earlier one was published, and none that the earlier one names. */
function tellsLaterNews(a: Dated, b: Dated): boolean {
  const gap = daysApart(a.date, b.date)
  const [earlier, later] = isLater(a, b) ? [b, a] : [a, b]
  const shared = earlier.signature.weekdays & later.signature.weekdays
  if (gap === 0 || later.date === null || earlier.signature.weekdays === 0 || shared !== 0) return false
  const today = weekday(later.date)
  for (let day = 0; day < 7; day++)
    if (later.signature.weekdays & (1 << day) && (today - day + 7) % 7 < gap) return true
  return false
}

/** 0 for Monday. */
function weekday(date: PartialDate): number {
  const days = Math.floor(Date.parse(`${firstDay(date)}T00:00:00Z`) / 86_400_000)
  return (((days - MONDAY_1970) % 7) + 7) % 7
}
