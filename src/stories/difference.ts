/** A stretch of one of two texts: in both, only in the first, or only in the second. */
export interface Difference {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words on which both texts are compared; longer ones are cut to this many, as the cost is the product of the two lengths. */
const MOST_WORDS = 2_000

/**
 * What the second text changed of the first, word by word: the longest common run of words in order (Wagner & Fischer 1974), neighbours of one kind joined.
 * The `same` and `removed` stretches give the first text, the `same` and `added` ones the second, but for blanks. About 4 million steps at most.
 */
export function differences(first: string, second: string): readonly Difference[] {
  const [a, b] = [wordsOf(first), wordsOf(second)]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const below = common[(i + 1) * width + j] as number
      const right = common[i * width + j + 1] as number
      common[i * width + j] = a[i] === b[j] ? 1 + (common[(i + 1) * width + j + 1] as number) : Math.max(below, right)
    }
  const found: { kind: Difference['kind']; words: string[] }[] = []
  const put = (kind: Difference['kind'], word: string) => {
    const last = found.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else found.push({ kind, words: [word] })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      put('same', a[i++] as string)
      j++
    } else if (
      j === b.length ||
      (i < a.length && (common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number))
    )
      put('removed', a[i++] as string)
    else put('added', b[j++] as string)
  }
  return found.map(({ kind, words }) => ({ kind, text: words.join(' ') }))
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
}
