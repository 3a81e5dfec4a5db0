import { KINDS, type Kind } from '../../../src/model/ask.js'
import type { OpenAsk } from '../../../src/odds/backtest/ask.js'
import type { DayEvent } from '../../../src/odds/backtest/event-days.js'
import { ROLES } from '../../../src/ontology/cameo/act.js'
import type { Histories } from '../dataset.js'

const WINDOWS = [7, 30, 90]

/** The reference program's counts of events in three windows, as logarithms, with its flags. */
export function floorFeatures(
  ask: OpenAsk,
  kind: Kind,
  histories: Histories,
  nameOf: (party: number) => string,
): readonly number[] {
  const { source, target, day } = ask
  const pairs = [`${target}>${source}`, `${source}>${target}`].map((key) => histories.pair.get(key) ?? [])
  const all = histories.source.get(target) ?? []
  const counts = WINDOWS.flatMap((days) => {
    const inWindow = (events: readonly DayEvent[]) => events.filter((e) => e.day < day && e.day >= day - days)
    const has = (events: readonly DayEvent[], role: string) => events.filter((e) => e.act.role === role).length
    const hasKind = (events: readonly DayEvent[], role: string) =>
      events.filter((e) => e.act.role === role && e.act.kind === kind).length
    const own = inWindow(all)
    return [
      ...pairs
        .map(inWindow)
        .flatMap((events) => [
          ...ROLES.map((role) => has(events, role)),
          ...['ask', 'promise', 'delivery'].map((role) => hasKind(events, role)),
        ]),
      ...['promise', 'delivery', 'hostile'].map((role) => has(own, role)),
    ]
  })
  const within = (party: number) => Number(nameOf(party).includes('('))
  return [
    ...counts.map(Math.log1p),
    Number(ask.international),
    within(source),
    within(target),
    ...KINDS.map((k) => Number(k === kind)),
  ]
}
