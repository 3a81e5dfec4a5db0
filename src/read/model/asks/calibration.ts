import { sigmoid } from './numbers.js'

/**
 * How far the other reader bears a claim out: the same ask, an ask between the same parties, something else in the same words, or nothing.
 */
export type Agreement = 'core' | 'parties' | 'words' | 'none'

/** Coefficients of the log-odds: intercept, factor of the log-odds of the reader's own number, and what each agreement adds. */
export type Curve = readonly [intercept: number, slope: number, core: number, parties: number, words: number]

/** Fitted on AskBank's dev part by `npm run read:calibrate`; kept in models/asks.json. */
export interface CalibrationData {
  readonly model: Curve
  readonly frames: Curve
}

/**
 * The probability that a careful reader marks the same ask, from what a reader gives it and how far the other one agrees: Platt's scaling (Platt 1999)
 * with the agreement as further terms. Rises with `raw` for a positive slope.
 */
export function calibrated(curve: Curve, raw: number, agreement: Agreement): number {
  const [intercept, slope, core, parties, words] = curve
  const beside = { core, parties, words, none: 0 }[agreement]
  return Math.round(sigmoid(intercept + slope * logOdds(raw) + beside) * 1000) / 1000
}

/** Log-odds of a probability, kept within ±13.8. */
export function logOdds(p: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, p))
  return Math.log(inside / (1 - inside))
}
