import { KINDS } from '../../src/model/ask.js'
import { type Figures, figuresOf } from '../../src/odds/backtest/report.js'
import { dayNumber } from '../../src/odds/events/calendar.js'
import { pairedDifference } from '../../src/odds/scoring/bootstrap.js'
import { type Case, HORIZON } from './dataset.js'
import { BOOSTED } from './models/boosted.js'
import { HAZARD } from './models/hazard.js'
import type { Chances, Contender } from './models/model.js'
import { BASE_RATES, FLOOR, GRANT, PLAIN } from './models/simple.js'

/** Learning ends 30 days before each; each scores the asks opened until the next, so that every ask counts once. */
export const STARTS = ['2014-05-01', '2014-06-15', '2014-08-01', '2014-09-15']

const CONTENDERS: readonly Contender[] = [BASE_RATES, FLOOR, PLAIN, GRANT, HAZARD, BOOSTED]

export interface BakeOffRow {
  readonly name: string
  readonly outcome: 'strict' | 'loose'
  readonly slice: 'all' | 'named' | 'international'
  readonly figures: Figures
  /** Brier less the floor's and less the shipped model's, with 95 % intervals. */
  readonly lessFloor: ReturnType<typeof pairedDifference>
  readonly lessShipped: ReturnType<typeof pairedDifference>
}

interface Said {
  readonly ask: Case
  readonly chances: ReadonlyMap<string, Chances>
}

/** Every contender on the same asks, pooled over the starting dates. */
export function bakeOff(cases: readonly Case[]): BakeOffRow[] {
  const said = STARTS.flatMap((start, i) =>
    fromStart(cases, dayNumber(start), dayNumber(STARTS[i + 1] ?? '2015-01-01')),
  )
  const slices = {
    all: () => true,
    named: (ask: Case) => KINDS[ask.kind] !== 'other',
    international: (ask: Case) => ask.international,
  }
  return (['strict', 'loose'] as const).flatMap((outcome) =>
    (['all', 'named', 'international'] as const).flatMap((slice) =>
      CONTENDERS.map(({ name }) =>
        rowOf(
          said.filter(({ ask }) => slices[slice](ask)),
          name,
          outcome,
          slice,
        ),
      ),
    ),
  )
}

function fromStart(cases: readonly Case[], start: number, next: number): Said[] {
  const learning = cases.filter((one) => one.day + HORIZON < start)
  const learnt = CONTENDERS.map(({ name, learn }) => [name, learn(learning)] as const)
  return cases
    .filter((one) => one.day >= start && one.day < next)
    .map((ask) => ({ ask, chances: new Map(learnt.map(([name, forecast]) => [name, forecast(ask)])) }))
}

function rowOf(
  said: readonly Said[],
  name: string,
  outcome: 'strict' | 'loose',
  slice: BakeOffRow['slice'],
): BakeOffRow {
  const by = (model: string) => Float64Array.from(said, ({ chances }) => chances.get(model)?.[outcome] ?? Number.NaN)
  const y = Float64Array.from(said, ({ ask }) => ask[outcome])
  const squared = (model: string) => by(model).map((p, i) => (p - (y[i] as number)) ** 2)
  const baseRate = by(BASE_RATES.name)
  return {
    name,
    outcome,
    slice,
    figures: figuresOf({ probability: by(name), outcome: y, baseRate, sameAsLast: baseRate }),
    lessFloor: pairedDifference(squared(name), squared(FLOOR.name), { seed: 11 }),
    lessShipped: pairedDifference(squared(name), squared(GRANT.name), { seed: 11 }),
  }
}
