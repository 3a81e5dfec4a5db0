import { describe, expect, it } from 'vitest'
import { seededRandom } from '../maths/random.js'
import { poolTogether } from './pool.js'

describe('pooling several groupings at once', () => {
  it('gives overlapping groupings each its own, whichever comes first', () => {
    // Arms asks are made between states nine times in ten, others one in ten; only being states matters: twice the grantings expected.
    const random = seededRandom(5)
    const cases = Array.from({ length: 20_000 }, (_, i) => {
      const kind = i % 2 === 0 ? 'arms' : 'talks'
      const who = random() < (kind === 'arms' ? 0.9 : 0.1) ? 'states' : 'others'
      return { kind, who, events: random() < (who === 'states' ? 0.4 : 0.1) ? 1 : 0, expected: 0.2 }
    })
    const kinds = cases.map(({ kind }) => kind)
    const whos = cases.map(({ who }) => who)
    const [kind = {}, who = {}] = poolTogether(cases, [kinds, whos]).ratios
    expect((kind.arms as number) / (kind.talks as number)).toBeCloseTo(1, 1)
    expect((who.states as number) / (who.others as number)).toBeCloseTo(4, 0)
    const turned = poolTogether(cases, [whos, kinds])
    const product = (ratios: readonly Record<string, number>[]) =>
      ratios.reduce((all, ratio) => all * (ratio.arms ?? ratio.states ?? 1), 1)
    expect(product(turned.ratios)).toBeCloseTo(product([kind, who]), 3)
  })

  it('makes expected of the cases what was observed, and leaves the ungrouped alone', () => {
    const cases = Array.from({ length: 400 }, (_, i) => ({ events: i % 4 === 0 ? 1 : 0, expected: 0.5 }))
    const keys = cases.map((_, i) => (i < 200 ? 'all' : null))
    const { ratios, expected } = poolTogether(cases, [keys])
    expect(expected.slice(200).every((one) => one === 0.5)).toBe(true)
    const sum = expected.slice(0, 200).reduce((a, b) => a + b, 0)
    expect(sum).toBeGreaterThan(49)
    expect(sum).toBeCloseTo((ratios[0]?.all as number) * 100, 9)
  })
})
