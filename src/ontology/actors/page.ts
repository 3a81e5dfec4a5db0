import type { Hit } from './hits.js'
import type { Actors } from './index.js'
import type { Token } from './tokens.js'
import type { Role } from './types.js'

/** A text cut into tokens and hits, with the place of the hit that starts at each token. */
export interface Page {
  readonly actors: Actors
  readonly text: string
  readonly tokens: readonly Token[]
  readonly hits: readonly Hit[]
  /** For each token one more than the place of the hit that covers it, 0 where none does. */
  readonly covering: Uint32Array
}

/** A run of roles: "foreign ministry spokesman", with the former-words that stood among them. */
export interface RoleChain {
  readonly first: number
  readonly last: number
  readonly roles: readonly Role[]
  readonly former: boolean
}

export function makePage(actors: Actors, text: string, tokens: readonly Token[], hits: readonly Hit[]): Page {
  const covering = new Uint32Array(tokens.length + 1)
  hits.forEach((hit, place) => {
    covering.fill(place + 1, hit.first, hit.last + 1)
  })
  return { actors, text, tokens, hits, covering }
}

/** The hit that covers a token. */
export function hitOver(page: Page, index: number): Hit | null {
  return page.hits[(page.covering[index] ?? 0) - 1] ?? null
}

/** The hit that begins exactly at a token. */
export function hitAt(page: Page, index: number): Hit | null {
  const hit = hitOver(page, index)
  return hit?.first === index ? hit : null
}

export function isNear(page: Page, index: number): boolean {
  const token = page.tokens[index]
  return token !== undefined && (token.gap === 'near' || (token.gap === 'point' && isInitial(page.tokens[index - 1])))
}

function isInitial(token: Token | undefined): boolean {
  return token?.capital === true && token.raw.length <= 3
}

/** The words from token `first` to token `last` as they stand. */
export function textOf(page: Page, first: number, last: number): string {
  return page.text.slice((page.tokens[first] as Token).start, (page.tokens[last] as Token).end)
}
