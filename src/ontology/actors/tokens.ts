/** How two tokens stand together: `near` (space, hyphen, apostrophe, inner point), `point` (". "), `comma`, or `far`. */
export type Gap = 'near' | 'point' | 'comma' | 'far'

/** A run of letters or digits in a text. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly raw: string
  /** Lower case, without diacritics. */
  readonly norm: string
  /** What lies between this token and the one before. */
  readonly gap: Gap
  readonly capital: boolean
  /** Two letters or more, all capitals. */
  readonly upper: boolean
  /** The first of a sentence, a quote or a line. */
  readonly opens: boolean
}

const PLAIN = /^[\x20-\x7e]*$/
const LETTER = /[\p{L}\p{N}\p{M}]/u
const SPECIAL: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', ð: 'd', þ: 'th' }

/** Lower case and without diacritics, so that Élysée, Elysee and ELYSEE are one word. */
export function normalise(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.replace(/[ıøłđßæðþ]/g, (letter) => SPECIAL[letter] ?? letter)
}

/** All tokens of a text, in order. One pass over the UTF-16 units; only letters beyond ASCII cost a pattern. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  let index = nextLetter(text, 0)
  while (index < text.length) {
    const start = index
    index = afterWord(text, start)
    tokens.push(makeToken(text, start, index, text.slice(end, start), tokens.length === 0))
    end = index
    index = nextLetter(text, index)
  }
  return tokens
}

function makeToken(text: string, start: number, end: number, between: string, isFirst: boolean): Token {
  const raw = text.slice(start, end)
  const norm = normalise(raw)
  const isSpace = between === ' '
  const capital = isCapital(text, start)
  return {
    start,
    end,
    raw,
    norm,
    gap: isSpace && !isFirst ? 'near' : gapOf(between),
    capital,
    upper: capital && raw.length > 1 && raw === raw.toUpperCase(),
    opens: isFirst || (!isSpace && /[.!?:;\n"“”‘(–—]/.test(between)),
  }
}

function isCapital(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return code >= 65 && code <= 90
  const letter = text.charAt(index)
  return letter !== letter.toLowerCase()
}

function nextLetter(text: string, from: number): number {
  let index = from
  while (index < text.length && !isLetter(text, index)) index++
  return index
}

function afterWord(text: string, from: number): number {
  let index = from
  while (index < text.length && isLetter(text, index)) index++
  return index
}

function isLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return LETTER.test(text.charAt(index))
}

function gapOf(between: string): Gap {
  if (between === ' ' || between === '') return 'near'
  if (between === ', ') return 'comma'
  if (between === '. ') return 'point'
  if (/^(?:[ \u00a0]{1,2}|[-‐‑'’ʼ`./&+]|[ \u00a0]?& |- |['’] )$/.test(between)) return 'near'
  if (/^\.[ \u00a0]{1,2}$/.test(between)) return 'point'
  return /^,[ \u00a0\n]{1,2}$/.test(between) ? 'comma' : 'far'
}

/** Whether the token at `index` is the `s` of a possessive that belongs to the token before. */
export function isPossessive(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index]
  if (token?.norm !== 's') return false
  const before = tokens[index - 1]
  return before !== undefined && token.start === before.end + 1 && "'’ʼ`".includes(text.charAt(before.end))
}
