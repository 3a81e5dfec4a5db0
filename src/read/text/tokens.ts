import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemSentence, type ItemToken, type ItsFunction } from 'wink-nlp'

/** A word or mark with its place in the text and the tagger's word class (Universal Dependencies' names). */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: string
  /** Index of its sentence. */
  readonly sentence: number
}

/** A sentence as a half-open range of token indices. */
export interface Sentence {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

export interface Tokens {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
}

/** Longest stretch handed to the tagger at once (UTF-16 units), so that one endless line cannot exhaust memory. */
const CHUNK = 20_000

const nlp = winkNLP(model, ['sbd', 'pos'])
// The library types `its.lemma` apart from the other item functions.
const { pos } = nlp.its
const lemma = nlp.its.lemma as ItsFunction<string>

/** Splits a text into sentences and tagged tokens. Offsets are UTF-16 units into the text as given, which is not changed. */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const block of blocks(text)) tokenizeBlock(text, block.start, block.end, tokens, sentences)
  return { tokens, sentences }
}

/** Paragraphs (no sentence runs over an empty line), cut at spaces where longer than CHUNK. */
function* blocks(text: string): Generator<{ start: number; end: number }> {
  for (const { start: from, end } of paragraphs(text)) {
    let start = from
    while (end - start > CHUNK) {
      const space = text.lastIndexOf(' ', start + CHUNK)
      const cut = space > start ? space + 1 : start + CHUNK
      yield { start, end: cut }
      start = cut
    }
    if (text.slice(start, end).trim()) yield { start, end }
  }
}

/** Paragraphs, headings split off: a short line without a stop, above a longer one that begins with a capital. */
function* paragraphs(text: string): Generator<{ start: number; end: number }> {
  for (const match of text.matchAll(/[^\n](?:[^\n]|\n(?![ \t\r]*\n))*/g)) {
    const lines = match[0].split('\n')
    const longest = Math.max(...lines.map((line) => line.length))
    let start = match.index
    let at = start
    const headings: { start: number; end: number }[] = []
    lines.forEach((line, i) => {
      at += line.length + 1
      const next = lines[i + 1]
      if (
        next === undefined ||
        line.length >= 0.6 * longest ||
        !/[^.!?:;,"”’)\s]\s*$/.test(line) ||
        !/^\s*[\p{Lu}"“]/u.test(next)
      )
        return
      headings.push({ start, end: at - 1 })
      start = at
    })
    yield* headings
    yield { start, end: match.index + match[0].length }
  }
}

function tokenizeBlock(text: string, start: number, end: number, tokens: Token[], sentences: Sentence[]): void {
  let at = start
  nlp
    .readDoc(text.slice(start, end))
    .sentences()
    .each((sentence: ItemSentence) => {
      const first = tokens.length
      sentence.tokens().each((item: ItemToken) => {
        const value = item.out()
        const found = text.indexOf(value, at)
        if (!value.trim() || found < 0 || found + value.length > end) return
        at = found + value.length
        // the library's lexicon has words without a lemma
        tokens.push(createToken(value, found, item.out(lemma) ?? value, item.out(pos), sentences.length))
      })
      const last = tokens.length
      const head = tokens[first]
      const tail = tokens[last - 1]
      if (head && tail) sentences.push({ first, last, start: head.start, end: tail.end })
    })
}

/** Straight apostrophes for look-up; the text itself keeps what it has. */
function normal(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}

function createToken(text: string, start: number, base: string, wordClass: string, sentence: number): Token {
  return { start, end: start + text.length, text, lower: normal(text), lemma: normal(base), pos: wordClass, sentence }
}
