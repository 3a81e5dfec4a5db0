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

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const PLAIN = /^[\x20-\x7e]*$/
const SPECIAL: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', ð: 'd', þ: 'th' }

/** Lower case and without diacritics, so that Élysée, Elysee and ELYSEE are one word. */
export function normalise(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøłđßæðþ]/g, (letter) => SPECIAL[letter] ?? letter)
}

/** All tokens of a text, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const raw = match[0]
    const between = text.slice(end, match.index)
    const first = raw.charAt(0)
    tokens.push({
      start: match.index,
      end: match.index + raw.length,
      raw,
      norm: normalise(raw),
      gap: gapOf(between),
      capital: first !== first.toLowerCase(),
      upper: raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
      opens: tokens.length === 0 || /[.!?:;\n"“”‘(–—]/.test(between),
    })
    end = match.index + raw.length
  }
  return tokens
}

function gapOf(between: string): Gap {
  if (between === ' ' || between === '') return 'near'
  if (/^(?:[ \u00a0]{1,2}|[-‐‑'’ʼ`./&+]|[ \u00a0]?& |- |['’] )$/.test(between)) return 'near'
  if (/^\.[ \u00a0]{1,2}$/.test(between)) return 'point'
  if (/^,[ \u00a0\n]{1,2}$/.test(between)) return 'comma'
  return 'far'
}

/** Whether the token at `index` is the `s` of a possessive that belongs to the token before. */
export function isPossessive(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || !before || token.norm !== 's' || token.start !== before.end + 1) return false
  return "'’ʼ`".includes(text.charAt(before.end))
}
