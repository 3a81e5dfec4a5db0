import type { Step } from '../../model/ask.js'
import type { OutcomeCoefficients } from './coefficients.js'
import type { StepShown } from './evidence.js'

/** Fewer grantings than this beside a step, and its learnt push is not told from noise; the judgement below stands in. */
const LEARNT_FROM = 75

/**
 * Pushes (log hazard ratios) that coded events cannot show, since they do not say what the words were about: judgements of ours, to be replaced
 * once asks read from text have been scored. To consider is worth half a promise's learnt push; a refusal costs about what a promise gains; a
 * doubt, which is only somebody's opinion, a third of that; pressure against is taken to weigh a little more than pressure for.
 */
const JUDGED = { consider: 0.4, doubt: -0.3, refuse: -0.9, promise: 0.9, press: 0.2, against: -0.3 } as const

/** The push of a step that surely happened, and whether it was learnt. Null for steps that move no forecast. */
export function stepWeight(shown: StepShown, outcome: OutcomeCoefficients): { weight: number; learnt: boolean } | null {
  return weightOf(shown.step, shown.direction, outcome)
}

/** The same by the step's name. */
export function weightOf(
  step: Step,
  direction: StepShown['direction'],
  outcome: OutcomeCoefficients,
): { weight: number; learnt: boolean } | null {
  switch (step) {
    case 'consider':
    case 'doubt':
    case 'refuse':
    case 'promise':
      return learntOr(step, outcome)
    case 'pressure':
      return direction === 'against' ? { weight: JUDGED.against, learnt: false } : learntOr('press', outcome)
    default:
      return null
  }
}

function learntOr(step: 'consider' | 'doubt' | 'refuse' | 'promise' | 'press', outcome: OutcomeCoefficients) {
  const learnt = outcome.steps[step]
  if (learnt !== undefined && learnt.events >= LEARNT_FROM) return { weight: learnt.weight, learnt: true }
  return { weight: JUDGED[step], learnt: false }
}
