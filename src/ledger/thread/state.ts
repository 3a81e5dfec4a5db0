import type { State } from '../../model/ask.js'
import type { Day } from '../../model/time.js'
import type { ThreadEvent } from './events.js'
import { BELIEF, DENIALS, ENOUGH, ENTERED_FROM, type Teller } from './rules.js'

/** A change of an ask's state, and the evidence that brought it. */
export interface Change {
  readonly day: Day
  readonly from: State
  readonly to: State
  readonly evidence: string
}

export interface FoldedState {
  readonly state: State
  readonly partial: boolean
  readonly changes: readonly Change[]
}

/** What a person decided: from that day on the ask stands so, until something later is told. */
export interface Verdict {
  readonly day: Day
  readonly state: State
  readonly id: string
}

/**
 * Follows the events in order and keeps the state that they leave the ask in. One saying that is believed enough changes the state;
 * weaker ones add up over independent stories (1 − Π(1 − weight)) until they are enough. Linear in the number of events.
 */
export function foldState(events: readonly ThreadEvent[], verdict: Verdict | null = null): FoldedState {
  const denials = denialsIn(events)
  let at: FoldedState = { state: 'asked', partial: false, changes: [] }
  let support = new Map<State, Map<string, number>>()
  const enter = (to: State, day: Day, evidence: string, partial: boolean): void => {
    const changes = at.state === to ? at.changes : [...at.changes, { day, from: at.state, to, evidence }]
    if (at.state !== to) support = new Map()
    at = { state: to, partial, changes }
  }
  let awaited = verdict
  for (const event of events) {
    if (awaited !== null && event.day > awaited.day) {
      enter(awaited.state, awaited.day, awaited.id, false)
      awaited = null
    }
    const next = step(at, event, denials, support)
    if (next !== null) enter(next.to, event.day, event.evidence, next.partial)
  }
  if (awaited !== null) enter(awaited.state, awaited.day, awaited.id, false)
  return at
}

function step(
  at: FoldedState,
  event: ThreadEvent,
  denials: ReadonlyMap<State, readonly Teller[]>,
  support: Map<State, Map<string, number>>,
): { to: State; partial: boolean } | null {
  if (event.step === 'ask' && at.state === 'withdrawn') return { to: 'asked', partial: false }
  if (event.effect === null) return null
  const { to } = event.effect
  if (to === at.state) return { to, partial: to === 'delivered' && at.partial && event.partial }
  if (!ENTERED_FROM[to].includes(at.state)) return null
  const stories = support.get(to) ?? new Map<string, number>()
  support.set(to, stories)
  stories.set(event.story, Math.max(stories.get(event.story) ?? 0, weigh(event, denials)))
  const together = 1 - [...stories.values()].reduce((product, weight) => product * (1 - weight), 1)
  return together >= ENOUGH - 1e-9 ? { to, partial: to === 'delivered' && event.partial } : null
}

function weigh(event: ThreadEvent, denials: ReadonlyMap<State, readonly Teller[]>): number {
  if (event.effect === null) return 0
  const { to, weight } = event.effect
  const believed = weight * BELIEF[event.teller][to]
  if (event.teller === 'author') return believed
  const denied = (denials.get(to) ?? []).filter((teller) => teller !== event.teller)
  return believed * Math.min(1, ...denied.map((teller) => DENIALS[teller]))
}

function denialsIn(events: readonly ThreadEvent[]): ReadonlyMap<State, readonly Teller[]> {
  const denials = new Map<State, Teller[]>()
  for (const { denies, teller } of events) {
    if (denies !== null) denials.set(denies.to, [...(denials.get(denies.to) ?? []), teller])
  }
  return denials
}
