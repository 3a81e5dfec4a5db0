import type { State } from '../../../model/ask.js'
import { READ_STATES, STATE_OF_STEP } from '../../../ontology/states.js'
import { answerOf, type Draft } from './drafts.js'

/**
 * The state the text leaves an ask in: of the states that some words of the text show, the one that the model gives most weight,
 * reading the ask and its answers together; `asked` where none is shown.
 */
export function stateOf(draft: Draft): State {
  const shown = new Map<State, number>([['asked', 0]])
  for (const answer of draft.answers) {
    const step = answerOf(answer)
    const state = step && STATE_OF_STEP[step]
    if (state && READ_STATES.includes(state)) shown.set(state, Math.max(shown.get(state) ?? 0, answer.steps[step]))
  }
  const direct = draft.told[0].attributes.state
  let best: State = 'asked'
  let most = Number.NEGATIVE_INFINITY
  for (const [state, p] of shown) {
    const weight = (direct[READ_STATES.indexOf(state)] as number) + (state === 'asked' ? 0 : p) / 2
    if (weight > most) [best, most] = [state, weight]
  }
  return best
}
