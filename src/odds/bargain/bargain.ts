import { pairedDifference } from '../scoring/bootstrap.js'
import { forecastIssue, type IntervalOptions, type MethodForecast } from './intervals.js'
import type { Issue } from './issue.js'
import { METHODS, type Method } from './methods.js'

export interface IssueForecast {
  readonly issue: string
  readonly actors: number
  readonly outcome: number | null
  readonly methods: Readonly<Record<Method, MethodForecast>>
  /** What should be known before the numbers are believed. */
  readonly notes: readonly ('one_actor' | 'no_weights' | 'one_position')[]
}

/** How far off a method was where outcomes are known. */
export interface MethodScore {
  /** Mean |forecast − outcome|. */
  readonly mae: number
  /** Less that of the weighted mean, on the same issues; negative is better. */
  readonly difference: number
  /** 95 %, by resampling issues. */
  readonly differenceInterval: readonly [number, number]
  /** Share of outcomes within the 80 % interval. */
  readonly coverage: number
}

export interface BargainReport {
  readonly issues: readonly IssueForecast[]
  /** Null where no outcome is known. */
  readonly score: { readonly issues: number; readonly methods: Readonly<Record<Method, MethodScore>> } | null
}

/** Forecasts every issue by every method, and scores the methods where outcomes are given. */
export function bargain(issues: readonly Issue[], options: IntervalOptions): BargainReport {
  const forecasts = issues.map(
    (issue): IssueForecast => ({
      issue: issue.issue,
      actors: issue.bargainers.length,
      outcome: issue.outcome,
      methods: forecastIssue(issue, options),
      notes: notesOn(issue),
    }),
  )
  return { issues: forecasts, score: scoreMethods(forecasts, options.seed) }
}

function scoreMethods(forecasts: readonly IssueForecast[], seed: number): BargainReport['score'] {
  const known = forecasts.flatMap((one) => (one.outcome === null ? [] : [{ ...one, outcome: one.outcome }]))
  if (known.length === 0) return null
  const errors = (method: Method) => known.map(({ methods, outcome }) => Math.abs(methods[method].forecast - outcome))
  const reference = errors('weighted_mean')
  const scores = METHODS.map((method): [Method, MethodScore] => {
    const own = errors(method)
    const { mean, interval } = pairedDifference(own, reference, { seed })
    const covered = known.filter(({ methods, outcome }) => {
      const [low, high] = methods[method].interval
      return outcome >= low && outcome <= high
    })
    return [
      method,
      {
        mae: own.reduce((sum, error) => sum + error, 0) / own.length,
        difference: mean,
        differenceInterval: interval,
        coverage: covered.length / known.length,
      },
    ]
  })
  return { issues: known.length, methods: Object.fromEntries(scores) as Record<Method, MethodScore> }
}

function notesOn({ bargainers }: Issue): IssueForecast['notes'] {
  const notes: ('one_actor' | 'no_weights' | 'one_position')[] = []
  if (bargainers.length === 1) notes.push('one_actor')
  else if (new Set(bargainers.map(({ position }) => position)).size === 1) notes.push('one_position')
  if (bargainers.every(({ salience, capability }) => salience * capability === 0)) notes.push('no_weights')
  return notes
}
