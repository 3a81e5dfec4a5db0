import type { ActorCode } from '../../model/ask.js'
import { normalise } from './tokens.js'

/** Whom a text has introduced: the last name, and the party that the text or the data lets the bearer speak for. */
export interface Introduction {
  readonly code: ActorCode | null
  readonly office?: string
  readonly person: string
  readonly why: string
}

/** The people that one text has introduced so far. */
export class Memory {
  private readonly known = new Map<string, Introduction>()

  /** Remembers a full name by its last word and as a whole. A name with a party is not overwritten by one without. */
  introduce(names: readonly string[], introduction: Introduction): void {
    for (const name of names) {
      const key = keyOf(name)
      const earlier = this.known.get(key)
      if (!earlier || earlier.code === null || introduction.code !== null) this.known.set(key, introduction)
    }
  }

  recall(name: string): Introduction | null {
    return this.known.get(keyOf(name)) ?? null
  }
}

function keyOf(name: string): string {
  return normalise(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
