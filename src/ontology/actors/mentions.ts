import type { PartialDate } from '../../model/time.js'
import { findHits } from './hits.js'
import type { Actors } from './index.js'
import { loadActors } from './load.js'
import { Memory } from './memory.js'
import { makePage } from './page.js'
import { Scan } from './scan.js'
import { tokenise } from './tokens.js'
import type { Mention } from './types.js'

/** When the text was published, and the actors to look in (the packaged ones by default). */
export interface MentionOptions {
  /** `null` for undated text: then only the roles that the text itself gives make a person speak for anybody. */
  readonly date: PartialDate | null
  readonly actors?: Actors
}

/**
 * Every stretch of `text` that names a known party, in order and without overlap. Where the text introduces somebody
 * late, it is read a second time: whoever comes ("Russian President Vladimir Putin" in the second line) is known from the start ("Putin" in the first).
 */
export function findMentions(text: string, options: MentionOptions): readonly Mention[] {
  const actors = options.actors ?? loadActors()
  const tokens = tokenise(text)
  const page = makePage(actors, text, tokens, findHits(actors, tokens, text))
  const memory = new Memory()
  const mentions = new Scan(page, options.date, memory).run()
  return memory.hasLateIntroductions() ? new Scan(page, options.date, memory).run() : mentions
}

export type { Mention, MentionSort } from './types.js'
