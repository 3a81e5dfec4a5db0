import type { State } from '../../src/model/ask.js'
import { type Day, daysBetween, lastDay } from '../../src/model/time.js'
import { kindEntry } from '../../src/ontology/kinds.js'
import { LAPSING } from '../../src/ontology/rules.js'
import type { GoldAsk } from './gold.js'
import { type Matched, matchThreads, sameParties, type Thread, touches } from './match.js'

/** How one gold ask fares in the ledger. */
export interface Outcome {
  readonly ask: GoldAsk
  /** The thread that tells it, with asker, addressee, kind and polarity right; null where none does. */
  readonly thread: Thread | null
  /** States that count as right; never empty. */
  readonly right: readonly State[]
  readonly isEndRight: boolean
  /** Told by several threads. */
  readonly threads: number
  /** Why it was not found, in words; null where it was. */
  readonly missed: string | null
}

export interface Scored {
  readonly outcomes: readonly Outcome[]
  readonly mixed: Matched['mixed']
  /** Threads that stand for a gold ask. */
  readonly threads: number
  /** Gold asks found where any kind would do. */
  readonly ofAnyKind: ReadonlySet<string>
}

/** Compares the threads of a ledger, as of its day, with the gold. Pure. */
export function scoreStories(threads: readonly Thread[], gold: readonly GoldAsk[], day: Day): Scored {
  const matched = matchThreads(threads, gold)
  const loose = matchThreads(threads, gold, true)
  const outcomes = gold.map((ask): Outcome => {
    const thread = matched.best.get(ask.id) ?? null
    const right = rightEnds(ask, day)
    return {
      ...{ ask, thread, right },
      isEndRight: thread !== null && right.includes(thread.state),
      threads: thread === null ? 0 : 1 + (matched.fragments.get(ask.id)?.length ?? 0),
      missed: thread === null ? reasonOf(ask, threads, gold) : null,
    }
  })
  const told = outcomes.reduce((sum, outcome) => sum + outcome.threads, 0)
  return {
    outcomes,
    mixed: matched.mixed,
    threads: told,
    ofAnyKind: new Set([...matched.best.keys(), ...loose.best.keys()]),
  }
}

/** The states that count as right on a day: the one the articles leave it in, or `lapsed` once the kind's horizon has passed in silence, and `endOr`. */
export function rightEnds(ask: GoldAsk, day: Day): readonly State[] {
  const last =
    ask.steps
      .map(({ when }) => lastDay(when))
      .sort()
      .at(-1) ?? day
  const isLapsed = LAPSING.includes(ask.end) && daysBetween(last, day) > kindEntry(ask.kinds[0]).horizonDays
  return [isLapsed ? 'lapsed' : ask.end, ...ask.endOr]
}

/** What the ledger has where a gold ask is missing: another kind, other parties, the thread of another gold ask, or nothing. */
function reasonOf(ask: GoldAsk, threads: readonly Thread[], gold: readonly GoldAsk[]): string {
  const there = threads.filter(({ evidence }) => evidence.some((one) => touches(one, ask)))
  const own = there.filter((thread) => sameParties(thread, ask))
  const ofKind = own.find(({ kind }) => ask.kinds.includes(kind))
  if (ofKind !== undefined) {
    const beside = gold.filter((one) => one !== ask && sameParties(ofKind, one) && one.kinds.includes(ofKind.kind))
    return beside.length === 0 ? 'in a thread that stands for another' : `in one thread with ${ids(beside)}`
  }
  const kinds = [...new Set(own.map(({ kind }) => kind))]
  if (kinds.length > 0) return `read as ${kinds.join(', ')}`
  const read = there.map(
    (thread) => `${thread.asker} → ${thread.addressee ?? 'nobody'}, ${thread.kind}, ${thread.polarity}`,
  )
  return read.length === 0 ? 'nothing read in its sentences' : `in its sentences: ${[...new Set(read)].join('; ')}`
}

function ids(asks: readonly GoldAsk[]): string {
  return asks
    .slice(0, 2)
    .map(({ id }) => id)
    .join(', ')
}
