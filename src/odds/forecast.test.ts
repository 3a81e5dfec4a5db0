import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CERTAINTIES, FORCES, KINDS, STEPS } from '../model/ask.js'
import { toLogOdds } from '../model/numbers.js'
import type { ThreadEvidence } from '../model/thread.js'
import { addDays, type Instant, parseDay } from '../model/time.js'
import { forecastAsk, HORIZONS } from './forecast.js'
import type { AskForOdds } from './thread/pushes.js'

const ASKED = parseDay('2023-03-18')
const ISSUED = '2023-03-18T12:00:00.000Z' as Instant

function evidence(over: Partial<ThreadEvidence> = {}, story = 'story1'): ThreadEvidence {
  const article = {
    key: 'art',
    id: 'a',
    title: null,
    date: ASKED,
    url: null,
    source: null,
    retold: false,
    story,
    rights: 'quote' as const,
    profile: null,
  }
  return {
    id: `evd_${over.step ?? 'ask'}_${story}`,
    claim: 'clm',
    article,
    publishedAt: ASKED,
    recordedAt: ISSUED,
    start: 0,
    end: 4,
    text: 'asks',
    step: 'ask',
    saidBy: 'author',
    certainty: 'asserted',
    when: null,
    ...over,
  }
}

function ask(over: Partial<AskForOdds> = {}): AskForOdds & { id: string } {
  return {
    id: 'ask_1',
    kind: 'arms',
    force: 'appeal',
    asker: 'RUS',
    addressee: 'CHN',
    state: 'asked',
    confidence: 0.8,
    evidence: [evidence()],
    ...over,
  }
}

const odds = (of: ReturnType<typeof ask>, asOf = ASKED) =>
  forecastAsk(of, { asOf, issuedAt: `${asOf}T12:00:00.000Z` as Instant })?.odds ?? []
const delivered = (of: ReturnType<typeof ask>, asOf = ASKED) => odds(of, asOf).map((o) => o.delivered as number)

const anyEvidence = fc
  .record({
    step: fc.constantFrom(...STEPS),
    certainty: fc.constantFrom(...CERTAINTIES),
    days: fc.integer({ min: 0, max: 400 }),
    story: fc.constantFrom('s1', 's2', 's3'),
    direction: fc.constantFrom('for' as const, 'against' as const),
  })
  .map(({ step, certainty, days, story, direction }) =>
    evidence(
      { step, certainty, publishedAt: addDays(ASKED, days), ...(step === 'pressure' ? { direction } : {}) },
      story,
    ),
  )
const anyAsk = fc.record({
  kind: fc.constantFrom(...KINDS),
  force: fc.constantFrom(...FORCES),
  addressee: fc.constantFrom('CHN', 'USA', 'NOWHERE', null),
  state: fc.constantFrom('asked' as const, 'considered' as const, 'promised' as const),
  confidence: fc.double({ min: 0.01, max: 1, noNaN: true }),
  evidence: fc.array(anyEvidence, { maxLength: 8 }),
})

describe('forecastAsk', () => {
  it('gives each horizon pushes that add up to its log-odds, rising with the horizon', () => {
    fc.assert(
      fc.property(anyAsk, fc.integer({ min: 0, max: 400 }), (over, days) => {
        const all = odds(ask(over), addDays(ASKED, days))
        expect(all.map((o) => o.horizon)).toEqual([...HORIZONS])
        for (const o of all) {
          const sum = o.pushes.reduce((total, push) => total + push.logOdds, 0)
          expect(Math.abs(sum - toLogOdds(o.delivered))).toBeLessThan(1e-9)
          expect(o.delivered).toBeGreaterThan(0)
          expect(o.delivered).toBeLessThan(1)
          if (o.promisedOrDelivered !== null) expect(o.promisedOrDelivered).toBeGreaterThanOrEqual(o.delivered - 1e-12)
        }
        const [a = 0, b = 0, c = 0] = all.map((o) => o.delivered as number)
        expect(a <= b && b <= c).toBe(true)
      }),
    )
  })

  it('is the same whatever is published after asOf', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 8 }), fc.integer({ min: 0, max: 400 }), (items, days) => {
        const asOf = addDays(ASKED, days)
        const known = items.filter((item) => (item.publishedAt ?? '') <= asOf)
        expect(odds(ask({ evidence: items }), asOf)).toEqual(odds(ask({ evidence: known }), asOf))
      }),
    )
  })

  it('shows a promised ask delivery alone and an ended one nothing', () => {
    const promised = odds(ask({ state: 'promised', evidence: [evidence(), evidence({ step: 'promise' })] }))
    expect(promised.every((o) => o.promisedOrDelivered === null && o.promisedPushes.length === 0)).toBe(true)
    for (const state of ['delivered', 'refused', 'withdrawn', 'blocked', 'lapsed'] as const)
      expect(forecastAsk(ask({ state }), { asOf: ASKED, issuedAt: ISSUED })).toBeNull()
  })

  it('rises with a promise and with considering, falls with doubt and with silence', () => {
    const [plain = 0] = delivered(ask())
    const [promised = 0] = delivered(ask({ state: 'promised', evidence: [evidence(), evidence({ step: 'promise' })] }))
    const [considered = 0] = delivered(ask({ evidence: [evidence(), evidence({ step: 'consider' })] }))
    const [doubted = 0] = delivered(ask({ evidence: [evidence(), evidence({ step: 'doubt' })] }))
    const [silent = 0] = delivered(ask(), addDays(ASKED, 60))
    expect(promised).toBeGreaterThan(considered)
    expect(considered).toBeGreaterThan(plain)
    expect(doubted).toBeLessThan(plain)
    expect(silent).toBeLessThan(plain)
  })

  it('counts copies of one story once and a further story again', () => {
    const one = delivered(ask({ evidence: [evidence(), evidence({ step: 'consider' }, 's1')] }))
    const copies = delivered(
      ask({ evidence: [evidence(), ...[1, 2, 3].map(() => evidence({ step: 'consider' }, 's1'))] }),
    )
    const two = delivered(
      ask({ evidence: [evidence(), evidence({ step: 'consider' }, 's1'), evidence({ step: 'consider' }, 's2')] }),
    )
    expect(copies).toEqual(one)
    expect(two[0]).toBeGreaterThan(one[0] as number)
  })

  it('names the evidence behind a push and nothing for a denial', () => {
    const shown = odds(ask({ evidence: [evidence(), evidence({ step: 'consider' }, 's1')] }))[0]
    expect(shown?.pushes.at(-1)).toMatchObject({ evidence: ['evd_consider_s1'] })
    expect(shown?.pushes.at(-1)?.reason).toContain('CHN is considering it (1 story')
    const denied = delivered(ask({ evidence: [evidence(), evidence({ step: 'consider', certainty: 'denied' })] }))
    expect(denied).toEqual(delivered(ask()))
  })

  it('is marked reconstructed more than a day after asOf, and unchecked until 200 asks of text were scored', () => {
    const at = (issuedAt: string, scoredOnText?: number) =>
      forecastAsk(ask(), { asOf: ASKED, issuedAt: issuedAt as Instant, ...(scoredOnText ? { scoredOnText } : {}) })
    expect(at('2023-03-19T23:59:59.999Z')?.reconstructed).toBe(false)
    expect(at('2023-03-20T00:00:00.000Z')?.reconstructed).toBe(true)
    expect(at('2023-03-18T00:00:00.000Z', 199)?.uncheckedOnText).toBe(true)
    expect(at('2023-03-18T00:00:00.000Z', 200)?.uncheckedOnText).toBe(false)
  })
})
