import type { Ask } from '../../model/thread.js'
import { addDays, type Day } from '../../model/time.js'
import { pairedDifference } from '../scoring/bootstrap.js'
import { type GroupScore, scoreGroup } from './group-score.js'
import { NewsDays } from './news.js'
import { type Resolved, resolve } from './resolve.js'
import type { Said } from './said.js'
import { besideYardsticks, type Measured } from './yardsticks.js'

/** How our own forecasts are divided. */
export const DIVISIONS = ['horizon', 'forecasted', 'kind', 'asker', 'addressee', 'age', 'model'] as const
export type Division = (typeof DIVISIONS)[number]

/** One part of a division: forecasts made in time, and those reconstructed. */
export interface DividedScore {
  readonly by: Division
  readonly key: string
  readonly score: GroupScore
  readonly reconstructed: GroupScore
}

/** Somebody else's score, beside ours on the very same asks, days and horizons. */
export interface OtherScore {
  readonly as: Said['as']
  readonly by: string
  readonly score: GroupScore
  readonly reconstructed: GroupScore
  /** Null where we had said nothing of the same by then. */
  readonly beside: {
    readonly n: number
    readonly brier: number
    readonly ours: number
    /** Theirs less ours, 95 %: below 0, they were better. */
    readonly difference: number
    readonly interval: readonly [number, number]
  } | null
}

/** An ask and everything that was said of it. */
export interface SaidOfAsk {
  readonly ask: Ask
  readonly said: readonly Said[]
}

/** The public score. */
export interface ForecastScore {
  /** The last day whose news has been read. */
  readonly readUpTo: Day
  /** Ours, said in time as the ask opened. */
  readonly headline: GroupScore
  /** Ours as the ask opened, said afterwards for past days: apart, never in the headline. */
  readonly reconstructed: GroupScore
  readonly divided: readonly DividedScore[]
  readonly others: readonly OtherScore[]
  /** Asks in the headline of which at least one forecast could be scored. */
  readonly scoredAsks: number
  /** Forecasts as the ask opened whose horizon still runs, and the day on which the first of them ends. */
  readonly running: number
  readonly nextEnd: Day | null
}

/**
 * Scores everything that was said of the asks given, as far as the news read up to a day can tell. What a person called no ask is left out. `codedRate` is what
 * the ask's kind alone would say by the coded events. Pure: the same asks give the same score.
 */
export function scoreForecasts(
  asks: readonly SaidOfAsk[],
  readUpTo: Day,
  codedRate: (said: Resolved) => number,
): ForecastScore {
  const news = new NewsDays()
  for (const { ask } of asks) news.add(ask)
  const running: Said[] = []
  const resolved: Resolved[] = []
  for (const { ask, said: all } of asks) {
    if (ask.judgements.some(({ verdict, supersededAt }) => verdict === 'not-an-ask' && supersededAt === null)) continue
    for (const said of all) {
      const what = resolve(said, ask, readUpTo, news)
      if (what !== null) resolved.push(what)
      else if (said.age === 0 && !said.reconstructed) running.push(said)
    }
  }
  const measured = besideYardsticks(resolved, codedRate)
  const own = measured.filter((one) => one.as === 'model')
  const opening = own.filter(({ age }) => age === 0)
  const inTime = opening.filter(({ reconstructed }) => !reconstructed)
  return {
    readUpTo,
    headline: scoreGroup(inTime),
    reconstructed: scoreGroup(opening.filter(({ reconstructed }) => reconstructed)),
    divided: DIVISIONS.flatMap((by) => divide(by === 'age' ? own : opening, by)),
    others: othersOf(measured.filter((one) => one.as !== 'model')),
    scoredAsks: new Set(inTime.filter(({ happened }) => happened !== null).map(({ askId }) => askId)).size,
    running: running.length,
    nextEnd: running.map(({ asOf, horizon }) => addDays(asOf, horizon)).sort()[0] ?? null,
  }
}

function divide(own: readonly Measured[], by: Division): DividedScore[] {
  const groups = groupBy(own, (one) => String(by === 'model' ? one.by : (one[by] ?? 'nobody in particular')))
  const numeric = by === 'horizon' || by === 'age'
  const keys = [...groups.keys()].sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : 1))
  return keys.map((key) => {
    const group = groups.get(key) ?? []
    return {
      by,
      key,
      score: scoreGroup(group.filter(({ reconstructed }) => !reconstructed)),
      reconstructed: scoreGroup(group.filter(({ reconstructed }) => reconstructed)),
    }
  })
}

function othersOf(others: readonly Measured[]): OtherScore[] {
  const groups = groupBy(others, ({ as, by }) => JSON.stringify([as, by]))
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const [{ as, by }] = group as [Measured]
      return {
        as,
        by,
        score: scoreGroup(group.filter(({ reconstructed }) => !reconstructed)),
        reconstructed: scoreGroup(group.filter(({ reconstructed }) => reconstructed)),
        beside: besideOurs(group),
      }
    })
}

function besideOurs(group: readonly Measured[]): OtherScore['beside'] {
  const both = group.filter(({ ours, happened }) => ours !== null && happened !== null)
  if (both.length === 0) return null
  const error = (said: number | null, one: Measured) => ((said ?? 0) - Number(one.happened)) ** 2
  const theirs = both.map((one) => error(one.probability, one))
  const ours = both.map((one) => error(one.ours, one))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const { mean: difference, interval } = pairedDifference(theirs, ours, { seed: 7 })
  return { n: both.length, brier: mean(theirs), ours: mean(ours), difference, interval }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
