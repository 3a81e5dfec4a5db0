import type { Certainty, Force, Kind, State, Step } from '../model/ask.js'
import { KINDS } from '../model/ask.js'
import type { Ask } from '../model/thread.js'

/** The four rungs an ask climbs. The other four states leave the ladder. */
export const LADDER: readonly State[] = ['asked', 'considered', 'promised', 'delivered']

/** Every state in the order that lists and legends show them: the ladder upwards, then the ways out. */
export const STATE_ORDER: readonly State[] = [...LADDER, 'refused', 'withdrawn', 'blocked', 'lapsed']

/** What each state means, in one short sentence. */
export const STATE_MEANING: Readonly<Record<State, string>> = {
  asked: 'Asked; no answer is reported.',
  considered: 'Being weighed; nothing is committed.',
  promised: 'Agreed or announced; not yet done.',
  delivered: 'Done, or being done.',
  refused: 'Turned down, or the contrary is done.',
  withdrawn: 'The asker no longer wants it.',
  blocked: 'A third party keeps it from happening.',
  lapsed: 'Nothing came by the deadline, or within the time that asks of this kind take.',
}

/** How far up the ladder a state stands: 0 asked … 3 delivered, null off the ladder. */
export function rungOf(state: State): number | null {
  const rung = LADDER.indexOf(state)
  return rung === -1 ? null : rung
}

/** The state in words, with what was delivered only in part said: `delivered in part`. */
export function stateWords(ask: Pick<Ask, 'state' | 'partial'>): string {
  return ask.state === 'delivered' && ask.partial ? 'delivered in part' : ask.state
}

/** A kind for people: `military cooperation`. */
export function kindWords(kind: Kind): string {
  return kind.replaceAll('_', ' ')
}

/** All kinds with their words, for filters, in the order of the model. */
export const KIND_WORDS: readonly (readonly [Kind, string])[] = KINDS.map((kind) => [kind, kindWords(kind)])

export const FORCE_WORDS: Readonly<Record<Force, string>> = {
  wish: 'a wish, not said to the addressee',
  appeal: 'asked or urged',
  demand: 'demanded',
}

/** What a piece of evidence shows, as a heading. */
export const STEP_WORDS: Readonly<Record<Step, string>> = {
  ask: 'Asked',
  consider: 'Considered',
  promise: 'Promised',
  deliver: 'Delivered',
  refuse: 'Refused',
  withdraw: 'Withdrawn',
  block: 'Blocked',
  pressure: 'Pressure',
  doubt: 'Doubt',
}

/** How sure the saying is, as an addition to a heading; empty for what is plainly asserted. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  asserted: '',
  possible: 'possibly',
  planned: 'planned',
  hypothetical: 'only supposed',
  denied: 'denied',
}
