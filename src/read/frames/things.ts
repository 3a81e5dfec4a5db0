import type { Doc } from '../text/doc.js'
import { isHead, mentionOver, type Party, partiesAfter, partyOf } from '../text/parties.js'
import type { Token } from '../text/tokens.js'
import type { Range } from './phrase.js'

/** A thing ends where a finite verb begins that is not its own ("drones from China | can be a victory"). */
export function beforeVerb(doc: Doc, from: number, last: number): number {
  for (let i = from + 1; i < last; i++) {
    const { pos, lower } = doc.tokens[i] as Token
    const before = (doc.tokens[i - 1] as Token).lower
    if (pos === 'AUX' && !/^(to|that|which|who|not|be)$/.test(before) && lower !== 'be') return i
  }
  return last
}

/** Parties after one of the prepositions within the range, nearest to its beginning first. */
export function partiesIn(doc: Doc, range: Range, prepositions: readonly string[]): Party[] {
  for (const preposition of prepositions) {
    for (let i = range.first; i < range.last - 1; i++) {
      if (doc.tokens[i]?.lower !== preposition) continue
      const parties = partiesAfter(doc, i + 1, range.last)
      if (parties.length > 0) return parties
    }
  }
  return []
}

/** How sure "Chinese weapons" are wanted of China. Judgement. */
const POSSESSOR = 0.65

/** "Chinese weapons", "America's support": the modifier of the thing itself. */
export function possessorsIn(doc: Doc, range: Range): Party[] {
  for (let i = range.first; i < Math.min(range.first + 5, range.last); i++) {
    const mention = mentionOver(doc, i)
    if (mention)
      return isHead(doc, mention) && mention.sort !== 'demonym' ? [] : [{ ...partyOf(mention), confidence: POSSESSOR }]
  }
  return []
}
