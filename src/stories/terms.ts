/** A word or a number. */
export const WORD = /\d[\d.,]*\d|\d|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu
const ENDINGS = ['ingly', 'edly', 'ing', 'ies', 'ied', 'ed', 'es', 'ly', 's']
/** Longer words are told apart well enough by their head; it joins `negotiate` and `negotiations`. */
const HEAD = 7

/** The words and numbers of a text in order, in lower case, each cut to a rough stem. */
export function termsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => stem(word.toLowerCase()))
}

/** A rough stem of a word in lower case. */
export function stem(word: string): string {
  const bare = word.replace(/['’]s$/, '')
  const ending =
    bare.length > 4 ? ENDINGS.find((end) => bare.endsWith(end) && bare.length - end.length >= 3) : undefined
  return (ending ? bare.slice(0, -ending.length) : bare).slice(0, HEAD)
}

/** 32-bit FNV-1a over UTF-16 units, with a final mix: equal on every machine. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
