import { describe, expect, test } from 'vitest'
import { CERTAINTIES, STATES, STEPS, type State } from '../../model/ask.js'
import { BELIEF, DENIALS, ENTERED_FROM, MOVES, STEP_ORDER, stateSaid } from '../../ontology/rules.js'
import { type Saying, threadOf } from '../testing/thread.js'
import { eventsOf } from './events.js'
import { foldState } from './state.js'

const ASK: Saying = { day: '2022-09-18', step: 'ask' }
const on = (day: string, step: Saying['step'], more: Partial<Saying> = {}): Saying => ({ day, step, ...more })

type Case = readonly [what: string, state: State, ...sayings: Saying[]]

const CASES: readonly Case[] = [
  ['nothing but the ask', 'asked', ASK],
  ['weighed', 'considered', ASK, on('2022-10-01', 'consider')],
  ['promised', 'promised', ASK, on('2022-10-01', 'promise')],
  ['refused, then promised', 'promised', ASK, on('2022-10-01', 'refuse'), on('2023-09-22', 'promise')],
  ['promised, then refused', 'refused', ASK, on('2022-10-01', 'promise'), on('2023-09-22', 'refuse')],
  ['refused, then weighed again', 'considered', ASK, on('2022-10-01', 'refuse'), on('2022-11-01', 'consider')],
  ['refused, then asked again', 'refused', ASK, on('2022-10-01', 'refuse'), on('2022-11-01', 'ask')],
  ['promised, then only weighed', 'promised', ASK, on('2022-10-01', 'promise'), on('2022-11-01', 'consider')],
  ['delivered, then a later promise', 'delivered', ASK, on('2022-10-01', 'deliver'), on('2022-11-01', 'promise')],
  [
    'delivered in part, then refused more',
    'delivered',
    ASK,
    on('2022-10-01', 'deliver', { partial: true }),
    on('2022-11-01', 'refuse'),
  ],
  ['withdrawn, then asked again', 'asked', ASK, on('2022-10-01', 'withdraw'), on('2022-11-01', 'ask')],
  [
    'blocked by a third party, then delivered',
    'delivered',
    ASK,
    on('2022-10-01', 'block', { saidBy: 'HUN' }),
    on('2022-11-01', 'deliver'),
  ],
  ['pressed and doubted', 'asked', ASK, on('2022-10-01', 'pressure'), on('2022-10-02', 'doubt')],
  ['a promise only possible', 'asked', ASK, on('2022-10-01', 'promise', { certainty: 'possible' })],
  ['a delivery planned', 'asked', ASK, on('2022-10-01', 'deliver', { certainty: 'planned' })],
  ['a delivery in a what-if', 'asked', ASK, on('2022-10-01', 'deliver', { certainty: 'hypothetical' })],
  ['a delivery denied', 'asked', ASK, on('2022-10-01', 'deliver', { certainty: 'denied', saidBy: 'USA' })],
  ['a refusal only possible', 'asked', ASK, on('2022-10-01', 'refuse', { certainty: 'possible' })],
  ['a third party claims that it is weighed', 'considered', ASK, on('2022-10-01', 'consider', { saidBy: 'RUS' })],
  ['it may be weighing it', 'asked', ASK, on('2022-10-01', 'consider', { certainty: 'possible', saidBy: 'RUS' })],
  ['a third party reports delivery', 'delivered', ASK, on('2022-10-01', 'deliver', { saidBy: 'RUS' })],
  ['officials not named report delivery', 'delivered', ASK, on('2022-10-01', 'deliver', { saidBy: 'two officials' })],
  [
    'a third party reports delivery and the addressee denies it',
    'asked',
    ASK,
    on('2022-10-01', 'deliver', { saidBy: 'RUS' }),
    on('2022-10-02', 'deliver', { saidBy: 'USA', certainty: 'denied' }),
  ],
  [
    'two third parties report it in two stories, and it is denied',
    'asked',
    ASK,
    on('2022-10-01', 'deliver', { saidBy: 'RUS' }),
    on('2022-10-02', 'deliver', { saidBy: 'CHN' }),
    on('2022-10-03', 'deliver', { saidBy: 'USA', certainty: 'denied' }),
  ],
  [
    'four third parties report it in four stories, and it is denied',
    'delivered',
    ASK,
    on('2022-10-01', 'deliver', { saidBy: 'RUS' }),
    on('2022-10-02', 'deliver', { saidBy: 'CHN' }),
    on('2022-10-03', 'deliver', { saidBy: 'POL' }),
    on('2022-10-04', 'deliver', { saidBy: 'USA', certainty: 'denied' }),
    on('2022-10-05', 'deliver', { saidBy: 'FRA' }),
  ],
  [
    'four copies of one story report it, and it is denied',
    'asked',
    ASK,
    ...['01', '02', '03', '05'].map((day) => on(`2022-10-${day}`, 'deliver', { saidBy: 'RUS', story: 's' })),
    on('2022-10-04', 'deliver', { saidBy: 'USA', certainty: 'denied' }),
  ],
  [
    'denied, and reported by a third party a year later',
    'delivered',
    ASK,
    on('2022-10-01', 'deliver', { saidBy: 'USA', certainty: 'denied' }),
    on('2023-10-01', 'deliver', { saidBy: 'RUS' }),
  ],
  ['a third party says that it is withdrawn', 'asked', ASK, on('2022-10-01', 'withdraw', { saidBy: 'RUS' })],
  ['the asker withdraws', 'withdrawn', ASK, on('2022-10-01', 'withdraw', { saidBy: 'UKR' })],
  ['the addressee says that it was withdrawn', 'asked', ASK, on('2022-10-01', 'withdraw', { saidBy: 'USA' })],
  ['the addressee says that it promised', 'promised', ASK, on('2022-10-01', 'promise', { saidBy: 'USA' })],
  ['the asker says that it was promised', 'promised', ASK, on('2022-10-01', 'promise', { saidBy: 'UKR' })],
  ['the addressee says that it delivered', 'delivered', ASK, on('2022-10-01', 'deliver', { saidBy: 'USA' })],
  [
    'the addressee says that it delivered, the asker that nothing came',
    'asked',
    ASK,
    on('2022-10-01', 'deliver', { saidBy: 'USA' }),
    on('2022-10-02', 'deliver', { saidBy: 'UKR', certainty: 'denied' }),
  ],
  ['the asker says that it was refused', 'refused', ASK, on('2022-10-01', 'refuse', { saidBy: 'UKR' })],
  [
    'promised, and blocked by a third party',
    'blocked',
    ASK,
    on('2022-10-01', 'promise', { saidBy: 'USA' }),
    on('2022-11-01', 'block', { saidBy: 'HUN' }),
  ],
  ['a block only threatened', 'asked', ASK, on('2022-10-01', 'block', { certainty: 'planned' })],
  ['the asker says that it came', 'delivered', ASK, on('2022-10-01', 'deliver', { saidBy: 'UKR' })],
  [
    'the asker says so and the addressee denies it',
    'asked',
    ASK,
    on('2022-10-01', 'deliver', { saidBy: 'UKR' }),
    on('2022-10-02', 'deliver', { saidBy: 'USA', certainty: 'denied' }),
  ],
  [
    'the author says so and the addressee denies it',
    'delivered',
    ASK,
    on('2022-10-01', 'deliver'),
    on('2022-10-02', 'deliver', { saidBy: 'USA', certainty: 'denied' }),
  ],
  [
    'told later, done earlier: the later act wins',
    'refused',
    ASK,
    on('2023-05-01', 'promise', { when: '2022-10-01' }),
    on('2023-04-01', 'refuse', { when: '2023-03-30' }),
  ],
  ['ask and answer of one day', 'promised', on('2022-10-01', 'promise'), on('2022-10-01', 'ask')],
]

