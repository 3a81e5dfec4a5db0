import type { Ledger } from '../../src/ledger/ledger.js'
import type { Relation } from '../../src/model/beside.js'
import type { Gold, GoldEncounter, Link } from './gold.js'
import type { Outcome } from './score.js'

/** How the ledger names a link, seen from the ask that has it. */
const RELATION: Readonly<Record<Link, Relation>> = {
  conditionFor: 'condition',
  rival: 'rival',
  shared: 'shared',
  exchange: 'exchange',
}

/** A link between two gold asks that were both found, and whether the ledger has it. */
export interface LinkOutcome {
  readonly from: string
  readonly link: Link
  readonly to: string
  readonly isThere: boolean
}

/** Looks up every link between found asks. */
export async function linkOutcomes(ledger: Ledger, outcomes: readonly Outcome[]): Promise<readonly LinkOutcome[]> {
  const threadOf = new Map(
    outcomes.flatMap(({ ask, thread }) => (thread === null ? [] : [[ask.id, thread.id] as const])),
  )
  const found: LinkOutcome[] = []
  for (const { ask, thread } of outcomes) {
    const linked = ask.links.filter(({ to }) => threadOf.has(to))
    if (thread === null || linked.length === 0) continue
    const related = (await ledger.beside(thread.id))?.related ?? []
    for (const { link, to } of linked) {
      const isThere = related.some((one) => one.relation === RELATION[link] && one.ask.id === threadOf.get(to))
      found.push({ from: ask.id, link, to, isThere })
    }
  }
  return found
}

/** A gold encounter, and what the ledger has of it. */
export interface EncounterOutcome {
  readonly encounter: GoldEncounter
  readonly isFound: boolean
  /** The kind is the same, too. */
  readonly isOfKind: boolean
}

/** An encounter is found where the article tells one of the same parties; further parties may be there. */
export async function encounterOutcomes(
  ledger: Ledger,
  gold: Gold['encounters'],
): Promise<readonly EncounterOutcome[]> {
  const found: EncounterOutcome[] = []
  for (const encounter of gold) {
    const met = (await ledger.meetings(encounter.parties)).filter(({ told }) =>
      told.some(({ article }) => article.id === encounter.article),
    )
    found.push({ encounter, isFound: met.length > 0, isOfKind: met.some(({ what }) => what === encounter.what) })
  }
  return found
}
