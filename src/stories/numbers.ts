const ONES = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
].flatMap((words) => words.split(' '))
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SMALL: ReadonlyMap<string, number> = new Map<string, number>([
  ...ONES.map((word, i) => [word, i + 1] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
  ['dozen', 12],
])
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])

export interface NumberRead {
  readonly value: number
  /** Words that it takes. */
  readonly length: number
}

/** The number that begins at a word, in figures or words (`34`, `thirty-four`, `60 thousand`, `three dozen`); null where none does. */
export function numberAt(words: readonly string[], at: number): NumberRead | null {
  const first = firstOf((words[at] as string).toLowerCase())
  if (first === null) return null
  let value = first
  let next = at + 1
  for (; next < words.length; next++) {
    const scale = SCALES.get((words[next] as string).toLowerCase())
    if (scale === undefined) break
    value *= scale
  }
  return { value, length: next - at }
}

function firstOf(word: string): number | null {
  if (/^\d/.test(word)) {
    const value = Number(word.replaceAll(',', ''))
    return Number.isNaN(value) ? null : value
  }
  let sum = 0
  for (const part of word.split('-')) {
    const value = SMALL.get(part)
    if (value === undefined) return null
    sum += value
  }
  return sum
}

/** How much it says that two texts share a number: little for small ones and years, which any two have, most for figures such as 2,290. 1–4. */
export function weightOfNumber(value: number): number {
  if (value <= 3) return 1
  if (value <= 12) return 2
  if (value <= 31) return 2.5
  return Number.isInteger(value) && value >= 1900 && value <= 2030 ? 1.5 : 4
}
