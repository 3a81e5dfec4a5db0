/** One chosen cell of the weights. */
export interface Assigned {
  readonly row: number
  readonly column: number
}

/** Shortest augmenting paths over a square matrix of costs, 1-based; `match[j]` is the row of column j. */
interface Search {
  readonly cost: readonly (readonly number[])[]
  readonly size: number
  readonly u: number[]
  readonly v: number[]
  readonly match: number[]
  readonly way: number[]
}

/** Maximum-weight one-to-one assignment (Hungarian method, O(n³)); every row or every column of the smaller side is used. */
export function assign(weights: readonly (readonly number[])[]): Assigned[] {
  const n = weights.length
  const m = weights[0]?.length ?? 0
  if (n === 0 || m === 0) return []
  const size = Math.max(n, m)
  const top = Math.max(...weights.map((row) => Math.max(...row)))
  const cost = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => top - (weights[i]?.[j] ?? 0)),
  )
  const zeros = () => new Array<number>(size + 1).fill(0)
  const search: Search = { cost, size, u: zeros(), v: zeros(), match: zeros(), way: zeros() }
  for (let row = 1; row <= size; row++) augment(search, row)
  const cells = search.match.map((row, column) => ({ row: row - 1, column: column - 1 }))
  return cells.slice(1).filter(({ row, column }) => row < n && column < m)
}

function augment(search: Search, row: number): void {
  const { match, way, size } = search
  match[0] = row
  let column = 0
  const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY)
  const used = new Array<boolean>(size + 1).fill(false)
  while (true) {
    used[column] = true
    column = relax(search, column, least, used)
    if (match[column] === 0) break
  }
  while (column !== 0) {
    const before = way[column] ?? 0
    match[column] = match[before] ?? 0
    column = before
  }
}

/** Lowers the potentials along the tree and gives the next column. */
function relax(
  { cost, size, u, v, match, way }: Search,
  from: number,
  least: number[],
  used: readonly boolean[],
): number {
  const row = match[from] ?? 0
  let delta = Number.POSITIVE_INFINITY
  let next = 0
  for (let j = 1; j <= size; j++) {
    if (used[j]) continue
    const current = (cost[row - 1]?.[j - 1] ?? 0) - (u[row] ?? 0) - (v[j] ?? 0)
    if (current < (least[j] ?? 0)) {
      least[j] = current
      way[j] = from
    }
    if ((least[j] ?? 0) < delta) {
      delta = least[j] ?? 0
      next = j
    }
  }
  for (let j = 0; j <= size; j++) {
    const matched = match[j] ?? 0
    if (used[j]) {
      u[matched] = (u[matched] ?? 0) + delta
      v[j] = (v[j] ?? 0) - delta
    } else least[j] = (least[j] ?? 0) - delta
  }
  return next
}
