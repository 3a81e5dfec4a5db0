import { describe, expect, it } from 'vitest'
import { type ForecastDay, forecastDayOf, type OutsideForecast } from '../../model/forecast.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { addDays, type Day, type Instant, parseDay } from '../../model/time.js'
import { forecastAsk } from '../forecast.js'
import { saidOf } from './said.js'
import { scoreForecasts } from './score-forecasts.js'

const ASKED = parseDay('2023-03-18')
const instant = (day: string) => `${day}T12:00:00.000Z` as Instant

const at = (step: ThreadEvidence['step'], day: string | null, over: Partial<ThreadEvidence> = {}) =>
  ({
    id: `${step} ${day}`,
    step,
    when: null,
    publishedAt: day,
    certainty: 'asserted',
    saidBy: 'author',
    article: { story: `${step} ${day}`, source: 'Daily' },
    ...over,
  }) as ThreadEvidence

function ask(evidence: readonly ThreadEvidence[], over: Partial<Ask> = {}): Ask {
  const state = evidence.some(({ step, certainty }) => step === 'deliver' && certainty === 'asserted')
    ? 'delivered'
    : 'asked'
  const parties = { kind: 'arms', force: 'appeal', asker: 'RUS', addressee: 'CHN' }
  const rest = { id: 'ask_1', state, confidence: 0.8, judgements: [], firstSeen: ASKED }
  return { ...parties, ...rest, evidence: [at('ask', ASKED), ...evidence], ...over } as unknown as Ask
}

/** News of the addressee on another matter, so that silence says something. */
const elsewhere = (day: string) =>
  ask([], { id: `other ${day}`, firstSeen: null, evidence: [at('ask', day)] } as Partial<Ask>)

function daysOf(of: Ask, ...days: readonly (readonly [asOf: Day, issued: string])[]): ForecastDay[] {
  return days.flatMap(([asOf, issued]) => {
    const forecast = forecastAsk({ ...of, state: 'asked' }, { asOf, issuedAt: instant(issued) })
    return forecast === null ? [] : [forecastDayOf(forecast)]
  })
}

function scoreOf(of: Ask, readUpTo: string, days = daysOf(of, [ASKED, ASKED]), outside: OutsideForecast[] = []) {
  const tracked = [of, elsewhere('2023-04-10'), elsewhere('2023-06-01')].map((one) => ({
    ask: one,
    said: one === of ? saidOf({ ask: of, days, outside }) : [],
  }))
  return scoreForecasts(tracked, parseDay(readUpTo), () => 0.1)
}

/** Forecasts past and granted, and the share that could not be told, for 30 days. */
function thirty(of: Ask, readUpTo: string) {
  const { score } = scoreOf(of, readUpTo).divided.find(({ by, key }) => by === 'horizon' && key === '30') ?? {}
  return score === undefined ? null : [score.past, score.figures?.granted ?? null, score.unresolved]
}

describe('resolving forecasts', () => {
  it('waits for the whole horizon, even where the thing came early', () => {
    const thread = ask([at('deliver', '2023-03-20')])
    expect(thirty(thread, '2023-04-16')).toBeNull()
    expect(thirty(thread, '2023-04-17')).toEqual([2, 2, 0])
    expect(scoreOf(thread, '2023-04-16')).toMatchObject({ running: 6, nextEnd: '2023-04-17' })
  })

  it('tells a promise from a delivery, and one horizon from the next', () => {
    const score = scoreOf(ask([at('promise', '2023-03-30'), at('deliver', '2023-05-01')]), '2023-07-01')
    const granted = (by: string, key: string) =>
      score.divided.find((one) => one.by === by && one.key === key)?.score.figures?.granted
    expect([granted('horizon', '30'), granted('horizon', '90')]).toEqual([1, 2])
    expect([granted('forecasted', 'delivered'), granted('forecasted', 'granted')]).toEqual([1, 2])
    expect(score.headline.past).toBe(4)
  })

  it('says yes by what is asserted and believed, no where others were read of, and else that it cannot tell', () => {
    expect(thirty(ask([]), '2023-04-30')).toEqual([2, 0, 0])
    expect(thirty(ask([], { addressee: 'IRN' }), '2023-04-30')).toEqual([2, null, 1])
    expect(thirty(ask([at('deliver', '2023-04-01', { certainty: 'denied' })]), '2023-04-30')).toEqual([2, 0, 0])
    expect(thirty(ask([at('deliver', '2023-04-01', { certainty: 'possible' })]), '2023-04-30')).toEqual([2, null, 1])
    expect(thirty(ask([at('deliver', '2023-04-01')], { state: 'asked' }), '2023-04-30')).toEqual([2, null, 1])
    expect(thirty(ask([at('deliver', null)]), '2023-04-30')).toEqual([2, null, 1])
    expect(thirty(ask([at('deliver', '2023-05-09', { when: '2023-04' as Day })]), '2023-05-30')).toEqual([2, null, 1])
    expect(thirty(ask([at('deliver', '2023-05-09', { when: '2023-05' as Day })]), '2023-05-30')).toEqual([2, 0, 0])
  })

  it('cannot score what had come before it was forecast', () => {
    expect(thirty(ask([at('deliver', ASKED)]), '2023-04-30')).toEqual([2, null, 1])
  })

  it('takes a person’s judgement from the day of the evidence cited, and leaves out what is no ask', () => {
    const judged = (verdict: string, evidence: string[]) =>
      ask([at('deliver', '2023-04-01', { certainty: 'possible' })], {
        judgements: [{ verdict, evidence, supersededAt: null, recordedAt: instant('2024-01-01') }],
      } as unknown as Partial<Ask>)
    expect(thirty(judged('delivered', ['deliver 2023-04-01']), '2023-04-30')).toEqual([2, 2, 0])
    expect(thirty(judged('delivered', []), '2023-04-30')).toEqual([2, 0, 0])
    expect(thirty(judged('not-an-ask', []), '2023-04-30')).toBeNull()
  })
})

