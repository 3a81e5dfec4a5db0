import type { Told } from './methods.js'
import type { Marked } from './pages.js'

/** B-cubed precision and recall of one page (Bagga & Baldwin 1998). */
export interface PageScore {
  readonly precision: number
  readonly recall: number
}

export function pageScores(pages: readonly Marked[], told: Told): PageScore[] {
  return pages.map((page) => {
    const sameStory = pages.filter(({ story }) => story === page.story)
    const toldSame = pages.filter(({ id }) => told.get(id) === told.get(page.id))
    const both = toldSame.filter(({ story }) => story === page.story).length
    return { precision: both / toldSame.length, recall: both / sameStory.length }
  })
}

export interface Summary extends PageScore {
  readonly f1: number
}

export function summary(scores: readonly PageScore[]): Summary {
  const mean = (of: (score: PageScore) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length
  const [precision, recall] = [mean((score) => score.precision), mean((score) => score.recall)]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

const DRAWS = 2_000

/** The middle 95 % of the difference of two methods' F1 when whole stories are drawn anew 2,000 times; the same draws for both. */
export function difference(
  pages: readonly Marked[],
  a: readonly PageScore[],
  b: readonly PageScore[],
): [number, number] {
  const stories = new Map<string, number[]>()
  for (const [index, { story }] of pages.entries()) stories.set(story, [...(stories.get(story) ?? []), index])
  const groups = [...stories.values()]
  const random = seeded(20_261_124)
  const differences = Array.from({ length: DRAWS }, () => {
    const drawn = groups.flatMap(() => groups[Math.floor(random() * groups.length)] as number[])
    const of = (scores: readonly PageScore[]) => summary(drawn.map((index) => scores[index] as PageScore)).f1
    return of(a) - of(b)
  }).sort((x, y) => x - y)
  return [differences[Math.floor(DRAWS * 0.025)] as number, differences[Math.floor(DRAWS * 0.975)] as number]
}

/** Mulberry32: uniform numbers below 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
