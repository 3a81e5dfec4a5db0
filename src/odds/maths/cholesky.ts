/**
 * Solves A·x = b for a symmetric positive definite matrix A of n rows (row-major; the lower triangle is read, A and b are overwritten).
 * Cholesky's method, n³/6 multiplications. A pivot that is not positive is raised to `floor`, so that a column that carries
 * nothing gets no weight instead of NaN.
 */
export function solveInPlace(a: Float64Array, b: Float64Array, floor = 1e-12): Float64Array {
  const n = b.length
  factor(a, n, floor)
  for (let i = 0; i < n; i++) {
    let sum = b[i] as number
    for (let k = 0; k < i; k++) sum -= (a[i * n + k] as number) * (b[k] as number)
    b[i] = sum / (a[i * n + i] as number)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i] as number
    for (let k = i + 1; k < n; k++) sum -= (a[k * n + i] as number) * (b[k] as number)
    b[i] = sum / (a[i * n + i] as number)
  }
  return b
}

/** Replaces the lower triangle of A by its Cholesky factor. */
function factor(a: Float64Array, n: number, floor: number): void {
  for (let j = 0; j < n; j++) {
    let diagonal = a[j * n + j] as number
    for (let k = 0; k < j; k++) diagonal -= (a[j * n + k] as number) ** 2
    const pivot = Math.sqrt(Math.max(diagonal, floor))
    a[j * n + j] = pivot
    for (let i = j + 1; i < n; i++) {
      let sum = a[i * n + j] as number
      for (let k = 0; k < j; k++) sum -= (a[i * n + k] as number) * (a[j * n + k] as number)
      a[i * n + j] = sum / pivot
    }
  }
}

/** The diagonal of A⁻¹ (the variances where A is an information matrix). A is overwritten. */
export function inverseDiagonal(a: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n)
    unit[j] = 1
    out[j] = solveInPlace(a.slice(), unit)[j] as number
  }
  return out
}
