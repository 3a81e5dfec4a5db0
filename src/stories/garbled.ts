import { weightOf } from './background.js'
import { differences } from './difference.js'
import { termsOf } from './terms.js'

/** How much of a text looks like another run through a list of synonyms. */
export interface Garbling {
  /** Words exchanged one by one, as a share of all words of the text, 0–1. */
  readonly share: number
  /** The exchanges: what stood there and what stands there now. */
  readonly exchanged: readonly (readonly [before: string, now: string])[]
}

/** Exchanges of at most so many words are a spinner's; longer ones are somebody's editing. */
const SHORT = 3
/** From this share on a copy is called garbled: an edited one stays below, as does one with a few words corrected. */
const GARBLED = 0.08

/**
 * How far `text` is `original` with single words exchanged, which spinning programs do, and whether it is the worse of the two: what was put in must be rarer
 * in ordinary news than what it replaced. Null where it is not garbled.
 */
export function garblingOf(text: string, original: string): Garbling | null {
  const found = differences(original, text)
  const exchanged: [string, string][] = []
  for (const [index, { kind, text: before }] of found.entries()) {
    const next = found[index + 1]
    if (kind === 'removed' && next?.kind === 'added' && isShort(before) && isShort(next.text))
      exchanged.push([before, next.text])
  }
  const share = exchanged.length / Math.max(1, text.split(/\s+/).length)
  if (share < GARBLED) return null
  const oddness = (side: 0 | 1) => mean(exchanged.flatMap((pair) => termsOf(pair[side]).map((term) => weightOf(term))))
  return oddness(1) > oddness(0) ? { share, exchanged } : null
}

/** The copy to show of several: one that is garbled beside none of the others; of these the first of the longest. Throws RangeError where none is given. */
export function clearestOf<T extends { readonly text: string }>(copies: readonly T[]): T {
  const clear = copies.filter((copy) =>
    copies.every((other) => other === copy || garblingOf(copy.text, other.text) === null),
  )
  const [first, ...rest] = clear.length > 0 ? clear : copies
  if (first === undefined) throw new RangeError('no copy to choose from')
  return rest.reduce((longest, copy) => (copy.text.length > longest.text.length ? copy : longest), first)
}

const isShort = (words: string) => words.split(' ').length <= SHORT

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
