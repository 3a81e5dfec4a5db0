import type { ActorCode, State } from '../model/ask.js'
import type { Ask } from '../model/thread.js'
import { byDate } from './dates.js'

/** What one asker wants of one addressee. */
export interface Wishes {
  readonly addressee: ActorCode | null
  /** Last changed first. */
  readonly asks: readonly Ask[]
  readonly count: number
  /** How many stand in each state; states without any are left out. */
  readonly states: Readonly<Partial<Record<State, number>>>
}

/** The wish list of one asker, by addressee. */
export interface AskerWishes {
  readonly asker: ActorCode
  readonly count: number
  /** Longest list first; `nobody in particular` (null) last. */
  readonly addressees: readonly Wishes[]
}

/** Asks grouped by asker and addressee, the longest lists first; equal lengths in order of code. */
export function wishList(asks: readonly Ask[]): readonly AskerWishes[] {
  return [...groupBy(asks, (ask) => ask.asker)]
    .map(([asker, own]) => ({ asker, count: own.length, addressees: byAddressee(own) }))
    .sort((a, b) => b.count - a.count || order(a.asker, b.asker))
}

function byAddressee(asks: readonly Ask[]): readonly Wishes[] {
  return [...groupBy(asks, (ask) => ask.addressee)]
    .map(([addressee, own]) => ({
      addressee,
      asks: [...own].sort(lastChangedFirst),
      count: own.length,
      states: countStates(own),
    }))
    .sort((a, b) => nullLast(a, b) || b.count - a.count || order(a.addressee ?? '', b.addressee ?? ''))
}

function lastChangedFirst(a: Ask, b: Ask): number {
  if (a.lastChanged === null || b.lastChanged === null) return byDate(a.lastChanged, b.lastChanged) || order(a.id, b.id)
  return byDate(b.lastChanged, a.lastChanged) || order(a.id, b.id)
}

/** How many asks stand in each state. */
export function countStates(asks: readonly Pick<Ask, 'state'>[]): Readonly<Partial<Record<State, number>>> {
  const counts: Partial<Record<State, number>> = {}
  for (const { state } of asks) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function nullLast(a: Pick<Wishes, 'addressee'>, b: Pick<Wishes, 'addressee'>): number {
  return Number(a.addressee === null) - Number(b.addressee === null)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
