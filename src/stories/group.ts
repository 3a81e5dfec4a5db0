import type { PartialDate } from '../model/time.js'
import { type Dated, likeness, SAME_STORY } from './likeness.js'
import type { Signature } from './signature.js'

/** One page to be grouped; only its signature is held. */
export interface Page extends Dated {
  readonly id: string
  readonly signature: Signature
  readonly date: PartialDate | null
}

/** Articles that tell one story; `story` is the id of the first of them. */
export interface Story {
  readonly story: string
  readonly members: readonly string[]
}

/** A page's heaviest terms, by which others are looked up; pages that share fewer than two of them are not compared. */
const LOOKED_UP = 24
const SHARED = 2

/**
 * Which pages tell one story, every page in exactly one, in order of their first pages: any two pages alike enough are in one story, whatever order they
 * came in. Pages that share no two of their weightiest terms and none of their first sketch values are not compared.
 */
export function groupStories(pages: readonly Page[]): readonly Story[] {
  const leader = pages.map((_, index) => index)
  const lookup = new Map<number, number[]>()
  for (const [index, page] of pages.entries()) {
    for (const other of neighbours(lookup, page)) {
      if (likeness(page, pages[other] as Page) >= SAME_STORY) join(leader, index, other)
    }
    for (const key of keysOf(page)) {
      const list = lookup.get(key)
      if (list) list.push(index)
      else lookup.set(key, [index])
    }
  }
  const stories = new Map<number, string[]>()
  for (const [index, page] of pages.entries()) {
    const first = leaderOf(leader, index)
    stories.set(first, [...(stories.get(first) ?? []), page.id])
  }
  return [...stories].map(([first, members]) => ({ story: (pages[first] as Page).id, members }))
}

function neighbours(lookup: ReadonlyMap<number, readonly number[]>, page: Page): number[] {
  const shared = new Map<number, number>()
  for (const key of keysOf(page))
    for (const other of lookup.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  return [...shared].filter(([, count]) => count >= SHARED).map(([other]) => other)
}

function keysOf({ signature: { terms } }: Page): number[] {
  const order = [...terms.hashes.keys()].sort(
    (a, b) => (terms.weights[b] as number) - (terms.weights[a] as number) || a - b,
  )
  return order.slice(0, LOOKED_UP).map((at) => terms.hashes[at] as number)
}

/** Union-find; the leader of a story is its first page. */
function leaderOf(leader: number[], index: number): number {
  let at = index
  while (leader[at] !== at) {
    leader[at] = leader[leader[at] as number] as number
    at = leader[at] as number
  }
  return at
}

function join(leader: number[], a: number, b: number): void {
  const [first, second] = [leaderOf(leader, a), leaderOf(leader, b)]
  leader[Math.max(first, second)] = Math.min(first, second)
}