describe('the state that a thread is in', () => {
  test.each(CASES.map(([what, state, ...sayings]) => ({ what, state, sayings })))(
    '$what: $state',
    ({ state, sayings }) => {
      expect(foldState(eventsOf(threadOf(sayings).claims)).state).toBe(state)
    },
  )

  test('part delivered stays part until the rest comes', () => {
    const part = [ASK, on('2022-10-01', 'deliver', { partial: true })]
    expect(foldState(eventsOf(threadOf(part).claims)).partial).toBe(true)
    expect(foldState(eventsOf(threadOf([...part, on('2022-12-01', 'deliver')]).claims)).partial).toBe(false)
  })

  test('every change names its day and its evidence', () => {
    const sayings = [
      ASK,
      on('2022-10-01', 'refuse'),
      on('2023-09-22', 'promise'),
      on('2023-10-18', 'deliver', { when: '2023-10-17' }),
    ]
    expect(foldState(eventsOf(threadOf(sayings).claims)).changes).toEqual([
      { day: '2022-10-01', from: 'asked', to: 'refused', evidence: 'evd_1' },
      { day: '2023-09-22', from: 'refused', to: 'promised', evidence: 'evd_2' },
      { day: '2023-10-17', from: 'promised', to: 'delivered', evidence: 'evd_3' },
    ])
  })
})

describe('the rules', () => {
  test('beliefs are shares, and denials take away', () => {
    const beliefs = Object.values(BELIEF).flatMap((row) => Object.values(row))
    for (const share of [...beliefs, ...Object.values(DENIALS)]) {
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThanOrEqual(1)
    }
  })

  test('only what is asserted moves a state', () => {
    for (const step of STEPS) {
      for (const certainty of CERTAINTIES) {
        if (!MOVES[certainty]) expect(stateSaid(step, certainty)).toBeNull()
      }
    }
    expect(CERTAINTIES.filter((certainty) => MOVES[certainty])).toEqual(['asserted'])
    expect(STEPS.filter((step) => stateSaid(step, 'asserted') === null)).toEqual(['ask', 'pressure', 'doubt'])
  })

  test('no state is entered from itself, and silence alone makes an ask lapse', () => {
    for (const state of STATES) expect(ENTERED_FROM[state]).not.toContain(state)
    expect(ENTERED_FROM.lapsed).toEqual([])
  })

  test('every step has its place in the order', () => {
    expect([...STEP_ORDER].sort()).toEqual([...STEPS].sort())
  })
})
