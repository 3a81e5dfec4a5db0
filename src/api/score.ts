import type { z } from '@hono/zod-openapi'
import { CHECKED_AFTER } from '../odds/forecast.js'
import type { ForecastScore } from '../odds/keeping/score-forecasts.js'
import { missingWords } from '../present/score.js'
import type { score } from './schemas/score.js'

/** The public score as the API gives it. Figures that cannot be reckoned are NaN, which JSON writes as null. */
export function scoreView(own: ForecastScore, forecasts: number): z.infer<typeof score> {
  const { readUpTo, scoredAsks, running, nextEnd, headline, reconstructed, divided, others } = own
  return {
    readUpTo,
    forecasts,
    scored: scoredAsks,
    needed: CHECKED_AFTER,
    uncheckedOnText: scoredAsks < CHECKED_AFTER,
    brier: headline.figures?.brier ?? null,
    running,
    nextEnd,
    headline,
    reconstructed,
    divided,
    others,
    missing: missingWords(own, CHECKED_AFTER),
  }
}
