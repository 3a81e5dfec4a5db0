import type { State, Step } from '../model/ask.js'
import type { Forecast } from '../model/forecast.js'
import type { Ask, ThreadEvidence } from '../model/thread.js'
import { addDays, type Day } from '../model/time.js'
import { ENDED_STATES } from '../ontology/states.js'

/** What the odds would be if one more step were reported. */
export interface WhatIf {
  readonly step: Step
  readonly direction?: 'for' | 'against'
  /** Delivered within 90 days of that day; null where the step would end the ask. */
  readonly delivered: number | null
}

/** A step that may be supposed, as typed: `consider`, `promise`, `refuse`, `pressure-for`, `pressure-against`, `doubt`. */
export const SUPPOSABLE = ['consider', 'promise', 'refuse', 'pressure-for', 'pressure-against', 'doubt'] as const
export type Supposition = (typeof SUPPOSABLE)[number]

const HORIZON = 90
const STATE_AFTER: Readonly<Partial<Record<Step, State>>> = {
  consider: 'considered',
  promise: 'promised',
  refuse: 'refused',
}
/** A step does not take an ask back down the ladder: a promise stays one where somebody considers. */
const KEEPS: readonly State[] = ['promised', 'delivered']

/** The odds a day after `asOf` had that day brought each supposed step, asserted by one more story. */
export function suppose(
  ask: Ask,
  asOf: Day,
  steps: readonly Supposition[],
  forecastOf: (ask: Ask, asOf: Day) => Forecast | null,
): readonly WhatIf[] {
  const day = addDays(asOf, 1)
  return steps.map((supposition) => {
    const [step, direction] = supposition.split('-') as [Step, 'for' | 'against' | undefined]
    const forecast = forecastOf(withStep(ask, step, direction, day), day)
    const delivered = forecast?.odds.find(({ horizon }) => horizon === HORIZON)?.delivered ?? null
    return { step, ...(direction === undefined ? {} : { direction }), delivered }
  })
}

function withStep(ask: Ask, step: Step, direction: 'for' | 'against' | undefined, day: Day): Ask {
  const model = ask.evidence[0] as ThreadEvidence
  const supposed: ThreadEvidence = {
    ...model,
    id: 'supposed',
    step,
    certainty: 'asserted',
    when: day,
    publishedAt: day,
    article: { ...model.article, key: 'supposed', id: 'supposed', story: 'supposed', date: day },
    ...(direction === undefined ? {} : { direction }),
  }
  const after = STATE_AFTER[step]
  const keeps = after === undefined || (KEEPS.includes(ask.state) && !ENDED_STATES.includes(after))
  return { ...ask, state: keeps ? ask.state : after, evidence: [...ask.evidence, supposed] }
}
