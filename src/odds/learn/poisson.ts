import { inverseDiagonal, solveInPlace } from '../maths/cholesky.js'

/** One stretch of watching: covariates that held through it, the events expected without them, and whether one came at its end. */
export interface Stretch {
  readonly covariates: readonly number[]
  readonly expected: number
  readonly event: number
}

export interface PoissonFit {
  /** Log hazard ratios, one a covariate. */
  readonly weights: readonly number[]
  readonly standardErrors: readonly number[]
  /** Events seen while each covariate was present. */
  readonly events: readonly number[]
}

/**
 * Log-linear Poisson regression with an offset and a normal prior of standard deviation `priorSd` on each weight, by Newton's
 * method; the piecewise-exponential form of Cox's model (Holford, Biometrics 36, 1980).
 */
export function fitPoisson(stretches: readonly Stretch[], size: number, priorSd: number): PoissonFit {
  const weights = new Float64Array(size)
  let information = new Float64Array(size * size)
  for (let round = 0; round < 50; round++) {
    const { gradient, hessian } = derivatives(stretches, weights, priorSd)
    information = hessian.slice()
    const step = solveInPlace(hessian, gradient)
    let most = 0
    for (let j = 0; j < size; j++) {
      const move = Math.max(-2, Math.min(2, step[j] as number))
      weights[j] = (weights[j] as number) + move
      most = Math.max(most, Math.abs(move))
    }
    if (most < 1e-9) break
  }
  const events = Array.from({ length: size }, (_, j) =>
    stretches.reduce((sum, s) => sum + (s.covariates[j] === 0 ? 0 : s.event), 0),
  )
  const standardErrors = [...inverseDiagonal(information, size)].map(Math.sqrt)
  return { weights: [...weights], standardErrors, events }
}

function derivatives(stretches: readonly Stretch[], weights: Float64Array, priorSd: number) {
  const size = weights.length
  const gradient = weights.map((w) => -w / priorSd ** 2)
  const hessian = new Float64Array(size * size)
  for (let j = 0; j < size; j++) hessian[j * size + j] = 1 / priorSd ** 2
  for (const { covariates, expected, event } of stretches) {
    let score = 0
    for (let j = 0; j < size; j++) score += (weights[j] as number) * (covariates[j] as number)
    const mean = expected * Math.exp(score)
    for (let j = 0; j < size; j++) {
      const x = covariates[j] as number
      if (x === 0) continue
      gradient[j] = (gradient[j] as number) + (event - mean) * x
      for (let k = 0; k <= j; k++) {
        hessian[j * size + k] = (hessian[j * size + k] as number) + mean * x * (covariates[k] as number)
      }
    }
  }
  return { gradient, hessian }
}
