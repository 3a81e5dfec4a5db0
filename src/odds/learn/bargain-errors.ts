import { COMPARED, type Compared, compareModels } from '../bargain/compared.js'
import type { Issue } from '../bargain/issue.js'
import { rangeOf } from '../bargain/issue.js'
import { forecastOutcome, METHODS, type Method } from '../bargain/methods.js'
import { quantile } from '../maths/quantile.js'

/** Quantiles kept of each method's errors. */
const KEPT = 41

/** How far off each method was on issues with known outcomes: evenly spaced quantiles of (outcome − forecast) / range of positions, rising. */
export function bargainErrors(issues: readonly Issue[]): Record<Method, number[]> {
  const entries = METHODS.map((method) => [
    method,
    errorQuantiles(
      issues,
      issues.map(({ bargainers }) => forecastOutcome(method, bargainers)),
    ),
  ])
  return Object.fromEntries(entries)
}

/** The same of the models that are compared. */
export function comparedErrors(issues: readonly Issue[]): Record<Compared, number[]> {
  const forecasts = compareModels(issues)
  const entries = COMPARED.map((model) => [
    model,
    errorQuantiles(
      issues,
      forecasts.map((one) => one[model]?.forecast ?? Number.NaN),
    ),
  ])
  return Object.fromEntries(entries)
}

function errorQuantiles(issues: readonly Issue[], forecasts: readonly number[]): number[] {
  const errors = issues.flatMap((issue, i) => {
    const [low, high] = rangeOf(issue)
    const forecast = forecasts[i] as number
    if (issue.outcome === null || high === low || Number.isNaN(forecast)) return []
    return [(issue.outcome - forecast) / (high - low)]
  })
  errors.sort((a, b) => a - b)
  return Array.from({ length: KEPT }, (_, i) => Number(quantile(errors, i / (KEPT - 1)).toFixed(4)))
}
