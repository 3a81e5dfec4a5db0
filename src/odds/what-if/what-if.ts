import type { State, Step } from '../../model/ask.js'
import { DemarcheError } from '../../model/errors.js'
import type { Push } from '../../model/forecast.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { addDays, type Day, daysBetween, parseDay } from '../../model/time.js'
import { ENDED_STATES } from '../../ontology/states.js'
import { deliveredWithin } from '../forecast.js'
import type { AskCoefficients } from '../thread/coefficients.js'
import { probabilityOf } from '../thread/pushes.js'
import { weightOf } from '../thread/weights.js'
import { LEVERS, type Lever, type LeverBasis, type LeverName, STATE_AFTER } from './levers.js'

/** A lever to be pulled; a deadline needs its day. */
export interface Supposition {
  readonly lever: LeverName
  readonly day: Day | null
}

/** What the odds would be had tomorrow brought something. */
export interface WhatIf {
  readonly lever: LeverName
  /** The step that it would show; null where it shows none that the odds know. */
  readonly step: Step | null
  readonly direction?: 'for' | 'against'
  readonly words: string
  readonly basis: LeverBasis
  readonly note: string | null
  /** Days within which it would be delivered: 90, or until the deadline supposed. */
  readonly horizon: number
  /** Null where it would end the ask, or where there is no data for it. */
  readonly delivered: number | null
  /** Log-odds against tomorrow without it; null likewise. */
  readonly change: number | null
  /** It would end the ask. */
  readonly ends: boolean
}

/** The horizon that levers are compared on, in days. */
export const WHAT_IF_HORIZON = 90

/** A step does not take an ask back down the ladder: a promise stays one where somebody considers. */
const KEEPS: readonly State[] = ['promised', 'delivered']

/** What is supposed where nothing is named: every lever that needs no day. */
export const ALL_LEVERS: readonly Supposition[] = (Object.keys(LEVERS) as LeverName[])
  .filter((name) => name !== 'deadline')
  .map((name) => ({ lever: name, day: null }))

/** Reads `promise`, `third-joins` or `deadline=2024-05-01`. Throws `usage` and `date_invalid`. */
export function readSupposition(typed: string): Supposition {
  const [name = '', day] = typed.split('=', 2)
  if (!Object.hasOwn(LEVERS, name))
    throw new DemarcheError('usage', `only ${Object.keys(LEVERS).join(', ')} can be supposed`, { value: typed })
  const lever = name as LeverName
  if (lever !== 'deadline' && day !== undefined)
    throw new DemarcheError('usage', 'only a deadline is supposed with a day', { value: typed })
  if (lever !== 'deadline') return { lever, day: null }
  if (day === undefined)
    throw new DemarcheError('usage', 'a deadline needs its day: deadline=2024-05-01', { value: typed })
  return { lever, day: parseDay(day) }
}

/**
 * The odds on the day after `asOf` had that day brought each thing supposed, asserted by one more story; each alone. An ask that has ended has none: empty.
 * Throws `date_invalid` where a deadline is not after that day.
 */
export function suppose(
  ask: Ask,
  asOf: Day,
  suppositions: readonly Supposition[],
  coefficients: AskCoefficients,
): readonly WhatIf[] {
  if (ENDED_STATES.includes(ask.state)) return []
  const day = addDays(asOf, 1)
  const plain = deliveredWithin(ask, day, WHAT_IF_HORIZON, coefficients)
  return suppositions.map(({ lever: name, day: deadline }) => {
    const lever: Lever = { ...LEVERS[name], name }
    const { words, note, step, direction } = lever
    const towards = direction === undefined ? {} : { direction }
    const common = { lever: name, step, ...towards, words, note, horizon: WHAT_IF_HORIZON, ends: false }
    if (name === 'deadline') return { ...common, ...until(ask, day, deadline, plain, coefficients) }
    if (lever.step === null) return { ...common, basis: 'none', delivered: null, change: null }
    const after = withStep(ask, lever, day)
    const basis = basisOf(lever, coefficients)
    if (ENDED_STATES.includes(after.state)) return { ...common, basis, delivered: null, change: null, ends: true }
    return { ...common, basis, ...against(plain, deliveredWithin(after, day, WHAT_IF_HORIZON, coefficients)) }
  })
}

function until(
  ask: Ask,
  day: Day,
  deadline: Day | null,
  plain: readonly Push[],
  coefficients: AskCoefficients,
): Pick<WhatIf, 'basis' | 'delivered' | 'change' | 'horizon'> {
  const horizon = deadline === null ? 0 : daysBetween(day, deadline)
  if (horizon < 1)
    throw new DemarcheError('date_invalid', `a deadline after ${day} is needed`, { value: deadline ?? '' })
  return { basis: 'age', horizon, ...against(plain, deliveredWithin(ask, day, horizon, coefficients)) }
}

function against(
  before: readonly Push[],
  after: readonly Push[],
): { readonly delivered: number; readonly change: number } {
  return { delivered: probabilityOf(after), change: logOddsOf(after) - logOddsOf(before) }
}

/** Sum of pushes. */
export function logOddsOf(pushes: readonly Push[]): number {
  return pushes.reduce((sum, push) => sum + push.logOdds, 0)
}

function basisOf({ step, direction }: Lever, coefficients: AskCoefficients): LeverBasis {
  if (step === null) return 'none'
  if (step === 'ask') return 'age'
  return weightOf(step, direction ?? null, coefficients.delivered)?.learnt === true ? 'learnt' : 'judged'
}

function withStep(ask: Ask, { step, direction, by, name }: Lever, day: Day): Ask {
  // An ask has evidence, always; what is supposed stands in an article of its own that nobody wrote.
  const model = ask.evidence[0] as ThreadEvidence
  const supposed: ThreadEvidence = {
    ...model,
    id: `supposed-${name}`,
    step: step ?? 'ask',
    saidBy: by === 'asker' ? ask.asker : 'author',
    certainty: 'asserted',
    when: day,
    publishedAt: day,
    article: { ...model.article, key: name, id: name, date: day, story: `supposed ${name}` },
    ...(direction === undefined ? {} : { direction }),
  }
  const after = STATE_AFTER[supposed.step]
  const keeps = after === undefined || (KEEPS.includes(ask.state) && !ENDED_STATES.includes(after))
  return { ...ask, state: keeps ? ask.state : after, evidence: [...ask.evidence, supposed] }
}
