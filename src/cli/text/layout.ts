const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes on a terminal: East Asian characters two, combining marks none. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const char of text) columns += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return columns
}

/** Text from outside on one line, safe for a terminal: control characters become blanks. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Lines of at most `width` columns, broken at blanks; a longer word is cut. Never empty. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of plain(text)
    .split(' ')
    .flatMap((each) => cut(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (columnsOf(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function cut(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const char of word) {
    if (columnsOf(piece + char) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += char
  }
  return [...pieces, piece]
}

/** The text with blanks after it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}

/** The text with blanks before it up to `width` columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columnsOf(text))) + text
}

/** At most `width` columns; what is left out is shown by `…`. */
export function clip(text: string, width: number): string {
  const whole = plain(text)
  if (columnsOf(whole) <= width) return whole
  let kept = ''
  for (const char of whole) {
    if (columnsOf(kept + char) > width - 1) break
    kept += char
  }
  return `${kept.trimEnd()}…`
}

/** `1 story`, `3 stories`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
