/** Rows of equal width in one array. */
export interface Matrix {
  readonly width: number
  readonly rows: number
  readonly values: Float64Array
}

/** The chosen rows and columns of a matrix (all columns where none are named). */
export function selectRows(matrix: Matrix, rows: ArrayLike<number>, columns?: readonly number[]): Matrix {
  const chosen = columns ?? Array.from({ length: matrix.width }, (_, i) => i)
  const values = new Float64Array(rows.length * chosen.length)
  for (let i = 0; i < rows.length; i++) {
    const start = (rows[i] as number) * matrix.width
    for (let j = 0; j < chosen.length; j++) {
      values[i * chosen.length + j] = matrix.values[start + (chosen[j] as number)] as number
    }
  }
  return { width: chosen.length, rows: rows.length, values }
}

/** Mean and standard deviation of each column; a column that never changes gets deviation 1, so that it carries no weight. */
export function columnScales({ width, rows, values }: Matrix): { mean: Float64Array; sd: Float64Array } {
  const mean = new Float64Array(width)
  const sd = new Float64Array(width)
  for (let i = 0; i < values.length; i++) mean[i % width] = (mean[i % width] as number) + (values[i] as number) / rows
  for (let i = 0; i < values.length; i++) {
    sd[i % width] = (sd[i % width] as number) + ((values[i] as number) - (mean[i % width] as number)) ** 2 / rows
  }
  for (let j = 0; j < width; j++) sd[j] = (sd[j] as number) < 1e-12 ? 1 : Math.sqrt(sd[j] as number)
  return { mean, sd }
}
