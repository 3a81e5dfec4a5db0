import { type MatterWords, weightOf } from './words.js'

/** A matter in an umbrella word ("weapons") may mean any of the more precise ones ("drones"). */
const UMBRELLA = 0.4
/** Two matters in generic words alone. */
const BOTH_GENERIC = 0.7
/** A generic word in common adds so much to what the specific words say. */
const SHARED_GENERIC = 0.1

/**
 * How alike two matters of one kind are, 0–1: the share of the lighter one's specific words that the other holds too (overlap coefficient), since one
 * text says in two words what another says in ten; words that stand for a concept weigh more. Symmetric. Limits: knows no synonyms beyond
 * thread/concepts.
 */
export function similarity(a: MatterWords, b: MatterWords): number {
  const bonus = [...a.generic].some((word) => b.generic.has(word)) ? SHARED_GENERIC : 0
  if (a.specific.size === 0 && b.specific.size === 0) return BOTH_GENERIC + bonus
  const common = weigh([...a.specific].filter((word) => b.specific.has(word)))
  if (common > 0) return Math.min(1, common / Math.min(weigh([...a.specific]), weigh([...b.specific])) + bonus)
  return covers(a, b) || covers(b, a) ? UMBRELLA + bonus : 0
}

function covers(umbrella: MatterWords, other: MatterWords): boolean {
  return umbrella.isUmbrella && (!umbrella.isOfItsSort || other.generic.size > 0)
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0)
}
