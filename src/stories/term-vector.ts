import { hash32 } from './terms.js'
import { KINDS, type Token } from './tokens.js'

/** Terms kept of one article, the weightiest. */
const MOST_TERMS = 200
/** Sentences kept, the first, and terms of each. */
const MOST_SENTENCES = 48
const MOST_OF_SENTENCE = 24

/** The weightiest terms of a text as hashes in rising order, with weights of 1–255 relative to 16. */
export interface TermVector {
  readonly hashes: Uint32Array
  readonly weights: Uint8Array
  /** Where each term first stands, as its rank among the terms kept; 255 where it stands in the title alone. */
  readonly ranks: Uint8Array
  /** Of what kind each is: an index into KINDS. */
  readonly kinds: Uint8Array
  /** Which terms stand in each sentence, as places in `hashes`; sentences of little weight are left out. */
  readonly sentences: readonly Uint8Array[]
}

/** Rank of a term that stands in the title alone. */
const TITLE_ONLY = 255
/** Fewer shared terms show no order. */
const FEWEST = 6
/** Weights are kept in steps of 1/16: a term of weight 4 that stands 20 times in a text reaches 255. */
const STEP = 16
/** A sentence below this weight (one name, or a few common words) cannot be told from another. */
const SLIGHT = 4

/** Weights (1 + ln tf) · weight, as TF-IDF with dampened counts (Salton & Buckley 1988). Terms of no weight are left out. */
export function termVector(title: readonly Token[], text: readonly Token[]): TermVector {
  const seen = new Map<string, { count: number; place: number; token: Token }>()
  for (const [place, token] of [...text, ...title].entries()) {
    const known = seen.get(token.term)
    if (known) known.count++
    else if (token.weight > 0) seen.set(token.term, { count: 1, place, token })
  }
  const kept = [...seen.values()]
    .map(({ count, place, token }) => {
      return { place, token, hash: hash32(token.term), weight: (1 + Math.log(count)) * token.weight }
    })
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, MOST_TERMS)
  const inText = kept.filter(({ place }) => place < text.length).sort((a, b) => a.place - b.place)
  const rankOf = new Map(inText.map(({ token }, rank) => [token.term, rank]))
  kept.sort((a, b) => a.hash - b.hash)
  const placeOf = new Map(kept.map(({ token }, place) => [token.term, place]))
  return {
    hashes: Uint32Array.from(kept, ({ hash }) => hash),
    weights: Uint8Array.from(kept, ({ weight }) => Math.max(1, Math.min(255, Math.round(weight * STEP)))),
    ranks: Uint8Array.from(kept, ({ token }) => rankOf.get(token.term) ?? TITLE_ONLY),
    kinds: Uint8Array.from(kept, ({ token }) => KINDS.indexOf(token.kind)),
    sentences: sentencesOfTerms(text, placeOf),
  }
}

function sentencesOfTerms(text: readonly Token[], placeOf: ReadonlyMap<string, number>): Uint8Array[] {
  const sentences: { weight: number; places: Map<number, number> }[] = []
  for (const { term, sentence, weight } of text) {
    const place = placeOf.get(term)
    sentences[sentence] ??= { weight: 0, places: new Map() }
    const own = sentences[sentence]
    if (place === undefined || own.places.has(place)) continue
    own.places.set(place, weight)
    own.weight += weight
  }
  return sentences
    .filter((sentence) => sentence !== undefined && sentence.weight > SLIGHT)
    .slice(0, MOST_SENTENCES)
    .map(({ places }) => {
      const heaviest = [...places].sort(([a, left], [b, right]) => right - left || a - b)
      return Uint8Array.from(heaviest.slice(0, MOST_OF_SENTENCE), ([place]) => place).sort()
    })
}

/** A term that two vectors share: its places in each. */
export type SharedTerm = readonly [i: number, j: number]

export function sharedTerms(a: TermVector, b: TermVector): SharedTerm[] {
  const shared: SharedTerm[] = []
  for (let i = 0, j = 0; i < a.hashes.length && j < b.hashes.length; ) {
    const left = a.hashes[i] as number
    const right = b.hashes[j] as number
    if (left === right) shared.push([i++, j++])
    else if (left < right) i++
    else j++
  }
  return shared
}

/** What two texts have in common, whatever its order. */
export interface Overlap {
  readonly shared: readonly SharedTerm[]
  /** The cosine of the two vectors, 0–1. */
  readonly words: number
  /** The same over names alone: terms that are names in either text. */
  readonly names: number
  /** What the numbers say that both texts have, each as in weightOfNumber. */
  readonly numbers: number
}

const [NAME, NUMBER] = [KINDS.indexOf('name'), KINDS.indexOf('number')]

export function overlapOf(a: TermVector, b: TermVector): Overlap {
  const shared = sharedTerms(a, b)
  let [words, names, numbers] = [0, 0, 0]
  for (const [i, j] of shared) {
    const [left, right] = [a.weights[i] as number, b.weights[j] as number]
    words += left * right
    if (a.kinds[i] === NAME || b.kinds[j] === NAME) names += left * right
    if (a.kinds[i] === NUMBER) numbers += Math.min(4, left / STEP, right / STEP)
  }
  const [one, other] = [squaresOf(a), squaresOf(b)]
  return { shared, words: ratio(words, one.all * other.all), names: ratio(names, one.names * other.names), numbers }
}

/** At most 1; 0 where one vector is empty. */
const ratio = (dot: number, squares: number) => (squares === 0 ? 0 : Math.min(1, dot / Math.sqrt(squares)))

/**
 * Whether the terms that two texts share come in the same order, −1…1: Kendall's τ (Kendall 1938) of their first places, each pair of terms weighed by the
 * lighter of the two; 0 where fewer than six are shared. A copy keeps the order of its original however its words are changed; another report does not.
 */
export function sameOrder(a: TermVector, b: TermVector, both: readonly SharedTerm[] = sharedTerms(a, b)): number {
  const shared: [left: number, right: number, weight: number][] = []
  for (const [i, j] of both) {
    const [left, right] = [a.ranks[i] as number, b.ranks[j] as number]
    if (left !== TITLE_ONLY && right !== TITLE_ONLY)
      shared.push([left, right, Math.min(a.weights[i] as number, b.weights[j] as number)])
  }
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

interface Squares {
  readonly all: number
  readonly names: number
}

/** Sums of squared weights, kept while the vector is: one is compared with many. */
const squares = new WeakMap<TermVector, Squares>()

function squaresOf(vector: TermVector): Squares {
  const known = squares.get(vector)
  if (known !== undefined) return known
  let [all, names] = [0, 0]
  for (const [i, weight] of vector.weights.entries()) {
    all += weight * weight
    if (vector.kinds[i] === NAME) names += weight * weight
  }
  const counted = { all, names }
  squares.set(vector, counted)
  return counted
}
