import type { Push } from '../../model/forecast.js'
import type { Probability } from '../../model/numbers.js'
import { type LogOdds, toProbability } from '../../model/numbers.js'
import type { Ask } from '../../model/thread.js'
import { type Day, daysBetween } from '../../model/time.js'
import { cumulativeHazard, forceKey, isWithinState, type OutcomeCoefficients } from './coefficients.js'
import { knownBy, openedOn, type StepShown, stepsShown } from './evidence.js'
import { stepWeight } from './weights.js'

/** What a forecast is asked of: everything of an ask that the odds look at. */
export type AskForOdds = Pick<Ask, 'kind' | 'force' | 'asker' | 'addressee' | 'state' | 'confidence' | 'evidence'>

/**
 * The pushes of one outcome within `horizon` days of `asOf`. The model: odds = base odds of the kind (from its hazard since an opening) × ratios of
 * who they are, force, addressee and pair × what the age takes away × ratios of steps; each push is the logarithm of its ratio, so that they add up. Ratios
 * are learnt on hazards and applied to odds: the same for small chances, and milder for large ones, as where asks of one
 * group differ in ease unseen (a gamma frailty of shape 1 turns proportional hazards into proportional odds; Bennett, Stat. Med. 2, 1983).
 */
export function pushesOf(
  ask: AskForOdds,
  outcome: OutcomeCoefficients,
  at: { readonly asOf: Day; readonly horizon: number; readonly nameOf: (code: string) => string },
): Push[] {
  const evidence = knownBy(ask.evidence, at.asOf)
  const hazard = ask.kind === 'other' ? outcome.hazard.other : outcome.hazard.named
  const opened = openedOn(evidence, at.asOf)
  const age = opened === null ? 0 : Math.max(0, daysBetween(opened, at.asOf))
  const ease = outcome.kind[ask.kind] ?? 1
  const baseAt = (days: number) => logOddsOf(ease * cumulativeHazard(hazard, days, days + at.horizon))
  const first: Push = {
    reason: `Base rate of ${ask.kind.replaceAll('_', ' ')} asks within ${at.horizon} days`,
    logOdds: baseAt(0),
    evidence: [],
  }
  const factors = [
    ...groupFactors(ask, outcome, at.nameOf),
    ...ageFactor(age, baseAt(age) - baseAt(0)),
    ...stepFactors(ask, withState(ask, stepsShown(evidence, ask.confidence, at.asOf)), outcome, at.nameOf),
  ]
  return [first, ...factors]
}

/** The probability that pushes add up to. */
export function probabilityOf(pushes: readonly Push[]): Probability {
  return toProbability(pushes.reduce((sum, push) => sum + push.logOdds, 0) as LogOdds)
}

/** ln(e^x − 1): the log-odds of at least one granting where x are expected. */
function logOddsOf(expected: number): number {
  return expected > 30 ? expected : Math.log(Math.expm1(expected))
}

function groupFactors(ask: AskForOdds, outcome: OutcomeCoefficients, nameOf: (code: string) => string): Push[] {
  const factors: Push[] = []
  const add = (reason: string, ratio: number | undefined) => {
    if (ratio !== undefined) factors.push({ reason, logOdds: Math.log(ratio), evidence: [] })
  }
  const states = ![ask.asker, ask.addressee ?? ''].some(isWithinState)
  add(
    states ? 'Asked between states or organisations' : 'Asked by or of a party within a country',
    states ? outcome.between.states : outcome.between.others,
  )
  add(`Asked as ${ask.force === 'demand' ? 'a demand' : 'an appeal'}`, forceRatio(ask, outcome))
  if (ask.addressee === null) return factors
  add(`What ${nameOf(ask.addressee)} grants of what it is asked`, outcome.addressee[ask.addressee])
  add(`What ${nameOf(ask.addressee)} grants ${nameOf(ask.asker)}`, outcome.pair[`${ask.asker}>${ask.addressee}`])
  return factors
}

/** Undefined for a wish: coded events have none, so it keeps its kind's own rate. */
function forceRatio(ask: AskForOdds, outcome: OutcomeCoefficients): number | undefined {
  if (ask.force === 'wish') return undefined
  const pooled = ask.kind === 'other' ? 1 : (outcome.force[forceKey('named', ask.force)] ?? 1)
  return pooled * (outcome.force[forceKey(ask.kind, ask.force)] ?? 1)
}

function ageFactor(age: number, logOdds: number): Push[] {
  if (age === 0) return []
  return [{ reason: `${age} ${age === 1 ? 'day' : 'days'} since it was last asked`, logOdds, evidence: [] }]
}

/** Where a person judged the ask promised or considered and no evidence says so, the judgement itself is the step. */
function withState(ask: AskForOdds, steps: readonly StepShown[]): readonly StepShown[] {
  const step = ask.state === 'promised' ? 'promise' : ask.state === 'considered' ? 'consider' : null
  if (step === null || steps.some((shown) => shown.step === step)) return steps
  return [...steps, { step, direction: null, sure: 1, stories: 0, evidence: [] }]
}

function stepFactors(
  ask: AskForOdds,
  steps: readonly StepShown[],
  outcome: OutcomeCoefficients,
  nameOf: (code: string) => string,
): Push[] {
  return steps.flatMap((shown) => {
    const weighed = stepWeight(shown, outcome)
    if (weighed === null) return []
    const who = ask.addressee === null ? 'An addressee' : nameOf(ask.addressee)
    const told = `${basisOf(shown)}${weighed.learnt ? '' : '; weight judged, not learnt'}`
    return [
      { reason: `${inWords(shown, who)} (${told})`, logOdds: weighed.weight * shown.sure, evidence: shown.evidence },
    ]
  })
}

function basisOf({ stories }: StepShown): string {
  if (stories === 0) return 'as judged by a person'
  return `${stories} ${stories === 1 ? 'story' : 'stories'}`
}

function inWords(shown: StepShown, who: string): string {
  switch (shown.step) {
    case 'consider':
      return `${who} is considering it`
    case 'promise':
      return `${who} has promised it`
    case 'refuse':
      return `${who} has refused it before`
    case 'doubt':
      return 'Somebody doubts it'
    default:
      return shown.direction === 'against' ? 'Pressure against it' : 'Pressure for it'
  }
}
