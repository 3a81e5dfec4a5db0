import { weightOf } from './background.js'
import { numberAt, weightOfNumber } from './numbers.js'
import { stem, WORD } from './terms.js'

export const KINDS = ['word', 'name', 'number'] as const
export type TokenKind = (typeof KINDS)[number]

/** A word or number of a text: as a term, of what kind, in which sentence, and how much it says (0–4). */
export interface Token {
  readonly term: string
  readonly kind: TokenKind
  readonly sentence: number
  readonly weight: number
}

/** Capitalised words that name no one: every report has them. */
const CALENDAR =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/i
/** Time stamps of live pages say when a post came, not what happened. */
const CLOCK = /\b\d{1,2}:\d\d\b(?:\s*(?:GMT|UTC|CET))?/g
const BOUNDARY = /(?<=[.!?])["”’)]?\s+(?=["“‘(\p{Lu}\d])|[\n\r]+/u

/** The sentences of a text, roughly: enough to say which of them two texts share. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(CLOCK, '\n')
    .split(BOUNDARY)
    .filter((sentence) => sentence.trim() !== '')
}

/** The words of a text in order. Numbers in words and figures become one term; a word once written with a capital inside a sentence is a name. */
export function tokensOf(text: string): readonly Token[] {
  const found: (Token & { kind: TokenKind })[] = []
  for (const [sentence, written] of sentencesOf(text).entries()) {
    const words = written.match(WORD) ?? []
    for (let i = 0; i < words.length; ) {
      const number = numberAt(words, i)
      if (number !== null) {
        found.push({ term: String(number.value), kind: 'number', sentence, weight: weightOfNumber(number.value) })
        i += number.length
        continue
      }
      const word = words[i] as string
      const kind = i > 0 && /^\p{Lu}/u.test(word) && !CALENDAR.test(word) ? 'name' : 'word'
      const term = stem(word.toLowerCase())
      found.push({ term, kind, sentence, weight: weightOf(term) })
      i++
    }
  }
  const names = new Set(found.filter(({ kind }) => kind === 'name').map(({ term }) => term))
  for (const token of found) if (token.kind === 'word' && names.has(token.term)) token.kind = 'name'
  return found
}
