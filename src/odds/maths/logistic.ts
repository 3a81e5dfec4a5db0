import { solveInPlace } from './cholesky.js'
import { columnScales, type Matrix } from './matrix.js'

/** Log-odds = bias + Σ weight × (value − mean) / sd. */
export interface LogisticModel {
  readonly bias: number
  readonly weights: readonly number[]
  readonly mean: readonly number[]
  readonly sd: readonly number[]
}

/**
 * Logistic regression with a ridge: maximises the likelihood less penalty/2 × Σ weight² over columns scaled to deviation 1; the bias goes free.
 * Newton's method with halved steps (iteratively reweighted least squares; Hastie, Tibshirani & Friedman, Elements of Statistical Learning, 4.4.1).
 * Cost rows × width² a round, some ten rounds. The bias is held within ±10, which is where it ends where only one outcome came.
 */
export function fitLogistic(matrix: Matrix, outcome: ArrayLike<number>, penalty: number): LogisticModel {
  const { mean, sd } = columnScales(matrix)
  const scaled = scale(matrix, mean, sd)
  const size = matrix.width + 1
  const beta = new Float64Array(size)
  beta[size - 1] = startingBias(outcome)
  let loss = lossOf(scaled, outcome, beta, penalty)
  for (let round = 0; round < 60; round++) {
    const { gradient, hessian } = derivatives(scaled, outcome, beta, penalty)
    const step = solveInPlace(hessian, gradient)
    const moved = stepDown(scaled, outcome, beta, step, penalty, loss)
    loss = moved.loss
    if (moved.most < 1e-8) break
  }
  return {
    bias: beta[size - 1] as number,
    weights: [...beta.subarray(0, size - 1)],
    mean: [...mean],
    sd: [...sd],
  }
}

/** The log-odds that a model gives a row that begins at `start` of `values`. */
export function logisticScore(model: LogisticModel, values: ArrayLike<number>, start = 0): number {
  let score = model.bias
  for (let j = 0; j < model.weights.length; j++) {
    score +=
      ((model.weights[j] as number) * ((values[start + j] as number) - (model.mean[j] as number))) /
      (model.sd[j] as number)
  }
  return score
}

/** 1 / (1 + e^−x). */
export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x))
}

function startingBias(outcome: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < outcome.length; i++) sum += outcome[i] as number
  return Math.log((sum + 0.5) / (outcome.length - sum + 0.5))
}

/** Moves `beta` along the step, halved until the loss falls; tells how far the furthest weight went (0 where no part of the step helps). */
function stepDown(
  matrix: Matrix,
  outcome: ArrayLike<number>,
  beta: Float64Array,
  step: Float64Array,
  penalty: number,
  loss: number,
): { readonly loss: number; readonly most: number } {
  const before = beta.slice()
  for (let part = 1; part > 1e-6; part /= 2) {
    let most = 0
    for (let j = 0; j < beta.length; j++) {
      beta[j] = (before[j] as number) + part * (step[j] as number)
      most = Math.max(most, Math.abs(part * (step[j] as number)))
    }
    beta[beta.length - 1] = Math.max(-10, Math.min(10, beta[beta.length - 1] as number))
    const now = lossOf(matrix, outcome, beta, penalty)
    if (now <= loss) return { loss: now, most }
  }
  beta.set(before)
  return { loss, most: 0 }
}

/** Minus the penalised log-likelihood. */
function lossOf(
  { width, rows, values }: Matrix,
  outcome: ArrayLike<number>,
  beta: Float64Array,
  penalty: number,
): number {
  let loss = 0
  for (let j = 0; j < width; j++) loss += (penalty / 2) * (beta[j] as number) ** 2
  for (let i = 0; i < rows; i++) {
    let score = beta[width] as number
    for (let j = 0; j < width; j++) score += (values[i * width + j] as number) * (beta[j] as number)
    const wrong = outcome[i] === 1 ? -score : score
    loss += wrong > 0 ? wrong + Math.log1p(Math.exp(-wrong)) : Math.log1p(Math.exp(wrong))
  }
  return loss
}

function scale(matrix: Matrix, mean: Float64Array, sd: Float64Array): Matrix {
  const { width } = matrix
  const values = matrix.values.map((value, i) => (value - (mean[i % width] as number)) / (sd[i % width] as number))
  return { ...matrix, values }
}

function derivatives({ width, rows, values }: Matrix, outcome: ArrayLike<number>, beta: Float64Array, penalty: number) {
  const size = width + 1
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size * size)
  for (let j = 0; j < width; j++) {
    gradient[j] = -penalty * (beta[j] as number)
    hessian[j * size + j] = penalty
  }
  hessian[size * size - 1] = 1e-6
  const row = new Float64Array(size).fill(1)
  for (let i = 0; i < rows; i++) {
    row.set(values.subarray(i * width, (i + 1) * width))
    addRow(row, outcome[i] as number, beta, gradient, hessian)
  }
  return { gradient, hessian }
}

function addRow(row: Float64Array, y: number, beta: Float64Array, gradient: Float64Array, hessian: Float64Array): void {
  const size = row.length
  let score = 0
  for (let j = 0; j < size; j++) score += (row[j] as number) * (beta[j] as number)
  const p = sigmoid(score)
  const weight = p * (1 - p)
  for (let j = 0; j < size; j++) {
    const x = row[j] as number
    gradient[j] = (gradient[j] as number) + (y - p) * x
    const wx = weight * x
    const start = j * size
    for (let k = 0; k <= j; k++) hessian[start + k] = (hessian[start + k] as number) + wx * (row[k] as number)
  }
}
