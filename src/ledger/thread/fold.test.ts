import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CERTAINTIES, STEPS } from '../../model/ask.js'
import type { Day, PartialDate } from '../../model/time.js'
import { claimOf, judgementOf, type Saying, threadOf } from '../testing/thread.js'
import { dayOfAct } from './events.js'
import { foldThread, lapseAt } from './fold.js'
import { versionsOf } from './versions.js'

const day = (text: string) => text as Day
const ASK: Saying = { day: '2022-09-18', step: 'ask' }

describe('the day of an act', () => {
  test.each([
    [null, '2023-03-18', '2023-03-18'],
    ['2023-03-17', '2023-03-18', '2023-03-17'],
    ['2022', '2023-03-18', '2022-12-31'],
    ['2023-03', '2023-03-18', '2023-03-18'],
    ['2023', '2023-03-18', '2023-03-18'],
    ['2023-05', '2023-03-18', '2023-05-01'],
  ])('%s, told on %s, is %s', (when, told, expected) => {
    expect(dayOfAct(when as PartialDate | null, day(told))).toBe(expected)
  })
})

describe('lapsing', () => {
  const at = (folded: ReturnType<typeof foldThread>, clock: string) => folded && lapseAt(folded, day(clock)).state

  test('an open ask lapses after the silence of its kind, an answered one does not', () => {
    expect(at(foldThread(threadOf([ASK])), '2024-09-17')).toBe('asked')
    expect(at(foldThread(threadOf([ASK])), '2024-09-18')).toBe('lapsed')
    expect(at(foldThread(threadOf([ASK, { day: '2023-01-01', step: 'refuse' }])), '2026-01-01')).toBe('refused')
    expect(at(foldThread(threadOf([ASK, { day: '2023-01-01', step: 'deliver' }])), '2026-01-01')).toBe('delivered')
  })

  test('it lapses when its deadline passes, unless it is told again after it', () => {
    const deadline = { text: 'by Friday', date: '2022-09-23' as PartialDate }
    const claims = [claimOf(ASK, 0, { deadline })]
    expect(at(foldThread({ ...threadOf([]), claims }), '2022-09-23')).toBe('asked')
    expect(at(foldThread({ ...threadOf([]), claims }), '2022-09-24')).toBe('lapsed')
    const again = [...claims, claimOf({ day: '2022-10-05', step: 'ask' }, 1)]
    expect(at(foldThread({ ...threadOf([]), claims: again }), '2022-10-06')).toBe('asked')
  })

  test('a promise that an article tells after the deadline does not lapse before it is told', () => {
    const deadline = { text: 'by Friday', date: '2022-09-23' as PartialDate }
    const claims = [claimOf({ day: '2022-12-01', step: 'ask' }, 0, { deadline })]
    expect(at(foldThread({ ...threadOf([]), claims }), '2022-12-01')).toBe('lapsed')
  })
})

describe('what is shown of a thread', () => {
  test('the matter that the others share, the strongest force, the words used most', () => {
    const claims = [
      claimOf(ASK, 0, { matter: 'missiles', askerSaid: 'Zelensky', force: 'wish' }),
      claimOf({ day: '2022-10-01', step: 'ask' }, 1, { matter: 'long-range ATACMS missiles', force: 'demand' }),
      claimOf({ day: '2022-11-01', step: 'ask' }, 2, { matter: 'long-range missiles', askerSaid: 'Zelensky' }),
    ]
    const ask = foldThread({ ...threadOf([]), claims })?.ask
    expect(ask).toMatchObject({ matter: 'long-range missiles', force: 'demand', askerSaid: 'Zelensky', articles: 3 })
  })

  test('copies add neither confidence nor change', () => {
    const copies = [ASK, { ...ASK, day: '2022-09-20', story: 'sty_0' }]
    expect(foldThread(threadOf(copies))?.ask).toMatchObject({
      confidence: 0.6,
      stories: 1,
      articles: 2,
      lastChanged: '2022-09-18',
    })
    const others = [ASK, { ...ASK, day: '2022-09-20' }]
    expect(foldThread(threadOf(others))?.ask).toMatchObject({ confidence: 0.72, stories: 2, lastChanged: '2022-09-20' })
  })

  test('nothing is known before the first article', () => {
    expect(foldThread(threadOf([ASK]), day('2022-09-17'))).toBeNull()
  })
})

