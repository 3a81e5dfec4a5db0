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
import { pooledRatio, poolingStrength, type Seen } from './pool.js'

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
 * Learns one outcome's coefficients from followed asks: a piecewise-constant hazard since the opening for named kinds and for `other`;
 * pooled ratios kind → who they are → kind × force → addressee → pair, each reckoned on what the levels above leave; then the pushes of the steps.
 */
export function learnOutcome(asks: readonly FollowedAsk[], reading: OutcomeReading): OutcomeCoefficients {
  const hazard = { named: hazardOf(asks, reading, false), other: hazardOf(asks, reading, true) }
  const expected = asks.map((ask) => {
    const end = endOf(ask, reading) - ask.opened
    return cumulativeHazard(ask.kind === 'other' ? hazard.other : hazard.named, 0, end)
  })
  const level = (keyOf: (ask: FollowedAsk) => string | null) => poolLevel(asks, expected, reading, keyOf)
  const kind = level((ask) => ask.kind)
  const between = level((ask) => (pairOf(ask, reading) === null ? 'others' : 'states'))
  const scopeForce = level((ask) => (ask.kind === 'other' ? null : forceKey('named', ask.force)))
  const kindForce = level((ask) => forceKey(ask.kind, ask.force))
  const addressee = level((ask) => reading.codeOf(ask.addressee))
  const pair = level((ask) => pairOf(ask, reading))
  return {
    hazard,
    kind: kind as Partial<Record<Kind, number>>,
    between: { states: between.states ?? 1, others: between.others ?? 1 },
    force: { ...scopeForce, ...kindForce },
    addressee: notable(addressee),
    pair: notable(pair),
    steps: learnSteps(asks, expected, hazard, reading),
  }
}

/** Pools one level and multiplies its ratios into `expected`, so that the next level sees what is left. */
function poolLevel(
  asks: readonly FollowedAsk[],
  expected: number[],
  reading: OutcomeReading,
  keyOf: (ask: FollowedAsk) => string | null,
): Record<string, number> {
  const groups = new Map<string, Seen>()
  asks.forEach((ask, i) => {
    const key = keyOf(ask)
    if (key === null) return
    const group = groups.get(key) ?? groups.set(key, { observed: 0, expected: 0 }).get(key)
    if (group === undefined) return
    group.observed += reading.when(ask) === null ? 0 : 1
    group.expected += expected[i] as number
  })
  const m = poolingStrength(groups.values())
  const ratios: Record<string, number> = {}
  for (const [key, seen] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) ratios[key] = round(pooledRatio(seen, m))
  asks.forEach((ask, i) => {
    const key = keyOf(ask)
    if (key !== null) expected[i] = (expected[i] as number) * (ratios[key] as number)
  })
  return ratios
}

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

function round(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}
