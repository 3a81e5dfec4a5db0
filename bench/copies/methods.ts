import { groupPages } from '../../src/stories/group.js'
import { containment, type Sketch, sketchOf } from '../../src/stories/minhash.js'
import { digest } from '../../src/stories/signature.js'
import { termsOf } from '../../src/stories/terms.js'
import type { Marked } from './pages.js'

/** The story told for each page, by its id. */
export type Told = ReadonlyMap<string, string>

export function byDemarche(pages: readonly Marked[]): Told {
  const { stories } = groupPages(
    pages.map(({ id, date, title, text }) => ({ id, date, signature: digest({ title, text }) })),
  )
  return new Map(stories.flatMap(({ story, members }) => members.map((id) => [id, story] as const)))
}

/** Likeness of each two pages, as a square of numbers. */
export type Likenesses = readonly Float64Array[]

/** Cosine of TF-IDF over whole words, (1 + ln tf) · (1 + ln((1 + N) / (1 + n))), N and n counted in the pages themselves. */
export function tfidfCosines(pages: readonly Marked[]): Likenesses {
  const counts = pages.map(({ title, text }) => {
    const counted = new Map<string, number>()
    for (const word of `${title} ${text}`.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
      counted.set(word, (counted.get(word) ?? 0) + 1)
    return counted
  })
  const having = new Map<string, number>()
  for (const counted of counts) for (const word of counted.keys()) having.set(word, (having.get(word) ?? 0) + 1)
  const vectors = counts.map((counted) => {
    const raw = [...counted].map(([word, tf]) => {
      const idf = 1 + Math.log((1 + pages.length) / (1 + (having.get(word) as number)))
      return [word, (1 + Math.log(tf)) * idf] as const
    })
    const norm = Math.sqrt(raw.reduce((sum, [, weight]) => sum + weight * weight, 0))
    return new Map(raw.map(([word, weight]) => [word, weight / norm]))
  })
  return square(vectors, (a, b) => {
    let dot = 0
    for (const [word, weight] of a) dot += weight * (b.get(word) ?? 0)
    return dot
  })
}

/** The share of the smaller page's runs of five words found in the other, estimated by 64 MinHash values, as the shipped sketch does. */
export function minhashOverlaps(pages: readonly Marked[]): Likenesses {
  return square<Sketch>(
    pages.map(({ text }) => sketchOf(termsOf(text))),
    containment,
  )
}

function square<T>(of: readonly T[], likeness: (a: T, b: T) => number): Float64Array[] {
  return of.map((a) => Float64Array.from(of, (b) => likeness(a, b)))
}

/** Pages at least so alike are of one story, and whatever that joins. */
export function joinedAt(pages: readonly Marked[], alike: Likenesses, threshold: number): Told {
  const leader = pages.map((_, index) => index)
  const leaderOf = (index: number): number => {
    const next = leader[index] as number
    return next === index ? index : leaderOf(next)
  }
  for (const [i, row] of alike.entries())
    for (let j = 0; j < i; j++) {
      if ((row[j] as number) < threshold) continue
      const [a, b] = [leaderOf(i), leaderOf(j)]
      leader[Math.max(a, b)] = Math.min(a, b)
    }
  return new Map(pages.map(({ id }, index) => [id, String(leaderOf(index))]))
}
