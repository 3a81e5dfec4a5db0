import type { State } from '../../model/ask.js'
import { addDays, type Day } from '../../model/time.js'
import { BELIEF, DENIAL_DAYS, DENIALS, ENOUGH, ENTERED_FROM, type Teller } from '../../ontology/rules.js'
import type { ThreadEvent } from './events.js'

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
  denials: Denials,
  support: Map<State, Map<string, number>>,
): { to: State; partial: boolean } | null {
  if (event.step === 'ask' && at.state === 'withdrawn') return { to: 'asked', partial: false }
  const to = event.says
  if (to === null) return null
  if (to === at.state) return { to, partial: to === 'delivered' && at.partial && event.partial }
  if (!ENTERED_FROM[to].includes(at.state)) return null
  const stories = support.get(to) ?? new Map<string, number>()
  support.set(to, stories)
  stories.set(event.story, Math.max(stories.get(event.story) ?? 0, weigh(event, to, denials)))
  const together = 1 - [...stories.values()].reduce((product, weight) => product * (1 - weight), 1)
  return together >= ENOUGH - 1e-9 ? { to, partial: to === 'delivered' && event.partial } : null
}

function weigh(event: ThreadEvent, to: State, denials: Denials): number {
  const believed = BELIEF[event.teller][to]
  if (event.teller === 'author') return believed
  const others = (denials.get(to) ?? []).filter(({ teller, until }) => teller !== event.teller && until >= event.day)
  return believed * Math.min(1, ...others.map(({ teller }) => DENIALS[teller]))
}

/** Who denied what, and the last day of which the denial speaks. */
type Denials = ReadonlyMap<State, readonly { readonly teller: Teller; readonly until: Day }[]>

function denialsIn(events: readonly ThreadEvent[]): Denials {
  const denials = new Map<State, { teller: Teller; until: Day }[]>()
  for (const { denies, teller, day } of events) {
    if (denies === null) continue
    denials.set(denies, [...(denials.get(denies) ?? []), { teller, until: addDays(day, DENIAL_DAYS) }])
  }
  return denials
}
