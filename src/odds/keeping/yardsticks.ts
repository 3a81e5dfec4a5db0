import type { Resolved } from './resolve.js'

/** A resolved saying beside what two simple forecasters would have said. */
export interface Measured extends Resolved {
  /** The kind's base rate as it was known then. */
  readonly baseRate: number
  /** 1 or 0 as the same pair's ask before ended; the base rate where there was none. */
  readonly sameAsLast: number
}

/** As many asks as the coded events' rate of a kind counts for, beside those of the ledger: the contract's weight of a prior. */
const PRIOR_ASKS = 20

/**
 * Puts the yardsticks beside each: the kind's rate from coded events (`codedRate`), counted as twenty asks, with the ledger's own asks of the kind whose horizons
 * had closed by then; and how the pair's latest such ask ended. Both know only what was known on `asOf`. Cost n·ln n.
 */
export function besideYardsticks(
  resolved: readonly Resolved[],
  codedRate: (said: Resolved) => number,
): readonly Measured[] {
  const closed = resolved
    .filter(({ age, happened }) => age === 0 && happened !== null)
    .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))
  const inOrder = resolved.map((said, i) => ({ said, i })).sort((a, b) => (a.said.asOf < b.said.asOf ? -1 : 1))
  const counts = new Map<string, { n: number; granted: number }>()
  const last = new Map<string, Resolved[]>()
  const measured: Measured[] = []
  let next = 0
  for (const { said, i } of inOrder) {
    for (let one = closed[next]; one !== undefined && one.end <= said.asOf; one = closed[++next])
      note(one, counts, last)
    const { n, granted } = counts.get(kindKey(said)) ?? { n: 0, granted: 0 }
    const baseRate = (granted + PRIOR_ASKS * codedRate(said)) / (n + PRIOR_ASKS)
    const before = (last.get(pairKey(said)) ?? []).filter(({ askId }) => askId !== said.askId).at(-1)
    measured[i] = { ...said, baseRate, sameAsLast: before === undefined ? baseRate : Number(before.happened) }
  }
  return measured
}

function note(one: Resolved, counts: Map<string, { n: number; granted: number }>, last: Map<string, Resolved[]>): void {
  const { n, granted } = counts.get(kindKey(one)) ?? { n: 0, granted: 0 }
  counts.set(kindKey(one), { n: n + 1, granted: granted + (one.happened ? 1 : 0) })
  const pair = last.get(pairKey(one)) ?? []
  pair.push(one)
  last.set(pairKey(one), pair.slice(-2))
}

function kindKey({ kind, forecasted, horizon }: Resolved): string {
  return `${kind} ${forecasted} ${horizon}`
}

function pairKey({ asker, addressee, forecasted, horizon }: Resolved): string {
  return `${asker}>${addressee ?? ''} ${forecasted} ${horizon}`
}
