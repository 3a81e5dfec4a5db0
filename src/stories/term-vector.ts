import { weightOf } from './background.js'
import { hash32 } from './terms.js'

/** Terms kept of one article, the weightiest. */
const MOST_TERMS = 200

/** The weightiest terms of a text as hashes in rising order, with weights of 1–255 relative to the heaviest. */
export interface TermVector {
  readonly hashes: Uint32Array
  readonly weights: Uint8Array
  /** Where each term first stands, as its rank among the terms kept; 255 where it stands in the title alone. */
  readonly ranks: Uint8Array
}

/** Rank of a term that stands in the title alone. */
const TITLE_ONLY = 255
/** Fewer shared terms show no order. */
const FEWEST = 10

/** Weights (1 + ln tf) · idf, as TF-IDF with dampened counts (Salton & Buckley 1988). Terms of no weight are left out. */
export function termVector(title: readonly string[], text: readonly string[]): TermVector {
  const counts = new Map<string, number>()
  for (const term of [...text, ...title]) counts.set(term, (counts.get(term) ?? 0) + 1)
  const kept = [...counts]
    .map(([term, count], place) => ({
      term,
      place,
      hash: hash32(term),
      weight: (1 + Math.log(count)) * weightOf(term),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, MOST_TERMS)
  const heaviest = kept[0]?.weight ?? 1
  const inText = new Set(text)
  const places = kept.filter(({ term }) => inText.has(term)).sort((a, b) => a.place - b.place)
  const rankOf = new Map(places.map(({ term }, rank) => [term, rank]))
  kept.sort((a, b) => a.hash - b.hash)
  return {
    hashes: Uint32Array.from(kept, ({ hash }) => hash),
    weights: Uint8Array.from(kept, ({ weight }) => Math.max(1, Math.round((weight / heaviest) * 255))),
    ranks: Uint8Array.from(kept, ({ term }) => rankOf.get(term) ?? TITLE_ONLY),
  }
}

/** Visits every term that two vectors share, by its place in each. */
function eachShared(a: TermVector, b: TermVector, visit: (i: number, j: number) => void): void {
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length; ) {
    const left = a.hashes[i] as number
    const right = b.hashes[j] as number
    if (left === right) visit(i++, j++)
    else if (left < right) i++
    else j++
  }
}

/** The cosine of two term vectors, 0–1; 0 where one is empty. */
export function cosine(a: TermVector, b: TermVector): number {
  let dot = 0
  eachShared(a, b, (i, j) => {
    dot += (a.weights[i] as number) * (b.weights[j] as number)
  })
  return dot === 0 ? 0 : dot / Math.sqrt(square(a.weights) * square(b.weights))
}

/**
 * Whether the terms that two texts share come in the same order, −1…1: Kendall's τ (Kendall 1938) of their first places, each pair of terms weighed by the
 * lighter of the two; 0 where fewer than ten are shared. A copy keeps the order of its original however its words are changed; another report does not.
 */
export function sameOrder(a: TermVector, b: TermVector): number {
  const shared: [left: number, right: number, weight: number][] = []
  eachShared(a, b, (i, j) => {
    const [left, right] = [a.ranks[i] as number, b.ranks[j] as number]
    if (left !== TITLE_ONLY && right !== TITLE_ONLY) shared.push([left, right, a.weights[i] as number])
  })
  if (shared.length < FEWEST) return 0
  let agreed = 0
  let all = 0
  for (const [x, one] of shared.entries()) {
    for (let y = 0; y < x; y++) {
      const other = shared[y] as [number, number, number]
      const weight = Math.min(one[2], other[2])
      agreed += weight * Math.sign((one[0] - other[0]) * (one[1] - other[1]))
      all += weight
    }
  }
  return agreed / all
}

function square(weights: Uint8Array): number {
  let sum = 0
  for (const weight of weights) sum += weight * weight
  return sum
}
