import table from './characters.json' with { type: 'json' }

/** A character that stands inside words. */
const INSIDE = 0
/** Parts words and is itself left out. */
export const SPACE = 1
/** Left out as if it were not there: control and format characters, half surrogates. */
export const DROPPED = 2
/** Left out too, but belongs to the character before it: an accent. */
export const MARK = 3
/** A word of its own: punctuation, an ideograph. */
export const ALONE = 4

const CLASSES = classes()
/** What common characters fold to; filled as they are met. */
const FOLDED: string[] = []

/** How the tokenizer of MiniLM-L6 treats a code point (read off that tokenizer by train/characters.py, whatever Unicode version Node.js has). */
export function classOf(point: number): number {
  return CLASSES[point] ?? INSIDE
}

/** A code point as the vocabulary writes it: decomposed, without accents, in lower case. */
export function fold(point: number): string {
  if (point >= 0x2100) return folded(point)
  FOLDED[point] ??= folded(point)
  return FOLDED[point]
}

function folded(point: number): string {
  let out = ''
  for (const part of String.fromCodePoint(point).normalize('NFD'))
    if (classOf(part.codePointAt(0) ?? 0) !== MARK) out += part.toLowerCase()
  return out
}

function classes(): Uint8Array {
  const all = new Uint8Array(0x110000)
  const mark = (ranges: readonly number[], value: number) => {
    for (let i = 0; i < ranges.length; i += 2) all.fill(value, ranges[i], (ranges[i + 1] ?? 0) + 1)
  }
  mark(table.spaces, SPACE)
  mark(table.dropped, DROPPED)
  mark(table.marks, MARK)
  mark(table.alone, ALONE)
  return all
}
