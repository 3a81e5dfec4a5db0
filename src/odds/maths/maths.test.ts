import { describe, expect, it } from 'vitest'
import { inverseDiagonal, solveInPlace } from './cholesky.js'
import { logGamma } from './log-gamma.js'
import { fitLogistic, logisticScore, sigmoid } from './logistic.js'
import { quantile } from './quantile.js'
import { seededRandom } from './random.js'

describe('the maths beneath', () => {
  it('solves a positive definite system and inverts its diagonal', () => {
    // numpy.linalg.solve([[4,2,.6],[2,5,1],[.6,1,3]],[1,2,3]) and numpy.linalg.inv(…).diagonal(), numpy 2.4.6
    const a = [4, 2, 0.6, 2, 5, 1, 0.6, 1, 3]
    const x = solveInPlace(Float64Array.from(a), Float64Array.from([1, 2, 3]))
    expect([...x]).toEqual([0.004484304933, 0.212556053812, 0.928251121076].map((v) => expect.closeTo(v, 10)))
    expect([...inverseDiagonal(Float64Array.from(a), 3)]).toEqual(
      [0.313901345291, 0.260986547085, 0.358744394619].map((v) => expect.closeTo(v, 10)),
    )
  })

  it('knows ln Γ', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 10) // math.lgamma(.1), Python 3
    expect(logGamma(100.5)).toBeCloseTo(361.43554046777757, 8) // math.lgamma(100.5)
  })

  it('takes quantiles as numpy does', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(quantile([1, 2, 4, 8, 16], 0.9)).toBeCloseTo(12.8, 12)
    expect(quantile([], 0.5)).toBeNaN()
  })

  it('draws the same numbers for the same seed, evenly', () => {
    const draw = seededRandom(42)
    const numbers = Array.from({ length: 10_000 }, draw)
    expect(seededRandom(42)()).toBe(numbers[0])
    expect(numbers.reduce((a, b) => a + b, 0) / numbers.length).toBeCloseTo(0.5, 1)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThan(1)
  })

  it('fits the logistic regression that scikit-learn fits', () => {
    // StandardScaler, then LogisticRegression(C=1/3, tol=1e-12, max_iter=9999).fit(x, y): coef_ and intercept_, scikit-learn 1.9.1
    const x = [1, 5, 2, 4, 3, 4, 4, 1, 5, 2, 6, 1, 7, 3, 8, 0]
    const y = [0, 0, 1, 0, 1, 1, 0, 1]
    const model = fitLogistic({ width: 2, rows: 8, values: Float64Array.from(x) }, y, 3)
    expect(model.weights).toEqual([0.2671778, -0.2855961].map((v) => expect.closeTo(v, 5)))
    expect(model.bias).toBeCloseTo(-0.0015756, 5)
    expect(sigmoid(logisticScore(model, [8, 0]))).toBeGreaterThan(0.5)
  })

  it('gives a column that never changes no weight, and survives one outcome only', () => {
    const matrix = { width: 2, rows: 4, values: Float64Array.from([1, 7, 2, 7, 3, 7, 4, 7]) }
    expect(fitLogistic(matrix, [0, 1, 0, 1], 1).weights[1]).toBe(0)
    const never = fitLogistic(matrix, [0, 0, 0, 0], 1)
    expect(never.weights.every(Number.isFinite)).toBe(true)
    expect(sigmoid(logisticScore(never, [2, 7]))).toBeLessThan(0.01)
  })
})
