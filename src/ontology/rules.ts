import type { Certainty, State, Step } from '../model/ask.js'
import { STATE_OF_STEP } from './states.js'

/** Who tells it, seen from the ask: `third` is any other coded actor, `source` anybody whom the text names in words only. */
export type Teller = 'author' | 'addressee' | 'asker' | 'third' | 'source'

/**
 * Which certainties move a state: what is asserted alone. What is possible, planned, supposed or denied is shown beside it and moves nothing;
 * a denial takes weight from those who assert it (`DENIALS`). House rule; in AskBank's training part 16 of the 23 asks whose one answer is not
 * asserted do not stand where that answer would put them.
 */
export const MOVES: Readonly<Record<Certainty, boolean>> = {
  asserted: true,
  possible: false,
  planned: false,
  hypothetical: false,
  denied: false,
}

/** The state that a step of a certainty speaks for; null where it moves none. */
export function stateSaid(step: Step, certainty: Certainty): State | null {
  return MOVES[certainty] && step !== 'ask' ? STATE_OF_STEP[step] : null
}

/**
 * How far a teller is believed on each state, 0–1: a party on its own acts, the asker on what it received, others less; a third party that reports a
 * delivery is believed until somebody denies it. House rules.
 */
export const BELIEF: Readonly<Record<Teller, Readonly<Record<State, number>>>> = {
  author: row(1, 1, 1, 1, 1, 1, 1),
  addressee: row(1, 1, 1, 0.8, 1, 0.4, 1),
  asker: row(1, 0.7, 0.7, 1, 0.8, 1, 0.8),
  third: row(1, 0.6, 0.5, 0.6, 0.5, 0.3, 0.7),
  source: row(1, 0.7, 0.6, 0.6, 0.6, 0.5, 0.6),
}

function row(...belief: readonly [number, number, number, number, number, number, number]): Record<State, number> {
  const [asked, considered, promised, delivered, refused, withdrawn, blocked] = belief
  return { asked, considered, promised, delivered, refused, withdrawn, blocked, lapsed: 1 }
}

/**
 * What remains of a saying when somebody denies it: the denial by the row's teller leaves this share of the weight of
 * others' sayings. The author's own word stands beside any denial ("denied and done" is kept with both quotes). House rules.
 */
export const DENIALS: Readonly<Record<Teller, number>> = {
  author: 0.1,
  addressee: 0.4,
  asker: 0.4,
  third: 0.8,
  source: 0.7,
}

/** A denial speaks of what was done before it, and for so many days after; a shipment a year later it has not denied. House rule. */
export const DENIAL_DAYS = 90

/** Independent sayings of one state add up until this weight; then the state changes. */
export const ENOUGH = 0.5

/** From which states each state may be entered; anything else said leaves the ask where it is. */
export const ENTERED_FROM: Readonly<Record<State, readonly State[]>> = {
  asked: ['withdrawn'],
  considered: ['asked', 'refused', 'blocked', 'withdrawn'],
  promised: ['asked', 'considered', 'refused', 'blocked', 'withdrawn'],
  delivered: ['asked', 'considered', 'promised', 'refused', 'blocked', 'withdrawn'],
  refused: ['asked', 'considered', 'promised', 'blocked'],
  withdrawn: ['asked', 'considered', 'promised', 'refused', 'blocked'],
  blocked: ['asked', 'considered', 'promised'],
  lapsed: [],
}

/** States in which silence makes an ask lapse. */
export const LAPSING: readonly State[] = ['asked', 'considered', 'promised', 'blocked']

/** Several steps of one day are read in this order: the ask, then ever firmer answers. */
export const STEP_ORDER: readonly Step[] = [
  'ask',
  'pressure',
  'doubt',
  'consider',
  'promise',
  'refuse',
  'block',
  'withdraw',
  'deliver',
]

/** Who tells it, seen from an ask between these two parties. */
export function tellerOf(ask: { readonly asker: string; readonly addressee: string | null }, saidBy: string): Teller {
  if (saidBy === 'author') return 'author'
  if (saidBy === ask.addressee) return 'addressee'
  if (saidBy === ask.asker) return 'asker'
  return /^[A-Z][A-Z0-9_]+$/.test(saidBy) ? 'third' : 'source'
}
