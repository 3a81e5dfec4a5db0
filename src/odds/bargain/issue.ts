/** One party to an issue. */
export interface Bargainer {
  readonly actor: string
  /** Where on the issue's scale it wants the outcome. */
  readonly position: number
  /** How much it cares, from 0; any unit, the same for all. */
  readonly salience: number
  /** What it can bring to bear, from 0; any unit, the same for all. */
  readonly capability: number
}

/** Something bargained over on one scale. */
export interface Issue {
  readonly issue: string
  readonly bargainers: readonly Bargainer[]
  /** Where it ended, null where that is not known. */
  readonly outcome: number | null
}

/** Lowest and highest position taken. */
export function rangeOf({ bargainers }: Issue): readonly [number, number] {
  const positions = bargainers.map(({ position }) => position)
  return [Math.min(...positions), Math.max(...positions)]
}
