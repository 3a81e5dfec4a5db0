import { wilson } from '../../odds/scoring/wilson.js'

/** A share with its 95 % interval (odds/scoring/wilson). */
export interface Share {
  readonly right: number
  readonly of: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** `of` must be above 0. Example: 8 of 10 is .80, .49 to .94. */
export function shareOf(right: number, of: number): Share {
  const [low, high] = wilson(right, of)
  return { right, of, share: right / of, low, high }
}
