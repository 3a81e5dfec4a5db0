import type { Force, Kind } from '../../model/ask.js'

/** Where coefficients come from; travels with them everywhere. */
export interface Card {
  readonly name: string
  readonly what: string
  readonly data: string
  readonly licence: string
  /** The first and last day learnt from. */
  readonly days: readonly [string, string]
  readonly asks: number
  readonly command: string
  readonly weaknesses: readonly string[]
}

/** A push learnt from events or, where these were too few, judged; log hazard ratio. */
export interface StepWeight {
  readonly weight: number
  readonly standardError: number
  /** Grantings seen while the step was present; a push with few rests mostly on its prior. */
  readonly events: number
}

/** `contact` and `repeat` are controls: learnt beside the others so that these do not pass for causes, but moving no shown forecast. */
export type LearntStep = 'promise' | 'consider' | 'doubt' | 'refuse' | 'press' | 'repeat' | 'contact'

/** What one outcome (delivered, or promised or delivered) needs. */
export interface OutcomeCoefficients {
  /** Grantings a day by days since the ask was opened, one for each of `SEGMENTS`: of the seventeen named kinds, and of `other`. */
  readonly hazard: { readonly named: readonly number[]; readonly other: readonly number[] }
  /** Pooled ratios to that hazard. */
  readonly kind: Readonly<Partial<Record<Kind, number>>>
  /** On top of the kind's: whether both speak for states or organisations, or one is a party within a country or a person. */
  readonly between: { readonly states: number; readonly others: number }
  /** On top of these: `named appeal`, `arms demand`, … */
  readonly force: Readonly<Record<string, number>>
  /** On top of those, by addressee's code. */
  readonly addressee: Readonly<Record<string, number>>
  /** The same by asker's code: what it is granted of what it asks. */
  readonly asker: Readonly<Record<string, number>>
  /** On top of all, by `asker>addressee`. */
  readonly pair: Readonly<Record<string, number>>
  readonly steps: Readonly<Partial<Record<LearntStep, StepWeight>>>
}

/** Grantings of asks read from text, and those that coded events made expected of them. */
interface TextSide {
  readonly expected: number
  readonly observed: number
  /** Drawn towards 1; multiplies the grantings expected. */
  readonly ratio: number
}

/** How asks read from text did against coded events' rates. */
export interface TextRatio {
  readonly asks: number
  readonly delivered: TextSide
  readonly granted: TextSide
}

export interface AskCoefficients {
  readonly card: Card
  /** Null where coded events themselves are forecast. */
  readonly text: TextRatio | null
  readonly delivered: OutcomeCoefficients
  readonly granted: OutcomeCoefficients
}

/** First and last day of each stretch of time since the opening within which the hazard is held constant. */
export const SEGMENTS: readonly (readonly [number, number])[] = [
  [1, 7],
  [8, 30],
  [31, 90],
  [91, 180],
  [181, Number.POSITIVE_INFINITY],
]

/** Grantings expected on the days `from`+1 … `to` after the opening, by a hazard constant within each segment. */
export function cumulativeHazard(hazard: readonly number[], from: number, to: number): number {
  let sum = 0
  for (let i = 0; i < SEGMENTS.length; i++) {
    const [first, last] = SEGMENTS[i] as readonly [number, number]
    sum += (hazard[i] as number) * Math.max(0, Math.min(to, last) - Math.max(from, first - 1))
  }
  return sum
}

/**
 * How unlike in ease, unseen, asks of one group are taken to be: the shape of a gamma frailty (Vaupel, Manton & Stallard, Demography 16, 1979). Where x grantings are
 * expected, 1 − (1 + x/8)^−8 of the asks are granted. Any shape from 4 to ∞ does as well on held-back time; 8 keeps far horizons from certainty.
 */
const FRAILTY = 8

/** Log-odds of at least one granting where `expected` are expected: ln((1 + x/8)^8 − 1). */
export function logOddsOfExpected(expected: number): number {
  return Math.log(Math.expm1(FRAILTY * Math.log1p(expected / FRAILTY)))
}

/** Key of `OutcomeCoefficients.force`. */
export function forceKey(scope: Kind | 'named', force: Force): string {
  return `${scope} ${force}`
}

const WITHIN = /^(PARLIAMENT|COURT|MONARCH|OPPOSITION|PROTESTERS|REBELS|BUSINESS|MEDIA)_/

/** Whether a code is that of a party inside a country, which does not speak for its state. */
export function isWithinState(code: string): boolean {
  return WITHIN.test(code)
}
