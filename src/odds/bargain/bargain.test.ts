import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bargain } from './bargain.js'
import { challengeRounds } from './challenge.js'
import { COMPARED, compareModels, decisionOf } from './compared.js'
import { readDeuTable } from './deu-table.js'
import { exchangeOutcomes } from './exchange.js'
import { forecastIssue } from './intervals.js'
import type { Issue } from './issue.js'
import { readIssueTable } from './issue-table.js'
import { medianActor } from './median-actor.js'
import { METHODS } from './methods.js'
import { nashSolution } from './nash.js'
import { weightedMean } from './weighted-mean.js'

const SHARED = process.env.DEMARCHE_SHARED

// Car emission standards of 1989, years until binding: Scholz, Calbert & Smith, J. Theoretical Politics 23, 2011, table 1. Outcome 8.833.
const EMISSIONS = `issue,actor,position,salience,capability,outcome
emissions,NLD,4,80,.08,8.833
emissions,BEL,7,40,.08,
emissions,LUX,4,20,.03,
emissions,DEU,4,80,.16,
emissions,FRA,10,60,.16,
emissions,ITA,10,60,.16,
emissions,GBR,10,90,.16,
emissions,IRL,7,10,.05,
emissions,DNK,4,100,.05,
emissions,GRC,7,70,.08,
`

