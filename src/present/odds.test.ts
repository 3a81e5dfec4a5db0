import { describe, expect, it } from 'vitest'
import { type Probability, toLogOdds, toProbability } from '../model/numbers.js'
import { explainOdds } from './odds.js'

const p = (value: number) => value as Probability
const base = toLogOdds(p(0.1))
const pushes = [
  { reason: 'Base rate of arms wishes', logOdds: base, evidence: [] },
  { reason: 'Beijing is considering it (2 stories)', logOdds: 0.7, evidence: ['evd_a', 'evd_b'] },
  { reason: 'The United States presses against it', logOdds: -0.4, evidence: ['evd_c'] },
]
const end = toProbability((base + 0.3) as typeof base)

describe('explainOdds', () => {
  const forecast = {
    odds: [
      { horizon: 30, delivered: end, promisedOrDelivered: p(0.3), pushes, promisedPushes: [] },
      { horizon: 365, delivered: p(0.004), promisedOrDelivered: null, pushes: [], promisedPushes: [] },
    ],
  }
  const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')
  const explained = explainOdds(forecast)

  it('says each probability in words, delivery first', () => {
    expect(explained.map((odds) => plain(odds.headline))).toEqual([
      '13 % to be delivered within 30 days',
      '30 % to be promised or delivered within 30 days',
      'under 1 % to be delivered within a year',
    ])
  })

  it('starts at the base rate and walks push by push to the probability', () => {
    const [first] = explained
    expect(plain(first?.base ?? null)).toBe('Base rate of arms wishes: 10 %')
    expect(first?.pushes.map((push) => plain(push.words))).toEqual([
      'Beijing is considering it (2 stories): +8 points, to 18 %',
      'The United States presses against it: −5 points, to 13 %',
    ])
    const total = first?.pushes.reduce((sum, push) => sum + push.points, 10) ?? 0
    expect(total / 100).toBeCloseTo(end, 10)
    expect(first?.pushes[0]?.evidence).toEqual(['evd_a', 'evd_b'])
  })

  it('invents no reason where the forecast names none', () => {
    expect(explained[1]).toMatchObject({ base: null, pushes: [] })
  })
})