describe('keeping score', () => {
  it('scores an ask once an age, as it opened and thirty days on, and reconstructed forecasts apart', () => {
    const of = ask([])
    const daily = Array.from({ length: 60 }, (_, i) => addDays(ASKED, i))
    const live = daysOf(of, ...daily.map((day) => [day, day] as const))
    const score = scoreOf(of, '2023-06-30', live)
    expect(score.headline).toMatchObject({ past: 4, unresolved: 0, figures: { n: 4, asks: 1 } })
    expect(score.divided.filter(({ by }) => by === 'age').map((one) => [one.key, one.score.past])).toEqual([
      ['0', 4],
      ['30', 2],
    ])
    expect(score.scoredAsks).toBe(1)
    const late = scoreOf(of, '2023-06-30', daysOf(of, [ASKED, '2023-03-20']))
    expect(late).toMatchObject({ headline: { past: 0, figures: null }, reconstructed: { past: 4 }, scoredAsks: 0 })
  })

  it('takes no forecast made more than a week after the asking for the one at the opening', () => {
    const of = ask([])
    expect(scoreOf(of, '2023-12-31', daysOf(of, [addDays(ASKED, 8), '2023-03-26'])).headline.past).toBe(0)
  })

  it('learns the base rate from what had closed by then and no later', () => {
    const first = ask([at('deliver', '2023-03-25')])
    const second = { ...ask([]), id: 'ask_2', firstSeen: parseDay('2023-04-20') } as Ask
    const days = daysOf(first, [ASKED, ASKED])
    const later = daysOf(second, [parseDay('2023-04-20'), '2023-04-20'])
    const said = [
      { ask: first, said: saidOf({ ask: first, days, outside: [] }) },
      { ask: second, said: saidOf({ ask: second, days: later, outside: [] }) },
      { ask: elsewhere('2023-05-01'), said: [] },
    ]
    const score = scoreForecasts(said, parseDay('2023-05-30'), () => 0.1)
    const delivered = score.divided.find(({ by, key }) => by === 'forecasted' && key === 'delivered')?.score.figures
    // The first is held against .1; the second, opened after the first had closed granted, against (1 + 20 × .1) / 21 and, as the pair’s last, 1.
    expect(delivered?.brierBaseRate).toBeCloseTo((0.9 ** 2 + (3 / 21) ** 2) / 2, 12)
    expect(delivered?.brierSameAsLast).toBeCloseTo((0.9 ** 2 + 1) / 2, 12)
  })

  it('scores people, markets and sources by the same rule, beside ours of that day', () => {
    const of = ask([at('deliver', '2023-03-28'), at('doubt', '2023-03-19', { saidBy: 'a diplomat' })])
    const said = (by: string, probability: number, asOf: string, issued: string, as = 'person') =>
      ({
        id: by,
        askId: of.id,
        by,
        as,
        forecasted: 'delivered',
        horizon: 30,
        probability,
        asOf,
        issuedAt: instant(issued),
      }) as OutsideForecast
    const score = scoreOf(of, '2024-03-20', undefined, [
      said('Ann', 0.5, ASKED, ASKED),
      said('Ann', 0.7, ASKED, ASKED),
      said('A market', 0.4, ASKED, '2023-06-01', 'market'),
    ])
    expect(score.others.map(({ as, by }) => `${as} ${by}`)).toEqual([
      'market A market',
      'person Ann',
      'source a diplomat',
    ])
    const [market, ann, source] = score.others
    expect(market).toMatchObject({ score: { past: 0 }, reconstructed: { past: 1 } })
    expect(ann?.score.figures?.brier).toBeCloseTo(0.09, 12)
    expect(ann?.beside).toMatchObject({ n: 1 })
    expect(ann?.beside?.brier).toBeCloseTo(0.09, 12)
    expect(source?.score.figures?.brier).toBeCloseTo(0.64, 12)
  })

  it('says nothing of nothing', () => {
    const score = scoreForecasts([], ASKED, () => 0.1)
    expect(score.headline).toEqual({ past: 0, unresolved: 0, figures: null })
    expect(score).toMatchObject({ divided: [], others: [], running: 0, nextEnd: null })
  })
})
