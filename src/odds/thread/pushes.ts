import type { Forecasted, Push } from '../../model/forecast.js'
import type { Probability } from '../../model/numbers.js'
import { type LogOdds, toProbability } from '../../model/numbers.js'
import type { Ask } from '../../model/thread.js'
import { type Day, daysBetween } from '../../model/time.js'
import {
  type AskCoefficients,
  cumulativeHazard,
  forceKey,
  isWithinState,
  logOddsOfExpected,
  type OutcomeCoefficients,
  type TextRatio,
} from './coefficients.js'
import { knownBy, type StepShown, stepsShown, waitsSince } from './evidence.js'
import { stepWeight } from './weights.js'

/** What a forecast is asked of: everything of an ask that the odds look at. */
export type AskForOdds = Pick<Ask, 'kind' | 'force' | 'asker' | 'addressee' | 'state' | 'confidence' | 'evidence'>

/** The day and the horizon that are forecast, and how codes are called. */
interface At {
  readonly asOf: Day
  readonly horizon: number
  readonly nameOf: (code: string) => string
}

/** A factor of the hazard with what it rests on. */
interface Factor {
  readonly reason: string
  /** Logarithm of the ratio by which it changes the number of grantings expected. */
  readonly logRatio: number
  readonly evidence: readonly string[]
}

/**
 * The pushes of one outcome within `horizon` days of `asOf`. The model: grantings expected = those of the kind (from its hazard since an opening) × what text has shown × ratios of
 * who they are, force, addressee, asker and pair × what the age takes away × ratios of steps. `logOddsOfExpected` makes log-odds of them; each push is what its
 * ratio adds to these after the ratios before it, so that they add up.
 */
export function pushesOf(ask: AskForOdds, coefficients: AskCoefficients, forecasted: Forecasted, at: At): Push[] {
  const outcome = coefficients[forecasted]
  const evidence = knownBy(ask.evidence, at.asOf)
  const hazard = ask.kind === 'other' ? outcome.hazard.other : outcome.hazard.named
  const since = waitsSince(evidence, at.asOf)
  const age = since === null ? 0 : Math.max(0, daysBetween(since.day, at.asOf))
  const fresh = cumulativeHazard(hazard, 0, at.horizon)
  const start = (outcome.kind[ask.kind] ?? 1) * fresh
  const first: Push = {
    reason: `Base rate of ${ask.kind.replaceAll('_', ' ')} asks within ${at.horizon} days`,
    logOdds: logOddsOfExpected(start),
    evidence: [],
  }
  const steps = withState(ask, stepsShown(evidence, ask.confidence, at.asOf))
  const factors = [
    ...textFactor(coefficients.text, forecasted, steps),
    ...groupFactors(ask, outcome, at.nameOf),
    ...ageFactor(age, since?.step ?? 'ask', Math.log(cumulativeHazard(hazard, age, age + at.horizon) / fresh)),
    ...stepFactors(ask, steps, outcome, at.nameOf),
  ]
  return [first, ...inTurn(factors, start)]
}

/** Grantings that coded events make expected of an ask within so many days of its opening, by the asking alone. */
export function expectedOf(ask: AskForOdds, outcome: OutcomeCoefficients, days: number): number {
  const hazard = ask.kind === 'other' ? outcome.hazard.other : outcome.hazard.named
  const start = (outcome.kind[ask.kind] ?? 1) * cumulativeHazard(hazard, 0, days)
  return groupFactors(ask, outcome, (code) => code).reduce(
    (product, { logRatio }) => product * Math.exp(logRatio),
    start,
  )
}

/**
 * What asks read from text have shown of the coded events' rates. Where the addressee has promised it, that falls away as far as the promise is sure: a
 * promise is of the very thing asked.
 */
function textFactor(text: TextRatio | null, forecasted: Forecasted, steps: readonly StepShown[]): Factor[] {
  if (text === null) return []
  const promised = steps.find(({ step }) => step === 'promise')?.sure ?? 0
  const { expected, observed, ratio } = text[forecasted]
  const reason = `Asks read from text: ${observed} of ${text.asks} came where coded events made ${Math.round(expected)} expected`
  return promised === 1 ? [] : [{ reason, logRatio: Math.log(ratio) * (1 - promised), evidence: [] }]
}

/** What each factor adds to the log-odds after those before it. */
function inTurn(factors: readonly Factor[], start: number): Push[] {
  let expected = start
  return factors.map(({ reason, logRatio, evidence }) => {
    const before = logOddsOfExpected(expected)
    expected *= Math.exp(logRatio)
    return { reason, logOdds: logOddsOfExpected(expected) - before, evidence }
  })
}

/** The probability that pushes add up to. */
export function probabilityOf(pushes: readonly Push[]): Probability {
  return toProbability(pushes.reduce((sum, push) => sum + push.logOdds, 0) as LogOdds)
}

function groupFactors(ask: AskForOdds, outcome: OutcomeCoefficients, nameOf: (code: string) => string): Factor[] {
  const factors: Factor[] = []
  const add = (reason: string, ratio: number | undefined) => {
    if (ratio !== undefined) factors.push({ reason, logRatio: Math.log(ratio), evidence: [] })
  }
  const states = ![ask.asker, ask.addressee ?? ''].some(isWithinState)
  add(
    states ? 'Asked between states or organisations' : 'Asked by or of a party within a country',
    states ? outcome.between.states : outcome.between.others,
  )
  add(`Asked as ${ask.force === 'demand' ? 'a demand' : 'an appeal'}`, forceRatio(ask, outcome))
  add(`What ${nameOf(ask.asker)} is granted of what it asks`, outcome.asker[ask.asker])
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

function ageFactor(age: number, since: 'ask' | 'promise', logRatio: number): Factor[] {
  if (age === 0) return []
  return [
    {
      reason: `${age} ${age === 1 ? 'day' : 'days'} since it was last ${since === 'ask' ? 'asked' : 'promised'}`,
      logRatio,
      evidence: [],
    },
  ]
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
): Factor[] {
  return steps.flatMap((shown) => {
    const weighed = stepWeight(shown, outcome)
    if (weighed === null) return []
    const who = ask.addressee === null ? 'An addressee' : nameOf(ask.addressee)
    const told = `${basisOf(shown)}${weighed.learnt ? '' : '; weight judged, not learnt'}`
    return [
      { reason: `${inWords(shown, who)} (${told})`, logRatio: weighed.weight * shown.sure, evidence: shown.evidence },
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
