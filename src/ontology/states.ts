import type { State, Step } from '../model/ask.js'

/** The state that a step of one text leaves an ask in; null where it changes none (doubt, pressure). */
export const STATE_OF_STEP: Readonly<Record<Step, State | null>> = {
  ask: 'asked',
  consider: 'considered',
  promise: 'promised',
  deliver: 'delivered',
  refuse: 'refused',
  withdraw: 'withdrawn',
  block: 'blocked',
  pressure: null,
  doubt: null,
}

/** States that one text alone can leave an ask in; the ledger derives the others. */
export const READ_STATES: readonly State[] = ['asked', 'considered', 'promised', 'delivered', 'refused']

/** States after which no forecast is made. */
export const ENDED_STATES: readonly State[] = ['delivered', 'refused', 'withdrawn', 'blocked', 'lapsed']
