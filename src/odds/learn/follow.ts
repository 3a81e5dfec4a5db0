import type { Kind } from '../../model/ask.js'
import type { Act } from '../../ontology/cameo/act.js'
import type { CodedEvent } from '../events/event.js'

/**
 * What coded events can show beside the ask itself and its granting. `contact` is any other act between the two: it stands for how busy they
 * are, so that a step does not pass for a cause where busy pairs merely have more of everything.
 */
export const EVENT_STEPS = ['promise', 'consider', 'doubt', 'refuse', 'press', 'repeat', 'contact'] as const
export type EventStep = (typeof EVENT_STEPS)[number]

/** One ask of the coded events followed to the file's end. Days are days since 1970. */
export interface FollowedAsk {
  readonly opened: number
  readonly asker: number
  readonly addressee: number
  readonly kind: Kind
  readonly force: 'appeal' | 'demand'
  /** The last day of watching: the day before it was opened anew, or the file's last. */
  until: number
  /** First day after `opened` with a delivery of the kind; null where none came. */
  delivered: number | null
  /** The same for a promise or a delivery. */
  granted: number | null
  /** What else came after `opened`, in order. */
  readonly steps: { readonly day: number; readonly step: EventStep }[]
}

/** CAMEO codes by which an addressee shows that it considers (013 optimistic comment, 014 considers policy, 019 accord) or doubts (011, 012). */
const WORDS: Readonly<Record<string, EventStep>> = {
  '013': 'consider',
  '014': 'consider',
  '019': 'consider',
  '011': 'doubt',
  '012': 'doubt',
}

/**
 * Follows every ask until it is delivered, asked anew or the events end. An ask opens unless one of the same parties and kind opened in the `quiet` days before or on
 * that day; a repeat within them is a step of the open one. What happens on the day of opening is no answer. An answer goes to the asker, also where others were
 * asked to deal with one another (026, 027, 028): whether what an addressee does with somebody else was asked for, coded events do not tell.
 */
export function followAsks(events: readonly CodedEvent[], quiet: number): FollowedAsk[] {
  const asks: FollowedAsk[] = []
  const latest = new Map<string, FollowedAsk>()
  const answered = new Map<string, FollowedAsk[]>()
  const last = events.at(-1)?.day ?? 0
  const list = (key: string) => answered.get(key) ?? answered.set(key, []).get(key) ?? []
  for (const event of events) {
    for (const ask of list(`${event.source}>${event.target}`)) answer(ask, event)
    for (const ask of list(`${event.target}>${event.source}`)) press(ask, event)
    if (event.act.role !== 'ask') continue
    const { source, target, act, day } = event
    const key = `${source}>${target} ${act.kind}`
    const before = latest.get(key)
    if (before !== undefined && day - before.opened <= quiet) continue
    if (before !== undefined) before.until = Math.min(before.until, day - 1)
    const ask = openAsk(event, act, last)
    asks.push(ask)
    latest.set(key, ask)
    list(`${target}>${source}`).push(ask)
  }
  return asks
}

function openAsk({ day, source, target }: CodedEvent, act: Act, until: number): FollowedAsk {
  return {
    opened: day,
    asker: source,
    addressee: target,
    kind: act.kind as Kind,
    force: act.code.startsWith('10') ? 'demand' : 'appeal',
    until,
    delivered: null,
    granted: null,
    steps: [],
  }
}

function answer(ask: FollowedAsk, { day, act }: CodedEvent): void {
  if (!isWatched(ask, day)) return
  const fits = ask.kind === 'other' || act.kind === ask.kind
  if (act.role === 'delivery' && fits) {
    ask.delivered ??= day
    ask.granted ??= day
  } else if (act.role === 'promise' && fits) {
    ask.granted ??= day
    ask.steps.push({ day, step: 'promise' })
  } else if (act.role === 'refusal') ask.steps.push({ day, step: 'refuse' })
  else {
    ask.steps.push({ day, step: WORDS[act.code] ?? 'contact' })
  }
}

function press(ask: FollowedAsk, { day, act }: CodedEvent): void {
  if (!isWatched(ask, day)) return
  if (act.role === 'hostile') ask.steps.push({ day, step: 'press' })
  else ask.steps.push({ day, step: act.role === 'ask' && act.kind === ask.kind ? 'repeat' : 'contact' })
}

function isWatched(ask: FollowedAsk, day: number): boolean {
  return day > ask.opened && day <= ask.until && ask.delivered === null
}
