import type { Beside, Deeds } from '../model/beside.js'
import { quoteAtMost, withQuotes } from './rights.js'

/** What stands beside an ask, with every quote cut to at most `words` words. */
export function besideWithQuotes(beside: Beside, words: number): Beside {
  return {
    ...beside,
    conflicts: beside.conflicts.map((one) => ({ ...one, sides: one.sides.map((side) => withQuotes(side, words)) })),
    pressures: beside.pressures.map((one) => withQuotes(one, words)),
    meetings: beside.meetings.map((one) => ({
      ...one,
      told: one.told.map((span) => quoteAtMost(span, words)),
      answers: one.answers.map((span) => quoteAtMost(span, words)),
    })),
  }
}

/** Words against deeds, with every quote cut to at most `words` words. */
export function deedsWithQuotes(deeds: Deeds, words: number): Deeds {
  const pairs = (found: Deeds['deniedAndDone']): Deeds['deniedAndDone'] =>
    found.map((one) => ({
      ...one,
      says: { ...one.says, evidence: quoteAtMost(one.says.evidence, words) },
      does: { ...one.does, evidence: quoteAtMost(one.does.evidence, words) },
    }))
  return { ...deeds, deniedAndDone: pairs(deeds.deniedAndDone), contradictions: pairs(deeds.contradictions) }
}
