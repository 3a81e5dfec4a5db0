import type { Ask, ThreadEvidence } from '../../model/thread.js'
import type { Day } from '../../model/time.js'
import { ENDED_STATES, STATE_OF_STEP } from '../../ontology/states.js'
import { deliveredWithin } from '../forecast.js'
import type { AskCoefficients } from '../thread/coefficients.js'
import { probabilityOf } from '../thread/pushes.js'
import { ALL_LEVERS, logOddsOf, suppose, WHAT_IF_HORIZON, type WhatIf } from './what-if.js'

/** A story that the odds rest on, and what they would be without it. */
export interface Reliance {
  readonly story: string
  /** Evidence that it brings, without the asking itself. */
  readonly evidence: readonly string[]
  readonly delivered: number
  /** Log-odds that its going would add. */
  readonly change: number
}

export interface Sensitivity {
  /** The single piece of news that would move the odds most, ended asks aside; null where nothing would. */
  readonly most: WhatIf | null
  /** Stories whose going would move the odds, the weightiest first. */
  readonly restsOn: readonly Reliance[]
}

/** Below so many log-odds, nothing has moved. */
const STILL = 1e-9

/** What would move the odds of an ask most, within 90 days, and what holds them where they are. Each alone; the odds of an ended ask move no more. */
export function sensitivity(ask: Ask, asOf: Day, coefficients: AskCoefficients): Sensitivity {
  if (ENDED_STATES.includes(ask.state)) return { most: null, restsOn: [] }
  const moving = suppose(ask, asOf, ALL_LEVERS, coefficients).filter(({ change }) => Math.abs(change ?? 0) > STILL)
  const [most = null] = moving.sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))
  return { most, restsOn: restsOn(ask, asOf, coefficients) }
}

function restsOn(ask: Ask, asOf: Day, coefficients: AskCoefficients): readonly Reliance[] {
  const whole = logOddsOf(deliveredWithin(ask, asOf, WHAT_IF_HORIZON, coefficients))
  const stories = new Set(ask.evidence.filter(({ step }) => step !== 'ask').map(({ article }) => article.story))
  return [...stories]
    .map((story): Reliance => {
      const own = (item: ThreadEvidence) => item.step !== 'ask' && item.article.story === story
      const without = deliveredWithin(withoutEvidence(ask, own), asOf, WHAT_IF_HORIZON, coefficients)
      const evidence = ask.evidence.filter(own).map(({ id }) => id)
      return { story, evidence, delivered: probabilityOf(without), change: logOddsOf(without) - whole }
    })
    .filter(({ change }) => Math.abs(change) > STILL)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
}

/** The ask without some of its evidence; a state that rested on it alone goes with it. */
function withoutEvidence(ask: Ask, isGone: (item: ThreadEvidence) => boolean): Ask {
  const shows = (item: ThreadEvidence) => STATE_OF_STEP[item.step] === ask.state
  const evidence = ask.evidence.filter((item) => !isGone(item))
  const falls = ask.evidence.some((item) => isGone(item) && shows(item)) && !evidence.some(shows)
  return { ...ask, evidence, state: falls ? 'asked' : ask.state }
}
