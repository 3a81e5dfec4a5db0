import { pairedDifference } from '../scoring/bootstrap.js'
import { COMPARED, type Compared, type ComparedForecast, compareModels } from './compared.js'
import { forecastIssue, type IntervalOptions, type MethodForecast } from './intervals.js'
import type { Issue } from './issue.js'
import { METHODS, type Method } from './methods.js'

export interface IssueForecast {
  readonly issue: string
  readonly actors: number
  readonly outcome: number | null
  readonly methods: Readonly<Record<Method, MethodForecast>>
  /** Models to be compared, not believed; null where there are too many actors for one. */
  readonly compared: Readonly<Record<Compared, ComparedForecast | null>>
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
  readonly score: {
    readonly issues: number
    readonly methods: Readonly<Record<Method, MethodScore>>
    readonly compared: Readonly<Record<Compared, MethodScore>>
  } | null
}

/** Forecasts every issue by every method, and scores the methods where outcomes are given. */
export function bargain(issues: readonly Issue[], options: IntervalOptions): BargainReport {
  const compared = compareModels(issues)
  const forecasts = issues.map(
    (issue, i): IssueForecast => ({
      issue: issue.issue,
      actors: issue.bargainers.length,
      outcome: issue.outcome,
      methods: forecastIssue(issue, options),
      compared: compared[i] as IssueForecast['compared'],
      notes: notesOn(issue),
    }),
  )
  return { issues: forecasts, score: scoreMethods(forecasts, options.seed) }
}

type Known = IssueForecast & { readonly outcome: number }

function scoreMethods(forecasts: readonly IssueForecast[], seed: number): BargainReport['score'] {
  const known = forecasts.filter((one): one is Known => one.outcome !== null)
  if (known.length === 0) return null
  const score = (pick: (one: IssueForecast) => ComparedForecast | null) => scoreOne(known, pick, seed)
  const methods = METHODS.map((method) => [method, score(({ methods: own }) => own[method])])
  const compared = COMPARED.map((model) => [model, score(({ compared: own }) => own[model])])
  return { issues: known.length, methods: Object.fromEntries(methods), compared: Object.fromEntries(compared) }
}

/** The score of one method on the issues that it forecasts, against the weighted mean on the same. */
function scoreOne(
  all: readonly Known[],
  pick: (one: IssueForecast) => ComparedForecast | null,
  seed: number,
): MethodScore {
  const known = all.flatMap((one) => {
    const forecast = pick(one)
    return forecast === null
      ? []
      : [{ ...forecast, outcome: one.outcome, reference: one.methods.weighted_mean.forecast }]
  })
  const own = known.map(({ forecast, outcome }) => Math.abs(forecast - outcome))
  const reference = known.map(({ reference: mean, outcome }) => Math.abs(mean - outcome))
  const { mean, interval } = pairedDifference(own, reference, { seed })
  const covered = known.filter(({ interval: [low, high], outcome }) => outcome >= low && outcome <= high)
  return {
    mae: own.reduce((sum, error) => sum + error, 0) / own.length,
    difference: mean,
    differenceInterval: interval,
    coverage: covered.length / known.length,
  }
}

function notesOn({ bargainers }: Issue): IssueForecast['notes'] {
  const notes: ('one_actor' | 'no_weights' | 'one_position')[] = []
  if (bargainers.length === 1) notes.push('one_actor')
  else if (new Set(bargainers.map(({ position }) => position)).size === 1) notes.push('one_position')
  if (bargainers.every(({ salience, capability }) => salience * capability === 0)) notes.push('no_weights')
  return notes
}
