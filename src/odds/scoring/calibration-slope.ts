import { inverseDiagonal, solveInPlace } from '../maths/cholesky.js'
import type { Scored } from './scored.js'

const CLIP = 1e-6

export interface CalibrationLine {
  /** 1: log-odds are right in size; below 1: too bold; above 1: too timid. */
  readonly slope: number
  readonly intercept: number
  readonly slopeInterval: readonly [number, number]
}

/**
 * Logistic regression of the outcome on the forecast's log-odds (Cox, Biometrika 45, 1958), with Wald's 95 % interval of the slope. Newton's method.
 * NaN where only one outcome came or all forecasts are equal.
 */
export function calibrationLine({ probability, outcome }: Scored): CalibrationLine {
  const x = Float64Array.from(probability, (p) => {
    const clipped = Math.min(1 - CLIP, Math.max(CLIP, p))
    return Math.log(clipped / (1 - clipped))
  })
  if (isConstant(outcome) || isConstant(probability)) return UNKNOWN
  let slope = 1
  let intercept = 0
  let loss = lossOf(x, outcome, slope, intercept)
  for (let round = 0; round < 100; round++) {
    const { gradient, information } = derivatives(x, outcome, slope, intercept)
    const [up = 0, along = 0] = solveInPlace(information, gradient)
    let part = 1
    while (part > 1e-6 && !(lossOf(x, outcome, slope + part * along, intercept + part * up) <= loss)) part /= 2
    slope += part * along
    intercept += part * up
    loss = lossOf(x, outcome, slope, intercept)
    if (part * (Math.abs(up) + Math.abs(along)) < 1e-10 || part <= 1e-6) break
  }
  const { information } = derivatives(x, outcome, slope, intercept)
  const error = Math.sqrt(inverseDiagonal(information, 2)[1] as number)
  return { slope, intercept, slopeInterval: [slope - 1.96 * error, slope + 1.96 * error] }
}

const UNKNOWN: CalibrationLine = { slope: Number.NaN, intercept: Number.NaN, slopeInterval: [Number.NaN, Number.NaN] }

function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false
  return true
}

/** Minus the log-likelihood. */
function lossOf(x: Float64Array, outcome: ArrayLike<number>, slope: number, intercept: number): number {
  let loss = 0
  for (let i = 0; i < x.length; i++) {
    const score = (intercept + slope * (x[i] as number)) * (outcome[i] === 1 ? -1 : 1)
    loss += score > 0 ? score + Math.log1p(Math.exp(-score)) : Math.log1p(Math.exp(score))
  }
  return loss
}

function derivatives(x: Float64Array, outcome: ArrayLike<number>, slope: number, intercept: number) {
  const gradient = new Float64Array(2)
  const information = new Float64Array(4)
  for (let i = 0; i < x.length; i++) {
    const value = x[i] as number
    const p = 1 / (1 + Math.exp(-(intercept + slope * value)))
    const error = (outcome[i] as number) - p
    const weight = p * (1 - p)
    gradient[0] = (gradient[0] as number) + error
    gradient[1] = (gradient[1] as number) + error * value
    information[0] = (information[0] as number) + weight
    information[2] = (information[2] as number) + weight * value
    information[3] = (information[3] as number) + weight * value * value
  }
  return { gradient, information }
}
