import type { ActorCode } from '../../model/ask.js'
import { loadActors } from './load.js'
import { findMentions, type MentionOptions } from './mentions.js'
import type { Mention } from './types.js'

/** Whom a phrase means. `code` is null where a person is known who speaks for nobody on the date. */
export interface Resolution {
  readonly code: ActorCode | null
  readonly office: string | null
  readonly person: string | null
  readonly confidence: number
  readonly why: string
}

/** `context` is text around the phrase (the article, or the text before it): it settles ambiguous names and bare titles. */
export interface ResolveOptions extends MentionOptions {
  readonly context?: string
}

/**
 * Whom a phrase such as "the Foreign Ministry" or "Lavrov" means on a date, in a context; null where nobody known is
 * named. Of several parties in the phrase the longest mention is taken.
 */
export function resolve(mention: string, options: ResolveOptions): Resolution | null {
  const actors = options.actors ?? loadActors()
  const context = options.context === undefined || options.context === '' ? '' : `${options.context}\n`
  const found = findMentions(`${context}${mention}`, { date: options.date, actors })
  const inside = found.filter(({ end }) => end > context.length)
  const best = inside.reduce<Mention | null>((a, b) => (a && a.end - a.start >= b.end - b.start ? a : b), null)
  return best && toResolution(best)
}

function toResolution({ code, office, person, confidence, why }: Mention): Resolution {
  return { code, office: office ?? null, person: person ?? null, confidence, why }
}
