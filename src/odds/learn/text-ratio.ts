import type { Forecasted } from '../../model/forecast.js'
import type { Ask } from '../../model/thread.js'
import { addDays, type Day, daysBetween, firstDay, lastDay } from '../../model/time.js'
import { NewsDays } from '../keeping/news.js'
import type { AskCoefficients, TextRatio } from '../thread/coefficients.js'
import { expectedOf } from '../thread/pushes.js'

/**
 * Grantings that the coded events' rates count for beside those read from text: a judgement. Were it none, a reader that overlooks answers would drive the odds to
 * nothing; were it many, rates of acts that merely happened between two states would stand as rates of answers.
 */
const PRIOR_GRANTINGS = 5

/** An ask is followed at most so long, the farthest horizon. */
const MOST_DAYS = 365

/**
 * How often asks read from text were granted, against what coded events make expected while news of the addressee was read: (observed + 5) / (expected + 5). An ask that its
 * first article tells as granted has nothing to follow. Steps after the asking are not looked at; the ratio is of the asking alone.
 */
export function textRatio(asks: readonly Ask[], coefficients: AskCoefficients): TextRatio {
  const news = new NewsDays()
  for (const ask of asks) news.add(ask)
  const side = (forecasted: Forecasted) => {
    let [expected, observed] = [0, 0]
    for (const ask of asks) {
      const followed = follow(ask, forecasted, news)
      if (followed === null) continue
      observed += followed.came ? 1 : 0
      expected += expectedOf(ask, coefficients[forecasted], followed.days)
    }
    const ratio = (observed + PRIOR_GRANTINGS) / (expected + PRIOR_GRANTINGS)
    return { expected: round(expected), observed, ratio: round(ratio) }
  }
  return { asks: asks.length, delivered: side('delivered'), granted: side('granted') }
}

/** How long, and to which end an ask was followed; null where there is nothing to follow. */
function follow(ask: Ask, forecasted: Forecasted, news: NewsDays) {
  if (ask.firstSeen === null) return null
  const from = firstDay(ask.firstSeen)
  const steps = forecasted === 'delivered' ? ['deliver'] : ['deliver', 'promise']
  const acts = ask.evidence
    .filter(({ step, certainty }) => steps.includes(step) && certainty === 'asserted')
    .map(({ when, publishedAt }) => when ?? publishedAt)
    .filter((date) => date !== null)
    .map(lastDay)
    .sort()
  const [first] = acts
  if (first !== undefined && first <= from) return null
  const heard = news.lastOf(ask.addressee ?? ask.asker, addDays(from, MOST_DAYS))
  const end: Day = first ?? heard ?? from
  const days = Math.min(MOST_DAYS, Math.max(0, daysBetween(from, end)))
  return { days, came: first !== undefined && daysBetween(from, first) <= MOST_DAYS }
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