describe('simple bargains', () => {
  it('give the examples of their own descriptions', () => {
    expect(weightedMean([0, 100], [1, 3])).toBe(75)
    expect(weightedMean([0, 100], [0, 0])).toBe(50)
    expect(medianActor([0, 10, 100])).toBe(10)
    expect(medianActor([0, 10, 20, 100])).toBe(15)
  })

  it('reckon the published emissions table', () => {
    const { issues, bad } = readIssueTable(EMISSIONS)
    expect(bad).toEqual([])
    const report = bargain(issues, { seed: 1, draws: 500 })
    // python3: p=[4,7,4,4,10,10,10,7,4,7]; s=[80,40,20,80,60,60,90,10,100,70]; c=[.08,.08,.03,.16,.16,.16,.16,.05,.05,.08];
    // sum(a*b*d for a,b,d in zip(p,s,c))/sum(b*d for b,d in zip(s,c)) → 7.3900; by s alone 6.6557; mean 6.7; median 7
    expect(report.issues[0]?.methods.weighted_mean.forecast).toBeCloseTo(7.3899556869, 9)
    expect(report.issues[0]?.methods.salience_mean.forecast).toBeCloseTo(6.6557377049, 9)
    expect(report.issues[0]?.methods.mean.forecast).toBeCloseTo(6.7, 9)
    expect(report.issues[0]?.methods.median_actor.forecast).toBe(7)
    expect(report.score?.methods.median_actor.mae).toBeCloseTo(1.833, 9)
  })

  it('lie within the range of positions, intervals in order, for any issue', () => {
    const bargainer = fc.record({
      position: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      salience: fc.double({ min: 0, max: 100, noNaN: true }),
      capability: fc.double({ min: 0, max: 10, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(bargainer, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 1e6 }),
        (some, seed) => {
          const issue: Issue = {
            issue: 'x',
            outcome: null,
            bargainers: some.map((one, i) => ({ actor: `${i}`, ...one })),
          }
          const low = Math.min(...some.map((one) => one.position)) - 1e-9
          const high = Math.max(...some.map((one) => one.position)) + 1e-9
          const forecasts = forecastIssue(issue, { seed, draws: 50 })
          for (const method of METHODS) {
            const { forecast, interval, inputInterval } = forecasts[method]
            for (const value of [forecast, ...interval, ...inputInterval])
              expect(value >= low && value <= high).toBe(true)
            expect(interval[0]).toBeLessThanOrEqual(interval[1])
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('draw the same intervals for the same seed, and ten thousand draws of thirty actors within a second', () => {
    const bargainers = Array.from({ length: 30 }, (_, i) => ({
      actor: `${i}`,
      position: i * 3,
      salience: 50,
      capability: 1,
    }))
    const issue: Issue = { issue: 'x', bargainers, outcome: null }
    const first = forecastIssue(issue, { seed: 3 })
    expect(forecastIssue(issue, { seed: 3 })).toEqual(first)
    expect(forecastIssue(issue, { seed: 4 })).not.toEqual(first)
  })

  it('say what is odd about an issue', () => {
    const { issues } = readIssueTable('issue,actor,position,salience,capability\na,X,5,0,1\nb,X,1,1,1\nb,Y,1,1,1\n')
    const report = bargain(issues, { seed: 1, draws: 20 })
    expect(report.issues.map((one) => one.notes)).toEqual([['one_actor', 'no_weights'], ['one_position']])
    expect(report.issues[0]?.methods.weighted_mean.interval).toEqual([5, 5])
    expect(report.score).toBeNull()
  })

  it('pass over bad lines, naming them, and refuse what is no table', () => {
    const text =
      'issue,actor,position,salience,capability\na,X,NaN,1,1\na,Y,1,-1,1\na,Z,1,1,\na,W,1,1,1\na,W,2,1,1\n,V,1,1,1\n'
    expect(readIssueTable(text).bad.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7])
    expect(() => readIssueTable('issue,actor\n')).toThrow(expect.objectContaining({ code: 'file_columns' }))
    expect(() => readIssueTable('')).toThrow(expect.objectContaining({ code: 'file_empty' }))
    expect(() => readIssueTable('issue,actor,position,salience,capability\na,X,x,1,1')).toThrow(
      expect.objectContaining({ code: 'too_few' }),
    )
    expect(() => readDeuTable('a,b\n1,2\n')).toThrow(expect.objectContaining({ code: 'file_columns' }))
  })
})

describe('models to be compared', () => {
  const actors = (...rows: readonly (readonly [position: number, salience: number])[]) =>
    rows.map(([position, salience], i) => ({ actor: `${i}`, position, salience, capability: 1 }))
  const emissions = () => readIssueTable(EMISSIONS).issues[0]?.bargainers ?? []

  it('find the Nash solution of two, and the mean’s own answer where all want one thing', () => {
    expect(nashSolution([0, 100], [1, 3])).toBeCloseTo(75, 5)
    expect(nashSolution([0, 100], [0, 0])).toBeCloseTo(50, 5)
    expect(nashSolution([7, 7], [1, 2])).toBe(7)
    // scipy.optimize.minimize_scalar(lambda x: -sum(c*s*log(1-abs(x-p)/6) for …), bounds=(4, 10), method='bounded', options={'xatol': 1e-10}).x on the emissions table
    const [p, w] = [emissions().map((a) => a.position), emissions().map((a) => a.capability * a.salience)]
    expect(nashSolution(p, w)).toBeCloseTo(7.2058627721, 5)
  })

  it('exchange over two issues what matters less, each gaining alike, and nothing over one', () => {
    // Two of equal weight overall, each minding one issue nine times as much: each gives way on the other’s.
    const issues = [
      { issue: 'x/1', outcome: null, bargainers: actors([0, 90], [100, 10], [50, 50]) },
      { issue: 'x/2', outcome: null, bargainers: actors([0, 10], [100, 90], [50, 50]) },
    ]
    const [first = Number.NaN, second = Number.NaN] = exchangeOutcomes(issues)
    expect(first).toBeLessThan(weightedMean([0, 100, 50], [90, 10, 50]))
    expect(second).toBeGreaterThan(weightedMean([0, 100, 50], [10, 90, 50]))
    expect(first + second).toBeCloseTo(100, 9)
    expect(exchangeOutcomes(issues.slice(0, 1))[0]).toBeCloseTo(weightedMean([0, 100, 50], [90, 10, 50]), 9)
    expect(['d00032i1', 'budget/size', 'plain'].map(decisionOf)).toEqual(['d00032', 'budget', 'plain'])
  })

  it('run challenges on the published emissions table: means near the published 7.4 to 7.6, medians below the published 8.4 to 9.9', () => {
    // What we get is 7.04 to 7.39 and 7; the paper leaves room in how offers are taken up, and no reading tried gave both of its ranges.
    const rounds = challengeRounds(emissions())
    expect(rounds[0]?.mean).toBeCloseTo(7.3899556869, 9)
    expect(rounds.every(({ mean, median }) => mean > 7 && mean < 7.6 && median === 7)).toBe(true)
  })

  it('stay within the positions for any issue, also where all agree, nobody cares or one stands alone', () => {
    const bargainer = fc.tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.constantFrom(0, 1, 50, 100))
    fc.assert(
      fc.property(fc.array(bargainer, { minLength: 1, maxLength: 7 }), (rows) => {
        const issue: Issue = { issue: 'x', outcome: null, bargainers: actors(...rows) }
        const [low, high] = [Math.min(...rows.map(([p]) => p)) - 1e-6, Math.max(...rows.map(([p]) => p)) + 1e-6]
        const [models] = compareModels([issue])
        for (const model of COMPARED) {
          const { forecast = Number.NaN, interval = [Number.NaN, Number.NaN] } = models?.[model] ?? {}
          for (const value of [forecast, ...interval]) expect(value >= low && value <= high).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe.skipIf(!SHARED)('the decisions of the EU (needs DEMARCHE_SHARED)', () => {
  it('give the published errors, with paired intervals', () => {
    const issues = readDeuTable(readFileSync(join(SHARED as string, 'data', 'deu3.csv'), 'utf8'))
    expect(issues).toHaveLength(351)
    expect(issues[0]?.issue).toBe('d00032i1')
    const { score } = bargain(issues, { seed: 1, draws: 200 })
    const mae = METHODS.map((method) => score?.methods[method].mae.toFixed(2))
    expect(mae).toEqual(['23.21', '23.64', '23.63', '28.37'])
    const [nash, exchange, challenge] = COMPARED.map((model) => score?.compared[model].mae ?? 0)
    expect([nash?.toFixed(2), exchange?.toFixed(2)]).toEqual(['22.99', '24.46'])
    // whom an actor challenges can hang on the last bit of a power, which differs between versions of Node.js: 27.68 on 20, 27.66 on 26
    expect(Math.abs((challenge ?? 0) - 27.67)).toBeLessThan(0.05)
    expect(score?.methods.weighted_mean.differenceInterval).toEqual([0, 0])
    expect(score?.methods.median_actor.differenceInterval[0]).toBeGreaterThan(0)
  })
})
