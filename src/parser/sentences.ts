import { TITLES } from './word-lists.js'
import { type Span, wordSpans } from './words.js'

/** Longest line that is a heading when nothing stops it; longer ones are wrapped prose. */
const HEADING = 60
/** As much of a line as is looked at. */
const LONGEST_LINE = 200
const STOP = /^(?:[.!?…]+|\.{2,})$/u
const CLOSING = /^["”’')\]»]$/u
const OPENER = /^["“‘'([«]$/u

/** Splits a text into sentences, each the words it holds, in order; empty lines and headings end one. */
export function sentencesOf(text: string): Span[][] {
  const sentences: Span[][] = []
  for (const { start, end } of blocks(text)) sentences.push(...split(text, wordSpans(text, start, end)))
  return sentences
}

/** Stretches no sentence runs over: parted at empty lines, and at line ends after a stop or a heading. */
function* blocks(text: string): Generator<Span> {
  let start = 0
  for (const match of text.matchAll(/(?:\r?\n|\u2028|\u2029)\s*/gu)) {
    const before = text.slice(Math.max(start, match.index - LONGEST_LINE), match.index).trimEnd()
    const line = before.slice(before.lastIndexOf('\n') + 1)
    const next = text.slice(match.index + match[0].length, match.index + match[0].length + 1)
    if (!endsBlock(line, match[0], next)) continue
    if (match.index > start) yield { start, end: match.index }
    start = match.index + match[0].length
  }
  if (start < text.length) yield { start, end: text.length }
}

function endsBlock(line: string, gap: string, next: string): boolean {
  if ((gap.match(/\n|\u2028|\u2029/g) ?? []).length > 1) return true
  if (/[.!?…:]["”’')\]»]*$/u.test(line)) return true
  return line.length < HEADING && !/[,;–—-]$/u.test(line) && /^[^\p{Ll}]/u.test(next)
}

function split(text: string, words: readonly Span[]): Span[][] {
  const sentences: Span[][] = []
  const word = (i: number) => text.slice(words[i]?.start ?? text.length, words[i]?.end)
  let first = 0
  for (let i = 0; i < words.length; i++) {
    if (!stops(word(i), word(i + 1), word(i + 2))) continue
    const last = afterStop(words, word, i)
    const asked = last === i && word(i) === '?'
    if (last + 1 === words.length || asked || begins(word(last + 1), word(last + 2))) {
      sentences.push(words.slice(first, last + 1))
      first = last + 1
    }
    i = last
  }
  if (first < words.length) sentences.push(words.slice(first))
  return sentences
}

/** The last word of what belongs to the sentence after its stop: closing marks right behind it, then a reference as [17]. */
function afterStop(words: readonly Span[], word: (i: number) => string, stop: number): number {
  let last = stop
  while (CLOSING.test(word(last + 1)) && words[last]?.end === words[last + 1]?.start) last++
  const isReference = word(last + 1) === '[' && /^\d+$/.test(word(last + 2)) && word(last + 3) === ']'
  return isReference ? last + 3 : last
}

function stops(word: string, next: string, afterNext: string): boolean {
  if (STOP.test(word)) return true
  // an abbreviation ends a sentence where a word that begins sentences follows, a title before a name never
  if (!/\p{L}\.$/u.test(word) || /^(?:\p{Lu}|e\.g|i\.e)\.$/u.test(word) || TITLES.has(word.slice(0, -1).toLowerCase()))
    return false
  return STARTERS.has(next) || (OPENER.test(next) && STARTERS.has(afterNext))
}

function begins(word: string, next: string): boolean {
  if (OPENER.test(word)) return begins(next, '')
  return /^[^\p{Ll},;:.!?…%)\]”’/-]/u.test(word)
}

/** Words that, capitalised after an abbreviation, begin a sentence. */
const STARTERS = new Set(
  'The A An He She It They We I You This That These Those There In On At But And Or So If When While As For His Her Its Their Our My What Who How Why Where Some Many Most Both After Before Since Although However'.split(
    ' ',
  ),
)
