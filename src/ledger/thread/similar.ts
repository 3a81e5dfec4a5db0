import type { MatterWords } from './words.js'

/** A matter in an umbrella word ("weapons") may mean any of the more precise ones ("drones"). */
const UMBRELLA = 0.4
/** Two matters in generic words alone. */
const BOTH_GENERIC = 0.7
/** A generic word in common adds so much to what the specific words say. */
const SHARED_GENERIC = 0.1

/**
 * How alike two matters of one kind are, 0–1: the share of the shorter one's specific words that the other holds too (overlap
 * coefficient), since one text says in two words what another says in ten. Symmetric. Limits: knows no synonyms beyond thread/concepts.
 */
export function similarity(a: MatterWords, b: MatterWords): number {
  const bonus = shared(a.generic, b.generic) > 0 ? SHARED_GENERIC : 0
  if (a.specific.size === 0 && b.specific.size === 0) return BOTH_GENERIC + bonus
  const common = shared(a.specific, b.specific)
  if (common > 0) return Math.min(1, common / Math.min(a.specific.size, b.specific.size) + bonus)
  return a.isUmbrella || b.isUmbrella ? UMBRELLA + bonus : 0
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}
