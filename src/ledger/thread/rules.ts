import type { Certainty, State, Step } from '../../model/ask.js'

/** Who tells it, seen from the ask: `third` is any other coded actor, `source` anybody whom the text names in words only. */
export type Teller = 'author' | 'addressee' | 'asker' | 'third' | 'source'

/** What a step of a certainty speaks for, and how strongly, 0–1; null where it changes nothing. */
export interface Effect {
  readonly to: State
  readonly weight: number
}

const whole = (to: State): Effect => ({ to, weight: 1 })
const some = (to: State, weight: number): Effect => ({ to, weight })

/**
 * What each step says of the state, by how sure the saying is. A thing only possible is being considered; a thing planned is promised;
 * a hypothetical one says nothing. A denied step speaks against its state and is listed here as what it denies (see `DENIALS`).
 * House rule, after the states of the ask in docs/words.md.
 */
export const EFFECTS: Readonly<Record<Step, Readonly<Record<Certainty, Effect | null>>>> = {
  ask: effects(null, null, null),
  consider: effects(whole('considered'), some('considered', 0.6), some('considered', 0.6)),
  promise: effects(whole('promised'), some('considered', 0.8), some('considered', 0.8)),
  deliver: effects(whole('delivered'), some('considered', 0.6), whole('promised')),
  refuse: effects(whole('refused'), null, some('refused', 0.6)),
  withdraw: effects(whole('withdrawn'), null, some('withdrawn', 0.6)),
  block: effects(whole('blocked'), null, null),
  pressure: effects(null, null, null),
  doubt: effects(null, null, null),
}

function effects(
  asserted: Effect | null,
  possible: Effect | null,
  planned: Effect | null,
): Record<Certainty, Effect | null> {
  return { asserted, possible, planned, hypothetical: null, denied: null }
}

/** How far a teller is believed on each state, 0–1: a party on its own acts, the asker on what it received, others less. House rule. */
export const BELIEF: Readonly<Record<Teller, Readonly<Record<State, number>>>> = {
  author: { asked: 1, considered: 1, promised: 1, delivered: 1, refused: 1, withdrawn: 1, blocked: 1, lapsed: 1 },
  addressee: {
    asked: 1,
    considered: 1,
    promised: 1,
    delivered: 0.8,
    refused: 1,
    withdrawn: 0.4,
    blocked: 1,
    lapsed: 1,
  },
  asker: {
    asked: 1,
    considered: 0.7,
    promised: 0.7,
    delivered: 1,
    refused: 0.8,
    withdrawn: 1,
    blocked: 0.8,
    lapsed: 1,
  },
  third: {
    asked: 1,
    considered: 0.6,
    promised: 0.5,
    delivered: 0.4,
    refused: 0.5,
    withdrawn: 0.3,
    blocked: 0.7,
    lapsed: 1,
  },
  source: {
    asked: 1,
    considered: 0.7,
    promised: 0.6,
    delivered: 0.6,
    refused: 0.6,
    withdrawn: 0.5,
    blocked: 0.6,
    lapsed: 1,
  },
}

/**
 * What remains of a saying when somebody denies it: the denial by the row's teller leaves this share of the weight of
 * others' sayings. The author's own word stands beside any denial ("denied and done" is kept with both quotes). House rule.
 */
export const DENIALS: Readonly<Record<Teller, number>> = {
  author: 0.1,
  addressee: 0.4,
  asker: 0.4,
  third: 0.8,
  source: 0.7,
}

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
