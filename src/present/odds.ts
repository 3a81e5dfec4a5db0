import type { Forecast, Odds, Push } from '../model/forecast.js'
import { type LogOdds, toProbability } from '../model/numbers.js'
import { formatPercent, formatPoints } from './percent.js'

/** One push in words. */
interface ExplainedPush {
  readonly reason: string
  /** Percentage points that it moved the odds by, taken after the pushes before it; the same push moves middling odds more than extreme ones. */
  readonly points: number
  /** `Beijing is considering it (2 stories): +7 points, to 19 %` */
  readonly words: string
  readonly evidence: readonly string[]
}

/** One probability with the way to it: where it starts, and each push in turn. */
export interface ExplainedOdds {
  readonly horizon: number
  readonly what: 'delivered' | 'promised or delivered'
  readonly probability: number
  /** `12 % to be delivered within 30 days` */
  readonly headline: string
  /** The start in words; null where the forecast names no push. */
  readonly base: string | null
  readonly pushes: readonly ExplainedPush[]
}

/** All odds of a forecast, explained: for each horizon delivery first, then promise or delivery where there is one. */
export function explainOdds(forecast: Pick<Forecast, 'odds'>): readonly ExplainedOdds[] {
  return forecast.odds.flatMap((odds) => {
    const delivered = explain(odds, 'delivered', odds.delivered, odds.pushes)
    if (odds.promisedOrDelivered === null) return [delivered]
    return [delivered, explain(odds, 'promised or delivered', odds.promisedOrDelivered, odds.promisedPushes)]
  })
}

function explain(
  { horizon }: Odds,
  what: ExplainedOdds['what'],
  probability: number,
  pushes: readonly Push[],
): ExplainedOdds {
  const [first, ...rest] = pushes
  const headline = `${formatPercent(probability)} to be ${what} within ${horizonWords(horizon)}`
  if (first === undefined) return { horizon, what, probability, headline, base: null, pushes: [] }
  const base = `${first.reason}: ${formatPercent(toProbability(first.logOdds as LogOdds))}`
  return { horizon, what, probability, headline, base, pushes: explainPushes(first.logOdds, rest) }
}

function explainPushes(start: number, pushes: readonly Push[]): readonly ExplainedPush[] {
  let reached = start
  return pushes.map(({ reason, logOdds, evidence }) => {
    const before = toProbability(reached as LogOdds)
    reached += logOdds
    const after = toProbability(reached as LogOdds)
    const points = (after - before) * 100
    return { reason, points, words: `${reason}: ${formatPoints(points)}, to ${formatPercent(after)}`, evidence }
  })
}

/** A horizon in words: `30 days`, `a year`. */
export function horizonWords(days: number): string {
  return days === 365 ? 'a year' : `${days} ${days === 1 ? 'day' : 'days'}`
}

/** What every page says beside odds that are not yet checked on asks read from text; null where they are. */
export function uncheckedWords(forecast: Pick<Forecast, 'uncheckedOnText'>): string | null {
  if (!forecast.uncheckedOnText) return null
  return 'Learnt from coded events, not yet checked on asks read from text.'
}
