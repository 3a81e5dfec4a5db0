import type { Claim, Span } from '../../model/claim.js'
import { similarity } from './similar.js'
import { matterWords } from './words.js'

/** A claim as far as it is needed to recognise it in another reading of the same text. */
export type Readable = Pick<
  Claim,
  'asker' | 'askerSaid' | 'addressee' | 'addresseeSaid' | 'kind' | 'polarity' | 'matter'
> & { readonly evidence: readonly Pick<Span, 'start' | 'end' | 'in'>[] }

/** Two claims this alike are one claim read twice. */
const ONE = 0.55
/** What each agreement is worth; together 1. House rule: the words it rests on say most, then the parties. */
const WORTH = { words: 0.4, asker: 0.15, addressee: 0.15, kind: 0.1, polarity: 0.05, matter: 0.15 }

/**
 * Which claim of an older reading each claim of a newer one is, by index; null where it is none. Each is taken once, the most alike pairs first.
 * Quadratic in the claims of one article.
 */
export function rematch(older: readonly Readable[], newer: readonly Readable[]): readonly (number | null)[] {
  const pairs = newer.flatMap((one, n) => older.map((other, o) => ({ n, o, alike: likeness(one, other) })))
  pairs.sort((a, b) => b.alike - a.alike || a.n - b.n || a.o - b.o)
  const found: (number | null)[] = newer.map(() => null)
  const taken = new Set<number>()
  for (const { n, o, alike } of pairs) {
    if (alike < ONE) break
    if (found[n] !== null || taken.has(o)) continue
    found[n] = o
    taken.add(o)
  }
  return found
}

function likeness(a: Readable, b: Readable): number {
  const matter = similarity(
    matterWords(a.matter, a.kind, [a.askerSaid, a.addresseeSaid]),
    matterWords(b.matter, b.kind, [b.askerSaid, b.addresseeSaid]),
  )
  return (
    WORTH.words * shareWords(a, b) +
    WORTH.asker * Number(a.asker === b.asker) +
    WORTH.addressee * Number(a.addressee === b.addressee) +
    WORTH.kind * Number(a.kind === b.kind) +
    WORTH.polarity * Number(a.polarity === b.polarity) +
    WORTH.matter * matter
  )
}

/** The greatest share that any span of one has in common with a span of the other, of the shorter one. */
function shareWords(a: Readable, b: Readable): number {
  const shares = a.evidence.flatMap((one) =>
    b.evidence.map((other) => {
      if (one.in !== other.in) return 0
      const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
      return Math.max(0, common) / Math.max(1, Math.min(one.end - one.start, other.end - other.start))
    }),
  )
  return Math.max(0, ...shares)
}
