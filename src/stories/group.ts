import type { StoryRelation, StoryRelationKind } from '../model/story.js'
import { STORY_RELATIONS } from '../model/story.js'
import type { PartialDate } from '../model/time.js'
import { compare, type Vote } from './compare.js'
import { Forest } from './forest.js'
import type { Dated } from './likeness.js'
import { Lookup } from './lookup.js'
import type { Signature } from './signature.js'

/** One page to be grouped; only its signature is held. */
export interface Page extends Dated {
  readonly id: string
  readonly signature: Signature
  readonly date: PartialDate | null
}

/** Up to so many pages the order in which they come changes nothing. */
const NEIGHBOURS = 200

/** Articles that tell one story; `story` is the id of the first of them. */
export interface Story {
  readonly story: string
  readonly members: readonly string[]
}

interface Link {
  readonly a: number
  readonly b: number
  readonly likeness: number
  readonly vote: Vote
}

interface Apart extends Link {
  readonly kind: StoryRelationKind
}

export interface Grouping {
  readonly stories: readonly Story[]
  readonly relations: readonly StoryRelation[]
}

/**
 * Which pages tell one story, every page in exactly one, in order of their first pages, and how the stories stand to one another. The most alike pages are
 * joined first; two stories are not joined where a page of one corrects or follows a page of the other, or merely has passages of it. The order of the pages does not matter, except where
 * several pairs are exactly as alike as each other. Pages that the look-up finds nothing in common between are not compared.
 */
export function groupPages(pages: readonly Page[]): Grouping {
  const { links, apart } = linksOf(pages)
  const forest = new Forest(pages.length)
  for (const { a, b, vote } of [...links, ...apart]) forest.vote(a, b, vote)
  links.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
  for (const { a, b } of links) forest.join(a, b)
  const stories = new Map<number, string[]>()
  for (const [index, page] of pages.entries()) {
    const first = forest.leaderOf(index)
    stories.set(first, [...(stories.get(first) ?? []), page.id])
  }
  const idOf = (index: number) => (pages[forest.leaderOf(index)] as Page).id
  return {
    stories: [...stories].map(([first, members]) => ({ story: (pages[first] as Page).id, members })),
    relations: relationsOf(apart, idOf),
  }
}

/** The stories alone. */
export function groupStories(pages: readonly Page[]): readonly Story[] {
  return groupPages(pages).stories
}

function linksOf(pages: readonly Page[]): { links: Link[]; apart: Apart[] } {
  const links: Link[] = []
  const apart: Apart[] = []
  const lookup = new Lookup(NEIGHBOURS)
  for (const [index, page] of pages.entries()) {
    for (const other of lookup.neighbours(page.signature)) {
      const { likeness, kind, vote, firstIsLater } = compare(page, pages[other] as Page)
      if (kind === 'same_story') links.push({ a: other, b: index, likeness, vote })
      else if (kind !== null)
        apart.push(
          firstIsLater ? { a: index, b: other, likeness, vote, kind } : { a: other, b: index, likeness, vote, kind },
        )
    }
    lookup.add(index, page.signature)
  }
  return { links, apart }
}

/** One relation for each two stories, the most telling that any two of their pages stand in. */
function relationsOf(apart: readonly Apart[], idOf: (index: number) => string): StoryRelation[] {
  const found = new Map<string, StoryRelation>()
  for (const { a, b, kind } of apart) {
    const [from, to] = [idOf(a), idOf(b)]
    if (from === to) continue
    const key = from < to ? `${from}\n${to}` : `${to}\n${from}`
    const known = found.get(key)
    if (!known || STORY_RELATIONS.indexOf(kind) < STORY_RELATIONS.indexOf(known.kind))
      found.set(key, { kind, from, to })
  }
  return [...found.values()]
}
