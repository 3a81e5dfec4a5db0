import type { StoryRelationKind } from '../model/story.js'
import { compare } from './compare.js'
import type { Page } from './group.js'
import { Lookup } from './lookup.js'

/** Where a page went: its story, by the id of the story's first page, and the stories that it stands in some relation to. */
export interface Placed {
  readonly story: string
  readonly related: ReadonlyMap<string, StoryRelationKind>
}

/** Enough to meet every copy where pages come by the hundred thousand; more cost time. */
const NEIGHBOURS = 48

interface Tally {
  votes: number
  likeness: number
  apart: boolean
}

/** Gathers pages into stories as they come; a page that has been placed stays where it is. Holds the signatures, about 4 kB a page. */
export class StoryIndex {
  readonly #lookup = new Lookup(NEIGHBOURS)
  readonly #pages: Page[] = []
  readonly #stories: string[] = []

  add(page: Page): Placed {
    const tallies = new Map<string, Tally>()
    const related = new Map<string, StoryRelationKind>()
    for (const other of this.#lookup.neighbours(page.signature)) {
      const { kind, vote, likeness } = compare(page, this.#pages[other] as Page)
      const story = this.#stories[other] as string
      if (kind !== null && kind !== 'same_story' && !related.has(story)) related.set(story, kind)
      if (vote === null) continue
      const tally = tallies.get(story) ?? { votes: 0, likeness: 0, apart: false }
      tally.apart ||= vote === 'never'
      tally.votes += vote === 'join' ? 1 : -1
      if (vote === 'join') tally.likeness = Math.max(tally.likeness, likeness)
      tallies.set(story, tally)
    }
    const [found] = [...tallies]
      .filter(([, { apart, votes }]) => !apart && votes > 0)
      .sort(([, a], [, b]) => b.likeness - a.likeness)
    const story = found?.[0] ?? page.id
    related.delete(story)
    this.#lookup.add(this.#pages.length, page.signature)
    this.#pages.push(page)
    this.#stories.push(story)
    return { story, related }
  }
}
