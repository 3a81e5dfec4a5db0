import { ABBREVIATIONS, FUSED, PREFIXES, SUFFIXES, TITLES } from './word-lists.js'

/** Characters of a text, UTF-16, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF'
const LETTER = '[\\p{L}\\p{M}\\p{N}_]'
const RUN = `${LETTER}(?:[${INVISIBLE}]*${LETTER})*`

/** What is one word wherever it stands, first match first. Lengths are bounded, so that no endless line is searched over and over. */
const WHOLE = [
  '(?:https?:\\/\\/|www\\.)[^\\s<>"“”]{0,2000}[^\\s<>"“”.,;:!?)\\]\'’…]',
  '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.{1,3}[\\w-]{1,63}){1,5}',
  '[\\p{L}\\w-]{1,63}(?:\\.[\\p{L}\\w-]{1,63}){0,5}\\.(?:com|org|net|gov|edu|info|co\\.uk|pdf|docx?|xlsx?|html?|txt|jpe?g|png|gif|zip)(?![\\p{L}\\w])',
  '[@#][\\p{L}\\w]+',
  '(?:\\p{Extended_Pictographic}|\\p{RI})[\\p{Emoji_Modifier}\\p{Extended_Pictographic}\\p{RI}\\u200D\\uFE0F]*',
  '\\.{2,}|-{2,}|[!?]{2,}|([=_*~#+])\\1+',
  '[:;]-?[)(DP](?![\\p{L}\\w])',
  '[aApP]\\.[mM]\\.|[eE]\\.g\\.|[iI]\\.e\\.',
  '(?:\\p{Lu}\\.){2,8}(?:\\p{Lu}(?!\\p{L}))?',
  '(?:US|HK|NZ|AU|CA|NT)\\$',
  '\\d{3}-\\d{3,4}(?:-\\d{4})?(?![\\d-])',
  '\\d{1,2}\\/\\d{1,2}\\/\\d{2,4}',
  '[bBwW]\\/[co](?!\\p{L})|[wW]\\/(?!\\p{L})',
  "['’](?:em|til|cause|tis|twas)(?!\\p{L})|['’]\\d\\ds?(?![\\p{L}\\d])",
]
const NUMBER = '\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|s)?(?![\\p{L}\\p{N}])'
const NUMBER_BEFORE_UNIT =
  '\\d+(?:[.,:]\\d+)*(?=(?:k|m|bn|mn|mm|cm|km|kg|g|lbs?|oz|ft|hrs?|mins?|secs?|am|pm|mph|kph|gb|mb|tb|kw|mw|gw)(?![\\p{L}\\p{N}]))'
const WORD = `${RUN}(?:['’&]${RUN})*`
const GAP = `[\\s\\p{Cc}${INVISIBLE}]+`

const PATTERN = new RegExp(
  `(?<gap>${GAP})|(?<whole>${WHOLE.join('|').replace('\\1', '\\k<run>').replace('([=', '(?<run>[=')})|(?<number>${NUMBER}|${NUMBER_BEFORE_UNIT})|(?<word>${WORD})|[^]`,
  'iuy',
)
const ENDING = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu

/**
 * Parts text[from, to) into words as Universal Dependencies English does: `do` + `n't`, `states` + `'`, `two` + `-` + `year`,
 * `5` + `%`; prefixes (`re-elect`), abbreviations, numbers, addresses stay whole. Every visible character lies in one word.
 */
export function wordSpans(text: string, from = 0, to = text.length): Span[] {
  const words: Span[] = []
  let at = from
  while (at < to) {
    PATTERN.lastIndex = at
    const match = PATTERN.exec(text)
    const end = Math.min(to, match ? PATTERN.lastIndex : at + 1)
    if (match?.groups?.word !== undefined) at = pushWord(text, at, end, to, words)
    else {
      if (match?.groups?.gap === undefined) words.push({ start: at, end })
      at = end
    }
  }
  return words
}

/** Pushes the word at [start, end), parted where it is several, and returns where to go on. */
function pushWord(text: string, start: number, end: number, to: number, words: Span[]): number {
  const last = hyphenated(text, start, end, to)
  const stop = text[last] === '.' && last < to && keepsStop(text, start, last) ? last + 1 : last
  const word = text.slice(start, stop)
  const cut = FUSED.get(word.toLowerCase()) ?? ENDING.exec(word)?.index ?? 0
  if (cut > 0) words.push({ start, end: start + cut })
  words.push({ start: start + cut, end: stop })
  return stop
}

/** Where the word ends if what its hyphen joins is not parted: `non-human`, `tenfold-wise`. */
function hyphenated(text: string, start: number, end: number, to: number): number {
  if (text[end] !== '-') return end
  const next = new RegExp(WORD, 'uy')
  next.lastIndex = end + 1
  const after = next.exec(text)
  if (!after || next.lastIndex > to) return end
  const joins = PREFIXES.has(text.slice(start, end).toLowerCase()) || SUFFIXES.has(after[0].toLowerCase())
  return joins ? next.lastIndex : end
}

/** Whether the full stop after a word is the word's own: an abbreviation, or an initial before a name. */
function keepsStop(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  const lower = word.toLowerCase()
  if (/^\p{Lu}$/u.test(word)) return /^\.\s+\p{Lu}/u.test(text.slice(end, end + 4))
  if (lower === 'c' || lower === 'no' || lower === 'art' || lower === 'fig')
    return /^\.\s?\d/.test(text.slice(end, end + 3))
  if (TITLES.has(lower))
    return lower.length > 1 && !/^(?:al|sec)$/.test(lower)
      ? /^\p{Lu}|^(?:vs|cf|ca|pp|eg|ie|approx)$/u.test(word)
      : lower === 'al'
  return ABBREVIATIONS.has(lower) && (/^\p{Lu}/u.test(word) || /^(?:etc|ext|ed|eds|est|inc|dept)$/.test(lower))
}
