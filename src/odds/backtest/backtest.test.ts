import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../model/ask.js'
import type { DemarcheError } from '../../model/errors.js'
import { dayNumber, dayOfNumber } from '../events/calendar.js'
import { GRANT_COEFFICIENTS } from '../generated/grant-coefficients.js'
import { Backtest, type BacktestOptions } from './backtest.js'
import { shippedModel } from './grant-coefficients.js'

type Row = readonly [day: number, source: string, target: string, event: string]

const START = dayNumber('2015-01-01')
const PARTIES = ['China', 'Russia', 'Iran', 'Citizen (India)']
const EVENTS = ['020', '1032', '0232', '026', '030', '0332', '040', '072', '120', '112', '190']

/** Runs rows (days counted from START) through a backtest; the forecasts it made, in order. */
function forecasts(rows: readonly Row[], options: Partial<BacktestOptions> = {}): { said: string[]; test: Backtest } {
  const said: string[] = []
  const test: Backtest = new Backtest({
    from: START + 60,
    horizon: 30,
    shipped: null,
    onForecast: (ask, p) => said.push([ask.day, ask.source, ask.target, ask.kind, p.strict, p.loose].join(' ')),
    ...options,
  })
  rows.forEach(([day, source, target, event], i) => {
    test.days.row(dayOfNumber(START + day), source, target, event, i + 2)
  })
  test.close()
  return { said, test }
}

const anyRows = (most: number) =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 2, max: most }),
        fc.constantFrom(...PARTIES),
        fc.constantFrom(...PARTIES),
        fc.constantFrom(...EVENTS),
      ),
      { minLength: 40, maxLength: 300 },
    )
    .map((rows) => rows.sort((a, b) => a[0] - b[0]))

/** An ask early enough to be learnt from, so that there is always something to learn. */
const SEED_ROWS: readonly Row[] = [
  [0, 'China', 'Iran', '020'],
  [1, 'Iran', 'China', '040'],
]

