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
  private readonly missed = new Set<string>()

  /** Remembers a full name by its last word and as a whole. A name with a party is not overwritten by one without. */
  introduce(names: readonly string[], introduction: Introduction): void {
    for (const name of names) {
      const key = keyOf(name)
      const earlier = this.known.get(key)
      if (!earlier || earlier.code === null || introduction.code !== null) this.known.set(key, introduction)
    }
  }

  /** What the text has said of a name so far; a name asked for in vain is noted. */
  recall(name: string): Introduction | null {
    const key = keyOf(name)
    const found = this.known.get(key)
    if (!found) this.missed.add(key)
    return found ?? null
  }

  /** Whether somebody asked for in vain has been introduced since, so that a second reading will know more. */
  hasLateIntroductions(): boolean {
    for (const key of this.missed) if (this.known.get(key)) return true
    return false
  }
}

function keyOf(name: string): string {
  return normalise(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
