import type { Kind } from '../../model/ask.js'
import type { Forecasted } from '../../model/forecast.js'
import { type LogOdds, type Probability, toProbability } from '../../model/numbers.js'
import { type AskCoefficients, cumulativeHazard, logOddsOfExpected } from './coefficients.js'

/** What an ask's kind alone says: the chance that a fresh one is delivered (or promised or delivered) within a horizon. */
export function kindRate(
  coefficients: AskCoefficients,
  kind: Kind,
  forecasted: Forecasted,
  horizon: number,
): Probability {
  const outcome = coefficients[forecasted]
  const hazard = kind === 'other' ? outcome.hazard.other : outcome.hazard.named
  const expected = (outcome.kind[kind] ?? 1) * cumulativeHazard(hazard, 0, horizon)
  return toProbability(logOddsOfExpected(expected * (coefficients.text?.[forecasted].ratio ?? 1)) as LogOdds)
}
