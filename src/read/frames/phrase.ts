import type { Doc } from '../text/doc.js'
import type { Token } from '../text/tokens.js'

/** A half-open range of tokens. */
export interface Range {
  readonly first: number
  readonly last: number
}

const STOPS = new Set([';', '—', '–', '"', '“', '”', '.', '?', '!', ':', '»'])
const SUBORDINATORS = new Set([
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'unless',
  'since',
  'which',
  'who',
  'whose',
  'when',
  'after',
  'before',
  'but',
  'so',
  'if',
  'however',
  'nevertheless',
  'nor',
  'yet',
  'then',
])
const SAYING = new Set([
  'say',
  'add',
  'tell',
  'warn',
  'report',
  'write',
  'state',
  'declare',
  'insist',
  'urge',
  'note',
  'ask',
  'plead',
  'claim',
  'argue',
])

/** Where the phrase that begins at `from` ends: before a stop, a subordinate clause after a comma, or ", X said". */
export function phraseEnd(doc: Doc, from: number, last: number): number {
  for (let i = from; i < last; i++) {
    const token = doc.tokens[i] as Token
    if (STOPS.has(token.text) && i > from) return i
    if (
      i > from &&
      (token.lower === 'but' || token.lower === 'because' || token.lower === 'while' || token.lower === 'although')
    )
      return trimComma(doc, from, i)
    if (token.lower === ',' && i > from && endsAtComma(doc, i, last)) return i
  }
  return last
}

function trimComma(doc: Doc, from: number, end: number): number {
  return end - 1 > from && doc.tokens[end - 1]?.lower === ',' ? end - 1 : end
}

function endsAtComma(doc: Doc, comma: number, last: number): boolean {
  const next = doc.tokens[comma + 1]
  if (!next || comma + 1 >= last) return true
  if (SUBORDINATORS.has(next.lower) || next.pos === 'PRON' || next.lower === 'as') return true
  if (next.pos === 'VERB' && next.lower.endsWith('ing')) return true
  const joined = next.lower === 'and' || next.lower === 'or'
  if (beginsClause(doc, comma + (joined ? 2 : 1), last)) return true
  return doc.tokens
    .slice(comma + 1, Math.min(comma + 9, last))
    .some(
      (token, i, all) =>
        SAYING.has(token.lemma) && token.pos === 'VERB' && !all.slice(0, i).some((t) => t.lower === 'to'),
    )
}

/** "…, and Beijing is hungry": a noun phrase with a finite verb right behind it. */
function beginsClause(doc: Doc, from: number, last: number): boolean {
  for (let i = from; i < Math.min(from + 7, last); i++) {
    const { pos, lower } = doc.tokens[i] as Token
    if (pos === 'AUX' || (pos === 'VERB' && i > from && /(s|ed)$/.test(lower))) return true
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'PART', 'NUM', 'ADV'].includes(pos)) return false
  }
  return false
}

/** The text of a range, as it stands. */
export function textOf(doc: Doc, range: Range): string {
  const first = doc.tokens[range.first]
  const last = doc.tokens[range.last - 1]
  return first && last ? doc.text.slice(first.start, last.end) : ''
}
