import type { Kind } from '../../model/ask.js'
import {
  cumulativeHazard,
  forceKey,
  type OutcomeCoefficients,
  SEGMENTS,
  type StepWeight,
} from '../thread/coefficients.js'
import type { EventStep, FollowedAsk } from './follow.js'
import { fitPoisson, type Stretch } from './poisson.js'
import { poolTogether } from './pool.js'

/** How the learner reads one outcome off a followed ask, and what it calls the parties (null: not pooled by). */
export interface OutcomeReading {
  readonly when: (ask: FollowedAsk) => number | null
  readonly codeOf: (party: number) => string | null
  readonly steps: readonly EventStep[]
}

type Hazard = OutcomeCoefficients['hazard']

/** A weight's prior: normal about 0 with this deviation, so that a step seen with few grantings pushes little. */
const PRIOR_SD = 0.7

/** A ratio this near to 1 is left out of the shipped tables. */
const NEGLIGIBLE = 0.03

/**
 * Learns one outcome's coefficients from followed asks: a piecewise-constant hazard since the opening for named kinds and for `other`; pooled ratios
 * by kind, who they are, force, kind and force, addressee, asker and pair, each reckoned on what all the others leave; then the pushes of the steps.
 */
export function learnOutcome(asks: readonly FollowedAsk[], reading: OutcomeReading): OutcomeCoefficients {
  const hazard = { named: hazardOf(asks, reading, false), other: hazardOf(asks, reading, true) }
  const exposures = asks.map((ask) => ({
    events: reading.when(ask) === null ? 0 : 1,
    expected: cumulativeHazard(ask.kind === 'other' ? hazard.other : hazard.named, 0, endOf(ask, reading) - ask.opened),
  }))
  const keys = LEVELS.map((keyOf) => asks.map((ask) => keyOf(ask, reading)))
  const { ratios, expected } = poolTogether(exposures, keys)
  const [kind = {}, between = {}, namedForce = {}, kindForce = {}, addressee = {}, asker = {}, pair = {}] =
    ratios.map(rounded)
  return {
    hazard,
    kind: kind as Partial<Record<Kind, number>>,
    between: { states: between.states ?? 1, others: between.others ?? 1 },
    force: { ...namedForce, ...kindForce },
    addressee: notable(addressee),
    asker: notable(asker),
    pair: notable(pair),
    steps: learnSteps(asks, expected, hazard, reading),
  }
}

/** By what asks are grouped, the wider before the narrower; null where a group does not apply. */
const LEVELS: readonly ((ask: FollowedAsk, reading: OutcomeReading) => string | null)[] = [
  (ask) => ask.kind,
  (ask, reading) => (pairOf(ask, reading) === null ? 'others' : 'states'),
  (ask) => (ask.kind === 'other' ? null : forceKey('named', ask.force)),
  (ask) => forceKey(ask.kind, ask.force),
  (ask, { codeOf }) => codeOf(ask.addressee),
  (ask, { codeOf }) => codeOf(ask.asker),
  pairOf,
]

function hazardOf(asks: readonly FollowedAsk[], reading: OutcomeReading, other: boolean): number[] {
  const chosen = asks.filter((ask) => (ask.kind === 'other') === other)
  return SEGMENTS.map(([first, last]) => {
    let events = 0
    let days = 0
    for (const ask of chosen) {
      const end = endOf(ask, reading) - ask.opened
      days += Math.max(0, Math.min(end, last) - first + 1)
      if (reading.when(ask) !== null && end >= first && end <= last) events += 1
    }
    return days === 0 ? 0 : round(events / days, 7)
  })
}

function learnSteps(
  asks: readonly FollowedAsk[],
  expected: readonly number[],
  hazard: Hazard,
  reading: OutcomeReading,
): Partial<Record<EventStep, StepWeight>> {
  const stretches = asks.flatMap((ask, i) => stretchesOf(ask, expected[i] as number, hazard, reading))
  const fit = fitPoisson(stretches, reading.steps.length, PRIOR_SD)
  const out: Partial<Record<EventStep, StepWeight>> = {}
  reading.steps.forEach((step, j) => {
    out[step] = {
      weight: round(fit.weights[j] as number),
      standardError: round(fit.standardErrors[j] as number),
      events: fit.events[j] as number,
    }
  })
  return out
}

/** Cuts an ask's watched time where a step came: from the day after it, the step counts as present. */
function stretchesOf(ask: FollowedAsk, expected: number, hazard: Hazard, reading: OutcomeReading): Stretch[] {
  const end = endOf(ask, reading)
  if (end === ask.opened || expected === 0) return []
  const shape = ask.kind === 'other' ? hazard.other : hazard.named
  const steps = ask.steps.filter(({ day, step }) => day < end && reading.steps.includes(step))
  const cuts = [...new Set([ask.opened, ...steps.map(({ day }) => day), end])].sort((a, b) => a - b)
  const whole = cumulativeHazard(shape, 0, end - ask.opened)
  return cuts.slice(1).map((cut, i) => {
    const start = cuts[i] as number
    return {
      covariates: reading.steps.map((step) =>
        presence(
          step,
          steps.filter((s) => s.day <= start),
        ),
      ),
      expected: (expected * cumulativeHazard(shape, start - ask.opened, cut - ask.opened)) / whole,
      event: cut === end && reading.when(ask) !== null ? 1 : 0,
    }
  })
}

/** 1 where the step came; of repeats, the logarithm of one more than their number. */
function presence(step: EventStep, steps: FollowedAsk['steps']): number {
  const times = steps.filter((s) => s.step === step).length
  return step === 'repeat' || step === 'contact' ? Math.log1p(times) : Math.min(times, 1)
}

function endOf(ask: FollowedAsk, reading: OutcomeReading): number {
  return reading.when(ask) ?? ask.until
}

function pairOf(ask: FollowedAsk, reading: OutcomeReading): string | null {
  const asker = reading.codeOf(ask.asker)
  const addressee = reading.codeOf(ask.addressee)
  return asker === null || addressee === null ? null : `${asker}>${addressee}`
}

function notable(ratios: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(ratios).filter(([, ratio]) => Math.abs(Math.log(ratio)) > NEGLIGIBLE))
}

function rounded(ratios: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(ratios).map(([key, ratio]) => [key, round(ratio)]))
}

function round(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}