describe('a backtest', () => {
  it('forecasts up to a day the same whatever comes after it, to the bit', () => {
    const cut = 100
    fc.assert(
      fc.property(anyRows(140), anyRows(140), (rows, others) => {
        const known = [...SEED_ROWS, ...rows.filter(([day]) => day <= cut)]
        const later = (from: readonly Row[]) => from.filter(([day]) => day > cut)
        const upTo = (said: readonly string[]) => said.filter((line) => Number(line.split(' ')[0]) <= START + cut)
        const whole = upTo(forecasts([...known, ...later(rows)]).said)
        expect(upTo(forecasts(known).said)).toEqual(whole)

        expect(upTo(forecasts([...known, ...later(others)]).said)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  it('forecasts an ask the same whatever else happens on its own day', () => {
    const { said } = forecasts([...SEED_ROWS, [70, 'Russia', 'China', '0232']])
    const busy = forecasts([...SEED_ROWS, [70, 'Russia', 'China', '0232'], [70, 'China', 'Russia', '072']])
    expect(busy.said).toEqual(said)
    expect(busy.test.run.scored.size).toBe(0)
  })

  it('opens no second ask of one pair and kind within the horizon, and one after it', () => {
    const asks = [0, 30, 31, 61, 62].map((day): Row => [day, 'Russia', 'China', '0232'])
    expect(forecasts([...asks, [62, 'Russia', 'China', '020']]).test.run.opened).toBe(4)
  })

  it('reads strict and loose outcomes on the days after, to the last', () => {
    const outcome = (...answers: readonly Row[]) => {
      const { test } = forecasts([
        ...SEED_ROWS,
        [70, 'Russia', 'China', '0232'],
        ...answers,
        [101, 'Iran', 'Russia', '190'],
      ])
      const columns = (o: 'strict' | 'loose') => test.run.scored.columns(o, 'all', test.run.baseRates).outcome[0]
      return [columns('strict'), columns('loose')]
    }
    expect(outcome()).toEqual([0, 0])
    expect(outcome([71, 'China', 'Russia', '040'])).toEqual([0, 1])
    expect(outcome([100, 'China', 'Russia', '0332'])).toEqual([1, 1])
    expect(outcome([101, 'China', 'Russia', '072'])).toEqual([0, 0])
    expect(outcome([80, 'China', 'Iran', '072'])).toEqual([0, 0])
  })

  it('lets anybody be the one dealt with where others are asked to deal with one another', () => {
    const { test } = forecasts([
      ...SEED_ROWS,
      [70, 'Russia', 'China', '026'],
      [75, 'China', 'Iran', '046'],
      [101, 'Iran', 'Russia', '190'],
    ])
    expect(test.run.scored.columns('strict', 'named', test.run.baseRates).outcome).toEqual(new Float64Array([1]))
  })

  it('drops duplicates, selves and unknown events, and counts them', () => {
    const { test } = forecasts([
      ...SEED_ROWS,
      [2, 'South_Korea', 'Iran', 'Consult'],
      [2, 'South Korea', 'Iran', '040'],
      [2, 'Iran', 'Iran', '040'],
      [2, 'Iran', 'China', 'Dance'],
    ])
    expect(test.days.counts).toEqual({ rows: 6, events: 3, duplicates: 1, selves: 1, unknown: 1, undated: 0 })
  })

  it('scores an ask only where its whole window lies in the file', () => {
    const rows: Row[] = [...SEED_ROWS, [70, 'Russia', 'China', '0232']]
    expect(forecasts([...rows, [99, 'Iran', 'China', '040']]).test.run.scored.size).toBe(0)
    expect(forecasts([...rows, [100, 'Iran', 'China', '040']]).test.run.scored.size).toBe(1)
  })

  it('refuses what it cannot do with a code', () => {
    const code = (work: () => unknown) => {
      try {
        work()
      } catch (error) {
        return (error as DemarcheError).code
      }
      return null
    }
    expect(
      code(() =>
        forecasts([
          [5, 'Russia', 'China', '020'],
          [4, 'China', 'Russia', '040'],
        ]),
      ),
    ).toBe('out_of_order')
    expect(code(() => forecasts([[70, 'Russia', 'China', '020']]))).toBe('too_few')
    expect(code(() => forecasts(SEED_ROWS).test.finish())).toBe('too_few')
    expect(code(() => new Backtest({ from: START, horizon: 0, shipped: null }))).toBe('number_invalid')
    expect(code(() => shippedModel(GRANT_COEFFICIENTS, 31))).toBe('number_invalid')
  })

  it('with shipped coefficients refuses their own learning days unless allowed, and needs nothing to learn from', () => {
    const shipped = shippedModel(GRANT_COEFFICIENTS, 30)
    const rows: Row[] = [
      [70, 'Russia', 'China', '0232'],
      [75, 'China', 'Russia', '0332'],
      [101, 'Iran', 'Russia', '190'],
    ]
    const report = forecasts(rows, { shipped }).test.finish()
    expect(report).toMatchObject({ learnt: 0, scored: 1, model: 'grants-2014 0.1' })
    const own = rows.map(([day, ...rest]): Row => [day - 365, ...rest])
    expect(() => forecasts(own, { shipped })).toThrow(expect.objectContaining({ code: 'overlap' }))
    expect(forecasts(own, { shipped, allowOverlap: true, from: START - 365 }).test.finish().scored).toBe(1)
  })

  it('learns from asks of one outcome only without NaN', () => {
    const { said } = forecasts([
      [0, 'China', 'Iran', '020'],
      [70, 'Russia', 'China', '0232'],
    ])
    const [strict, loose] = said[0]?.split(' ').slice(4).map(Number) ?? []
    expect(loose).toBeGreaterThan(0)
    expect(strict).toBeLessThanOrEqual(loose as number)
  })

  it('keeps strict within loose', () => {
    fc.assert(
      fc.property(anyRows(140), (rows) => {
        for (const line of forecasts([...SEED_ROWS, ...rows]).said) {
          const [, , , kind, strict = 0, loose = 0] = line.split(' ').map(Number)
          expect(strict).toBeLessThanOrEqual(loose)
          if (KINDS[kind as number] === 'other') expect(strict).toBe(loose)
        }
      }),
      { numRuns: 30 },
    )
  })
})
