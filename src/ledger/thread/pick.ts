import { FORCES, type Force } from '../../model/ask.js'
import type { Deadline } from '../../model/claim.js'
import type { ThreadClaim } from './thread-claim.js'
import { matterWords } from './words.js'

/** Words beyond this count add nothing to a matter shown in one line. */
const ENOUGH_WORDS = 5
/** A second and later telling is read by the same reader and errs with it: it counts for half. House rule. */
const LATER_TELLING = 0.5
/** No number of tellings makes a reading certain. */
const MOST_CONFIDENT = 0.99

/**
 * The matter to show: the one whose words the other claims share most, and of those that say as much, the shorter and earlier.
 * Each specific word counts by the share of claims that use it, a generic one a quarter of that; what is read more surely counts for more.
 */
export function pickMatter(claims: readonly ThreadClaim[]): string {
  const words = claims.map((claim) => matterWords(claim.matter, claim.kind, [claim.askerSaid, claim.addresseeSaid]))
  const share = new Map<string, number>()
  for (const { specific, generic } of words) {
    for (const word of specific) share.set(word, (share.get(word) ?? 0) + 1)
    for (const word of generic) share.set(word, (share.get(word) ?? 0) + 0.25)
  }
  const scores = words.map(({ specific, generic }) => {
    const worth = [...specific, ...generic].map((word) => share.get(word) ?? 0).sort((a, b) => b - a)
    return worth.slice(0, ENOUGH_WORDS).reduce((sum, value) => sum + value, 0)
  })
  const trust = (claim: ThreadClaim) => 0.5 + claim.confidence
  return best(claims, (claim, i) => (scores[i] ?? 0) * trust(claim) - claim.matter.length / 1000)?.matter ?? ''
}

/** The strongest force with which anybody tells it. */
export function pickForce(claims: readonly ThreadClaim[]): Force {
  return FORCES[Math.max(0, ...claims.map(({ force }) => FORCES.indexOf(force)))] ?? 'wish'
}

/** The latest deadline told, one with a date before one in words alone. */
export function pickDeadline(claims: readonly ThreadClaim[]): Deadline | null {
  const told = claims.flatMap(({ deadline }) => (deadline === null ? [] : [deadline]))
  return told.findLast(({ date }) => date !== null) ?? told.at(-1) ?? null
}

/** The value told most often, of those told equally often the first; null where none is. */
export function mostTold(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return best([...counts], ([, count]) => count)?.[0] ?? null
}

/** 1 − Π(1 − c): the most confident claim of each story once, the best story whole, the others by half. */
export function combineConfidence(claims: readonly ThreadClaim[]): number {
  const ofStory = new Map<string, number>()
  for (const { article, confidence } of claims) {
    ofStory.set(article.story, Math.max(ofStory.get(article.story) ?? 0, confidence))
  }
  const [first = 0, ...others] = [...ofStory.values()].sort((a, b) => b - a)
  const doubt = others.reduce((product, c) => product * (1 - c * LATER_TELLING), 1 - first)
  return Math.max(first, Math.min(MOST_CONFIDENT, Math.round((1 - doubt) * 1e4) / 1e4))
}

function best<T>(items: readonly T[], worth: (item: T, i: number) => number): T | undefined {
  let found: T | undefined
  let most = Number.NEGATIVE_INFINITY
  items.forEach((item, i) => {
    const value = worth(item, i)
    if (value > most) [found, most] = [item, value]
  })
  return found
}
