import type { Ask } from '../../src/model/thread.js'

/** The board's filters as they stand in the address, so that a view can be shared. */
export const FILTERS = ['asker', 'addressee', 'kind', 'state', 'as-of'] as const
export type Filter = (typeof FILTERS)[number]

/** Orders of the rows within a group; the first is the one that needs no saying. */
const ORDERS = ['told', 'change', 'odds'] as const
export type Order = (typeof ORDERS)[number]

/** The query of `/api/asks` for what the address asks for; empty filters are left out. */
export function apiQuery(place: URLSearchParams, only: readonly Filter[] = FILTERS): string {
  const query = new URLSearchParams()
  for (const filter of only) {
    const value = place.get(filter)
    if (value) query.set(filter, value)
  }
  return query.toString()
}

/** The board's address with some filters set anew; an empty value takes a filter away. */
export function boardHref(place: URLSearchParams, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams()
  for (const name of [...FILTERS, 'order']) {
    const value = changes[name] ?? place.get(name) ?? ''
    if (value) query.set(name, value)
  }
  const text = query.toString()
  return text ? `/?${text}` : '/'
}

/** The order that the address asks for. */
export function orderOf(place: URLSearchParams): Order {
  const order = place.get('order')
  return ORDERS.find((known) => known === order) ?? 'told'
}

const newest = (a: Ask, b: Ask) => (b.lastChanged ?? '').localeCompare(a.lastChanged ?? '')
const chance = (ask: Ask) => ask.odds?.odds.find((odds) => odds.horizon === 90)?.delivered ?? -1

const COMPARE: Readonly<Record<Order, (a: Ask, b: Ask) => number>> = {
  told: (a, b) => b.stories - a.stories || b.confidence - a.confidence || newest(a, b),
  change: newest,
  odds: (a, b) => chance(b) - chance(a) || newest(a, b),
}

/** The asks in that order: told by most stories (of those the surest reading), changed last, or likeliest first. */
export function sorted(asks: readonly Ask[], order: Order): readonly Ask[] {
  return [...asks].sort(COMPARE[order])
}
