import { PAST_COMPARED_ERRORS } from '../generated/bargain-errors.js'
import { quantile } from '../maths/quantile.js'
import { challengeOutcome } from './challenge.js'
import { exchangeOutcomes } from './exchange.js'
import { type Issue, rangeOf } from './issue.js'
import { nashSolution } from './nash.js'

/** Models that are shown beside the simple methods, to be compared, not believed. */
export const COMPARED = ['nash', 'exchange', 'challenge'] as const
export type Compared = (typeof COMPARED)[number]

/** What each is called for people. */
export const COMPARED_NAMES: Readonly<Record<Compared, string>> = {
  nash: 'Nash bargaining',
  exchange: 'exchange of positions',
  challenge: 'challenges (Bueno de Mesquita)',
}

export interface ComparedForecast {
  readonly forecast: number
  /** 80 %, by how far off the model has been before; uncertain inputs are not drawn. */
  readonly interval: readonly [number, number]
}

/** More actors than these, and a challenge is left out: its cost grows with their cube. */
const MOST_CHALLENGERS = 200

/** What each model forecasts of each issue. Issues of one decision (by `decisionOf`) can be exchanged over. */
export function compareModels(
  issues: readonly Issue[],
): readonly Readonly<Record<Compared, ComparedForecast | null>>[] {
  const exchanged = exchangeAll(issues)
  return issues.map((issue) => {
    const { bargainers } = issue
    const nash = nashSolution(
      bargainers.map(({ position }) => position),
      bargainers.map(({ capability, salience }) => capability * salience),
    )
    const challenge = bargainers.length > MOST_CHALLENGERS ? null : challengeOutcome(bargainers)
    return {
      nash: withInterval('nash', nash, issue),
      exchange: withInterval('exchange', exchanged.get(issue) as number, issue),
      challenge: challenge === null ? null : withInterval('challenge', challenge, issue),
    }
  })
}

/**
 * The decision that an issue belongs to: `d00032` of the DEU table's `d00032i1`, what stands before a slash of `budget/size`; else the issue itself, over which
 * nothing can be exchanged.
 */
export function decisionOf(issue: string): string {
  return /^(.+?)(?:i\d+|\/[^/]+)$/.exec(issue)?.[1] ?? issue
}

function exchangeAll(issues: readonly Issue[]): ReadonlyMap<Issue, number> {
  const decisions = new Map<string, Issue[]>()
  for (const issue of issues) {
    const decision = decisionOf(issue.issue)
    const group = decisions.get(decision)
    if (group === undefined) decisions.set(decision, [issue])
    else group.push(issue)
  }
  const outcomes = new Map<Issue, number>()
  for (const group of decisions.values())
    exchangeOutcomes(group).forEach((outcome, i) => {
      outcomes.set(group[i] as Issue, outcome)
    })
  return outcomes
}

function withInterval(model: Compared, forecast: number, issue: Issue): ComparedForecast {
  const [low, high] = rangeOf(issue)
  const inside = (value: number) => Math.min(high, Math.max(low, value))
  const at = (q: number) => inside(forecast + quantile(PAST_COMPARED_ERRORS[model], q) * (high - low))
  return { forecast, interval: [at(0.1), at(0.9)] }
}
