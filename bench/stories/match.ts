import type { Ask, ThreadEvidence } from '../../src/model/thread.js'
import type { GoldAsk } from './gold.js'

/** What of a thread is compared. */
export type Thread = Pick<Ask, 'id' | 'asker' | 'addressee' | 'kind' | 'polarity' | 'matter' | 'state'> & {
  readonly evidence: readonly (Pick<ThreadEvidence, 'start' | 'end' | 'in'> & {
    readonly article: { readonly id: string }
  })[]
}

/** Which thread holds which gold ask. A thread stands for one gold ask at most. */
export interface Matched {
  /** The thread that tells a gold ask best, by the gold ask's id. */
  readonly best: ReadonlyMap<string, Thread>
  /** Further threads that tell a gold ask which another tells better. */
  readonly fragments: ReadonlyMap<string, readonly Thread[]>
  /** Threads with evidence of their gold ask and evidence of another, with the ids of both. */
  readonly mixed: readonly { readonly thread: Thread; readonly home: string; readonly others: readonly string[] }[]
}

interface Pair {
  readonly thread: Thread
  readonly gold: GoldAsk
  readonly score: number
}

/** Pairs threads with gold asks of the same parties, polarity and (unless `anyKind`) kind, by the sentences that their evidence stands in. */
export function matchThreads(threads: readonly Thread[], gold: readonly GoldAsk[], anyKind = false): Matched {
  const pairs = threads
    .flatMap((thread) => pairsOf(thread, gold, anyKind))
    .sort((a, b) => b.score - a.score || (a.thread.id < b.thread.id ? -1 : 1))
  const best = new Map<string, Thread>()
  const home = new Map<string, string>()
  for (const { thread, gold: ask } of pairs) {
    if (home.has(thread.id) || best.has(ask.id)) continue
    best.set(ask.id, thread)
    home.set(thread.id, ask.id)
  }
  const fragments = new Map<string, Thread[]>()
  for (const { thread, gold: ask } of pairs) {
    if (home.has(thread.id)) continue
    home.set(thread.id, ask.id)
    fragments.set(ask.id, [...(fragments.get(ask.id) ?? []), thread])
  }
  return { best, fragments, mixed: threads.flatMap((thread) => mixtureOf(thread, home.get(thread.id), gold)) }
}

function pairsOf(thread: Thread, gold: readonly GoldAsk[], anyKind: boolean): readonly Pair[] {
  const own = gold.filter((ask) => sameParties(thread, ask) && (anyKind || ask.kinds.includes(thread.kind)))
  return own.flatMap((ask) => {
    const touched = thread.evidence.filter((one) => touches(one, ask)).length
    const near = thread.evidence.filter((one) => onlyAskOf(own, one.article.id) === ask).length
    if (touched + near === 0) return []
    return [{ thread, gold: ask, score: touched + near / 10 + likeness(thread.matter, ask.matter) }]
  })
}

/** The one gold ask that an article tells, where it tells no second one of the same parties and kind. */
function onlyAskOf(own: readonly GoldAsk[], articleId: string): GoldAsk | null {
  const told = own.filter(({ steps }) => steps.some(({ article }) => article === articleId))
  return told.length === 1 ? (told[0] ?? null) : null
}

/** Whether the parties and the polarity are among those that count as right. */
export function sameParties(thread: Thread, ask: GoldAsk): boolean {
  const { asker, addressee, polarity } = thread
  return ask.askers.includes(asker) && ask.addressees.includes(addressee) && ask.polarities.includes(polarity)
}

/** Whether evidence stands in a sentence that shows a step of the ask. */
export function touches(one: Thread['evidence'][number], ask: GoldAsk): boolean {
  return (
    one.in !== 'title' &&
    ask.steps.some(({ article, start, end }) => article === one.article.id && start < one.end && one.start < end)
  )
}

/** A thread is mixed where some of its evidence stands in sentences of other gold asks between the same parties and in none of its own. */
function mixtureOf(thread: Thread, home: string | undefined, gold: readonly GoldAsk[]): Matched['mixed'] {
  if (home === undefined) return []
  const candidates = gold.filter((ask) => sameParties(thread, ask) && ask.kinds.includes(thread.kind))
  const others = thread.evidence.flatMap((one) => {
    const told = candidates.filter((ask) => touches(one, ask)).map(({ id }) => id)
    return told.length === 0 || told.includes(home) ? [] : told
  })
  return others.length === 0 ? [] : [{ thread, home, others: [...new Set(others)] }]
}

/** How many of the fewer words two matters share, by their first five letters; 0–1. */
function likeness(a: string, b: string): number {
  const [one, other] = [stems(a), stems(b)]
  const fewer = Math.min(one.size, other.size)
  return fewer === 0 ? 0 : [...one].filter((word) => other.has(word)).length / fewer
}

function stems(matter: string): ReadonlySet<string> {
  const words = matter.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return new Set(words.map((word) => word.slice(0, 5)))
}
