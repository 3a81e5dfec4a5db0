import { describe, expect, it } from 'vitest'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { addDays, type Instant, parseDay } from '../../model/time.js'
import { forecastAsk } from '../forecast.js'
import { type ResolvedForecast, resolveForecast, resolveOutside } from './resolve.js'
import { scoreForecasts } from './score-forecasts.js'

const ASKED = parseDay('2023-03-18')
const at = (step: ThreadEvidence['step'], day: string | null, over: Partial<ThreadEvidence> = {}) =>
  ({
    id: `${step} ${day}`,
    step,
    when: null,
    publishedAt: day,
    certainty: 'asserted',
    article: { story: `${step} ${day}` },
    ...over,
  }) as ThreadEvidence

function ask(...evidence: ThreadEvidence[]): Ask {
  const base = {
    id: 'ask_1',
    kind: 'arms',
    force: 'appeal',
    asker: 'RUS',
    addressee: 'CHN',
    state: 'asked',
    confidence: 0.8,
  }
  return { ...base, evidence: [at('ask', ASKED), ...evidence] } as unknown as Ask
}

/** What became of the forecasts made on the day of the ask, by what was forecast and horizon, all news read up to `readUpTo`. */
function came(of: Ask, readUpTo: string): Record<string, boolean | null> {
  const forecast = forecastAsk(
    { ...of, state: 'asked' },
    { asOf: ASKED, issuedAt: `${ASKED}T12:00:00.000Z` as Instant },
  )
  if (forecast === null) throw new Error('an open ask has a forecast')
  const resolved = resolveForecast(forecast, of, parseDay(readUpTo))
  return Object.fromEntries(resolved.map((one) => [`${one.forecasted} ${one.horizon}`, one.happened]))
}

describe('resolving forecasts', () => {
  it('waits for the whole horizon, even where the thing came early', () => {
    expect(came(ask(at('deliver', '2023-03-20')), '2023-04-16')).toEqual({})
    expect(came(ask(at('deliver', '2023-03-20')), '2023-04-17')).toEqual({ 'delivered 30': true, 'granted 30': true })
  })

  it('tells a promise from a delivery, and one horizon from the next', () => {
    const thread = ask(at('promise', '2023-03-30'), at('deliver', '2023-05-01'))
    expect(came(thread, '2023-07-01')).toEqual({
      'delivered 30': false,
      'granted 30': true,
      'delivered 90': true,
      'granted 90': true,
    })
  })

  it('counts neither the day of the forecast nor a denial, and leaves open what is only supposed or undated', () => {
    expect(came(ask(at('deliver', ASKED)), '2023-04-30')).toMatchObject({ 'delivered 30': false })
    expect(came(ask(at('deliver', '2023-04-01', { certainty: 'denied' })), '2023-04-30')).toMatchObject({
      'delivered 30': false,
    })
    expect(came(ask(at('deliver', '2023-04-01', { certainty: 'possible' })), '2023-04-30')).toMatchObject({
      'delivered 30': null,
    })
    expect(came(ask(at('deliver', null)), '2023-04-30')).toMatchObject({ 'delivered 30': null })
  })

  it('resolves a person’s forecast by the same rule', () => {
    const said = {
      askId: 'ask_1',
      by: 'Ann',
      asOf: ASKED,
      horizon: 10,
      forecasted: 'delivered' as const,
      probability: 0.7,
    }
    const thread = ask(at('deliver', '2023-03-28'))
    expect(resolveOutside(said, thread, parseDay('2023-03-27'), 0.1)).toEqual([])
    expect(resolveOutside(said, thread, parseDay('2023-03-28'), 0.1)[0]).toMatchObject({ happened: true, by: 'Ann' })
  })
})

describe('keeping score', () => {
  const one = (over: Partial<ResolvedForecast>): ResolvedForecast => ({
    askId: 'ask_1',
    kind: 'arms',
    asker: 'RUS',
    addressee: 'CHN',
    forecasted: 'delivered',
    horizon: 30,
    asOf: ASKED,
    by: 'us',
    probability: 0.2,
    baseRate: 0.1,
    reconstructed: false,
    happened: false,
    ...over,
  })

  it('keeps what was said afterwards, and by others, out of the headline', () => {
    const score = scoreForecasts(
      [
        one({ probability: 0.8, happened: true }),
        one({ asOf: addDays(ASKED, 1), happened: null }),
        one({ reconstructed: true, probability: 0.99, happened: true }),
        one({ by: 'market', probability: 0.5, happened: true }),
      ],
      'us',
    )
    expect(score.headline).toMatchObject({ past: 2, unresolved: 0.5 })
    expect(score.headline.figures).toMatchObject({ n: 1, granted: 1, tooFew: true })
    expect(score.headline.figures?.brier).toBeCloseTo(0.04, 12)
    expect(score.headline.figures?.brierBaseRate).toBeCloseTo(0.81, 12)
    expect(score.reconstructed.figures?.n).toBe(1)
    expect(score.byForecaster.market?.figures?.brier).toBeCloseTo(0.25, 12)
    expect(Object.keys(score.byHorizon)).toEqual(['30'])
  })

  it('uses the pair’s ask before as a yardstick where there is one', () => {
    const score = scoreForecasts([one({ happened: true })], 'us', () => 1)
    expect(score.headline.figures?.brierSameAsLast).toBe(0)
  })

  it('says nothing of nothing', () => {
    expect(scoreForecasts([], 'us').headline).toEqual({ past: 0, unresolved: 0, figures: null })
  })
})
