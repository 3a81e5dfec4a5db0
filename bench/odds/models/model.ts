import type { Matrix } from '../../../src/odds/maths/matrix.js'
import type { Case } from '../dataset.js'

export interface Chances {
  readonly strict: number
  readonly loose: number
}

/** A contender of the bake-off: learns from closed asks, then forecasts others. */
export interface Contender {
  readonly name: string
  learn(cases: readonly Case[]): (ask: Case) => Chances
}

/** Rows of numbers as a matrix. */
export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const width = rows[0]?.length ?? 0
  const values = new Float64Array(rows.length * width)
  rows.forEach((row, i) => {
    values.set(row, i * width)
  })
  return { width, rows: rows.length, values }
}
