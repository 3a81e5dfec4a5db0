import { KINDS } from '../../src/model/ask.js'
import type { OpenAsk } from '../../src/odds/backtest/ask.js'
import { type DayEvent, EventDays } from '../../src/odds/backtest/event-days.js'
import { BacktestRun } from '../../src/odds/backtest/run.js'
import { floorFeatures } from './models/floor-features.js'
import { icews14Rows } from './shared-data.js'

export const HORIZON = 30

/** A closed ask with everything any model of the bake-off looks at. */
export interface Case {
  readonly day: number
  readonly kind: number
  readonly source: number
  readonly target: number
  readonly international: boolean
  readonly strict: 0 | 1
  readonly loose: 0 | 1
  readonly features: Float64Array
  readonly floor: readonly number[]
  /** Days from the opening to the first promise and the first delivery of anything; null where none came within the horizon. */
  readonly promisedAfter: number | null
  readonly deliveredAfter: number | null
}

/** The asks of icews14 whose windows closed, in order of opening. */
export function icews14Cases(): Case[] {
  const events: DayEvent[] = []
  const closed: { ask: OpenAsk; features: Float64Array }[] = []
  const never = { from: Number.POSITIVE_INFINITY, horizon: HORIZON, model: null }
  let run: BacktestRun | null = null
  const days: EventDays = new EventDays((day, ofDay) => {
    run ??= new BacktestRun(
      { ...never, onClosed: (ask, features) => closed.push({ ask, features }) },
      days.parties,
      days.pairs,
    )
    run.day(day, ofDay)
    events.push(...ofDay)
  })
  for (const row of icews14Rows()) days.row(row.date, row.source, row.target, row.event, 0)
  days.end()
  ;(run as BacktestRun | null)?.end()
  const histories = historiesOf(events)
  return closed.map(({ ask, features }) => caseOf(ask, features, histories, (party) => days.parties.name(party)))
}

/** Events by pair and by source, in order of day. */
export interface Histories {
  readonly pair: ReadonlyMap<string, readonly DayEvent[]>
  readonly source: ReadonlyMap<number, readonly DayEvent[]>
}

function historiesOf(events: readonly DayEvent[]): Histories {
  const pair = new Map<string, DayEvent[]>()
  const source = new Map<number, DayEvent[]>()
  for (const event of events) {
    const key = `${event.source}>${event.target}`
    pair.get(key)?.push(event) ?? pair.set(key, [event])
    source.get(event.source)?.push(event) ?? source.set(event.source, [event])
  }
  return { pair, source }
}

function caseOf(ask: OpenAsk, features: Float64Array, histories: Histories, nameOf: (party: number) => string): Case {
  const answers = ask.toAnyone ? histories.source.get(ask.target) : histories.pair.get(`${ask.target}>${ask.source}`)
  const first = (role: string) => {
    const event = answers?.find((e) => e.day > ask.day && e.day <= ask.day + HORIZON && e.act.role === role)
    return event === undefined ? null : event.day - ask.day
  }
  return {
    day: ask.day,
    kind: ask.kind,
    source: ask.source,
    target: ask.target,
    international: ask.international,
    strict: ask.strict ? 1 : 0,
    loose: ask.loose ? 1 : 0,
    features,
    floor: floorFeatures(ask, KINDS[ask.kind] ?? 'other', histories, nameOf),
    promisedAfter: first('promise'),
    deliveredAfter: first('delivery'),
  }
}
