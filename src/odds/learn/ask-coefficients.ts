import { dayOfNumber } from '../events/calendar.js'
import type { CodedEvent } from '../events/event.js'
import type { Parties } from '../events/parties.js'
import type { AskCoefficients, Card } from '../thread/coefficients.js'
import { followAsks } from './follow.js'
import { learnOutcome } from './outcome.js'

/** An ask opens anew after this many days without one: the contract's shortest horizon. */
const QUIET_DAYS = 30

/**
 * Learns the coefficients of shown odds from coded events. Learns from asks between parties of different countries or organisations, as
 * most asks of news are; `codeOf` gives the codes of parties that speak for a state or organisation, null for the others.
 */
export function learnAskCoefficients(
  events: readonly CodedEvent[],
  parties: Parties,
  codeOf: (party: number) => string | null,
  card: Omit<Card, 'days' | 'asks'>,
): AskCoefficients {
  const asks = followAsks(events, QUIET_DAYS).filter((ask) => parties.home(ask.asker) !== parties.home(ask.addressee))
  return {
    card: {
      ...card,
      days: [dayOfNumber(events[0]?.day ?? 0), dayOfNumber(events.at(-1)?.day ?? 0)],
      asks: asks.length,
    },
    text: null,
    delivered: learnOutcome(asks, {
      when: (ask) => ask.delivered,
      codeOf,
      steps: ['promise', 'consider', 'doubt', 'refuse', 'press', 'repeat', 'contact'],
    }),
    granted: learnOutcome(asks, {
      when: (ask) => ask.granted,
      codeOf,
      steps: ['consider', 'doubt', 'refuse', 'press', 'repeat', 'contact'],
    }),
  }
}
