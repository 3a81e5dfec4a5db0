import { antecedent, definite } from '../text/antecedents.js'
import type { Context } from '../text/context.js'
import type { Doc } from '../text/doc.js'
import { type Party, partiesAfter } from '../text/parties.js'
import type { Token } from '../text/tokens.js'
import type { Range } from './phrase.js'

export interface Place {
  readonly context: Context
  readonly sentence: number
  /** First token after the trigger and its particle. */
  readonly from: number
  /** One past the last token that may belong to it. */
  readonly last: number
  /** Codes of whoever asks: nobody asks himself, so pronouns do not mean them. */
  readonly not: readonly string[]
}

export interface Found extends Range {
  readonly negated: boolean
}

export const word = (place: Place, at: number) => (at < place.last ? (place.context.doc.tokens[at]?.lower ?? '') : '')

export const token = (place: Place, at: number): Token | undefined =>
  at < place.last ? place.context.doc.tokens[at] : undefined

/** Parties named at `from`, or the one a pronoun there stands for; `open` where it is everybody and nobody. */
export function namedAt(place: Place, from: number): { parties: Party[]; end: number; open: boolean } {
  const { context, sentence, last } = place
  const parties = partiesAfter(context.doc, from, last)
  const tail = parties.at(-1)
  if (tail?.code.startsWith('MEDIA_')) return { parties: [], end: from, open: false }
  if (tail) return { parties, end: tail.last, open: false }
  const pronoun = context.doc.tokens[from]
  if (pronoun?.pos === 'PRON' && from < last) {
    if (/^(everyone|everybody|all|others|any|anyone)$/.test(pronoun.lower))
      return { parties: [], end: from + 1, open: true }
    const party = antecedent(context, from, sentence, place.not)
    if (party) return { parties: [party], end: from + 1, open: false }
  }
  const end = nounPhraseEnd(place, from)
  const party =
    end > from ? (definite(context, end - 1, sentence, place.not) ?? unlisted(context.doc, from, end)) : null
  return { parties: party ? [party] : [], end, open: end > from }
}

/** A proper name that no list holds stands for itself, in capitals with underscores (CONTRACT: Actor codes). */
function unlisted(doc: Doc, from: number, end: number): Party | null {
  const names = doc.tokens.slice(from, end)
  if (
    names.length === 0 ||
    names.length > 4 ||
    doc.mentionAt.slice(from, end).some((at) => at >= 0) ||
    !names.every((name) => name.pos === 'PROPN' && /^\p{Lu}[\p{L}.'’-]+$/u.test(name.text))
  )
    return null
  const said = doc.text.slice((names[0] as Token).start, (names.at(-1) as Token).end)
  return { code: said.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '_'), said, confidence: 0.5, first: from, last: end }
}

/** One past a plain noun phrase ("any other country", "the parties", "world leaders"). */
function nounPhraseEnd(place: Place, from: number): number {
  let i = from
  while (
    i < Math.min(place.last, from + 6) &&
    ['DET', 'ADJ', 'NOUN', 'NUM', 'PROPN'].includes(token(place, i)?.pos ?? '')
  )
    i += 1
  return i
}