describe('judgements', () => {
  const thread = threadOf([ASK, { day: '2022-10-01', step: 'promise' }, { day: '2023-10-18', step: 'deliver' }])

  test('a verdict counts from the day of the evidence it cites, and until something later is told', () => {
    const judged = { ...thread, judgements: [judgementOf({ verdict: 'refused', evidence: ['evd_1'] })] }
    expect(foldThread(judged, day('2022-09-30'))?.ask).toMatchObject({ state: 'asked', judgements: [] })
    expect(foldThread(judged, day('2022-10-01'))?.ask).toMatchObject({
      state: 'refused',
      judgements: [{ id: 'jdg_1' }],
    })
    expect(foldThread(judged)?.ask.state).toBe('delivered')
  })

  test('a verdict without evidence counts from the day it was recorded', () => {
    const judged = { ...thread, judgements: [judgementOf({ verdict: 'refused' })] }
    expect(foldThread(judged, day('2023-12-31'))?.ask.state).toBe('delivered')
    expect(foldThread(judged)?.ask.state).toBe('refused')
  })

  test('a superseded one is shown and has no effect', () => {
    const old = judgementOf({ supersededAt: '2024-02-01T00:00:00.000Z' as never, set: { force: 'demand' } })
    const folded = foldThread({ ...thread, judgements: [old] })
    expect(folded?.ask).toMatchObject({ state: 'delivered', force: 'appeal', judgements: [old] })
  })
})

const DAYS = ['2022-09-18', '2022-10-01', '2022-10-02', '2023-01-15', '2023-09-22', '2024-02-29']
const SAYING: fc.Arbitrary<Saying> = fc.record({
  day: fc.constantFrom(...DAYS),
  step: fc.constantFrom(...STEPS),
  saidBy: fc.constantFrom('author', 'UKR', 'USA', 'RUS', 'two officials'),
  certainty: fc.constantFrom(...CERTAINTIES),
  story: fc.constantFrom('one', 'two', 'three'),
  partial: fc.boolean(),
})
const SAYINGS = fc.array(SAYING, { minLength: 1, maxLength: 12 })

describe('whatever is said', () => {
  test('the order of recording does not matter', () => {
    fc.assert(
      fc.property(SAYINGS, fc.infiniteStream(fc.nat()), (sayings, random) => {
        const thread = threadOf(sayings)
        const keyed = thread.claims.map((claim) => [random.next().value, claim] as const)
        const shuffled = keyed.sort(([a], [b]) => Number(a) - Number(b)).map(([, claim]) => claim)
        expect(foldThread({ ...thread, claims: shuffled })).toEqual(foldThread(thread))
      }),
    )
  })

  test('the fold as of a day is the fold of what was told by then', () => {
    fc.assert(
      fc.property(SAYINGS, fc.constantFrom(...DAYS), (sayings, asOf) => {
        const claims = threadOf(sayings).claims.filter(({ knownDay }) => knownDay <= asOf)
        expect(foldThread(threadOf(sayings), day(asOf))).toEqual(foldThread({ ...threadOf([]), claims }))
      }),
    )
  })

  test('the version that holds on a day is the fold as of that day', () => {
    fc.assert(
      fc.property(SAYINGS, fc.constantFrom(...DAYS, '2022-09-30', '2023-05-05'), (sayings, asOf) => {
        const thread = threadOf(sayings, [judgementOf({ verdict: 'considered', evidence: ['evd_0'] })])
        const holding = versionsOf(thread).filter(
          ({ knownFrom, knownUntil }) => knownFrom <= asOf && (knownUntil === null || knownUntil > asOf),
        )
        const folded = foldThread(thread, day(asOf))
        expect(holding).toHaveLength(folded === null ? 0 : 1)
        if (folded === null) return
        const { state, partial, matter, lastChanged } = folded.ask
        expect(holding[0]).toMatchObject({ state, partial, matter, lastChanged, lapsesOn: folded.lapsesOn })
      }),
    )
  })
})
