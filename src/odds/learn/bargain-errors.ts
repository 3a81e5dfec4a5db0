import type { Issue } from '../bargain/issue.js'
import { rangeOf } from '../bargain/issue.js'
import { forecastOutcome, METHODS, type Method } from '../bargain/methods.js'
import { quantile } from '../maths/quantile.js'

/** Quantiles kept of each method's errors. */
const KEPT = 41

/** How far off each method was on issues with known outcomes: evenly spaced quantiles of (outcome − forecast) / range of positions, rising. */
export function bargainErrors(issues: readonly Issue[]): Record<Method, number[]> {
  const entries = METHODS.map((method) => {
    const errors = issues.flatMap((issue) => {
      const [low, high] = rangeOf(issue)
      if (issue.outcome === null || high === low) return []
      return [(issue.outcome - forecastOutcome(method, issue.bargainers)) / (high - low)]
    })
    errors.sort((a, b) => a - b)
    return [method, Array.from({ length: KEPT }, (_, i) => Number(quantile(errors, i / (KEPT - 1)).toFixed(4)))]
  })
  return Object.fromEntries(entries)
}
