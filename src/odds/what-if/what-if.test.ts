import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../model/ask.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { addDays, parseDay } from '../../model/time.js'
import { ASK_COEFFICIENTS } from '../generated/ask-coefficients.js'
import { LEVERS } from './levers.js'
import { sensitivity } from './sensitivity.js'
import { ALL_LEVERS, readSupposition, suppose } from './what-if.js'

const ASKED = parseDay('2023-03-18')

function said(step: Step, days: number, story = `${step} ${days}`): ThreadEvidence {
  const day = addDays(ASKED, days)
  const article = { story, key: story, id: story }
  return {
    id: story,
    step,
    when: null,
    publishedAt: day,
    certainty: 'asserted',
    saidBy: 'author',
    article,
  } as unknown as ThreadEvidence
}

function ask(evidence: readonly ThreadEvidence[] = [], state = 'asked'): Ask {
  const parties = { kind: 'arms', force: 'appeal', asker: 'RUS', addressee: 'CHN', confidence: 0.8 }
  return { ...parties, id: 'ask_1', state, evidence: [said('ask', 0), ...evidence], judgements: [] } as unknown as Ask
}

const supposed = (of: Ask, typed: readonly string[], days = 0) =>
  suppose(of, addDays(ASKED, days), typed.map(readSupposition), ASK_COEFFICIENTS)

describe('what if', () => {
  it('rises with a promise, a threat and asking again after long silence, and falls with doubt', () => {
    const changes = supposed(ask(), ['promise', 'sanction-threatened', 'asked-again', 'doubt'], 200).map(
      ({ change }) => change ?? 0,
    )
    expect(changes.map(Math.sign)).toEqual([1, 1, 1, -1])
    expect(supposed(ask(), ['promise'], 200)[0]?.delivered).toBeGreaterThan(0.02)
  })

  it('says what its numbers rest on, and that there is no data where there is none', () => {
    const [promise, doubt, third, summit] = supposed(ask(), ['promise', 'doubt', 'third-joins', 'asked-at-summit'])
    expect([promise?.basis, doubt?.basis, third?.basis]).toEqual(['learnt', 'judged', 'none'])
    expect(third).toMatchObject({ delivered: null, change: null, note: expect.stringContaining('No data') })
    expect(summit?.note).toContain('No data')
  })

  it('gives the odds until a deadline, the shorter the lower', () => {
    const [near, far] = supposed(ask(), ['deadline=2023-04-01', 'deadline=2023-12-01'])
    expect(near).toMatchObject({ horizon: 13, basis: 'age' })
    expect(near?.delivered ?? 1).toBeLessThan(far?.delivered ?? 0)
    expect(() => supposed(ask(), ['deadline=2023-03-19'])).toThrow(expect.objectContaining({ code: 'date_invalid' }))
  })

  it('ends an ask by a refusal, and supposes nothing of one that has ended', () => {
    expect(supposed(ask(), ['refuse'])[0]).toMatchObject({ ends: true, delivered: null })
    expect(supposed(ask([], 'refused'), ['promise'])).toEqual([])
    expect(sensitivity(ask([], 'delivered'), ASKED, ASK_COEFFICIENTS)).toEqual({ most: null, restsOn: [] })
  })

  it('refuses what cannot be supposed', () => {
    for (const typed of ['snow', 'deadline', 'promise=2023-01-01', 'toString'])
      expect(() => readSupposition(typed)).toThrow(expect.objectContaining({ code: 'usage' }))
    expect(() => readSupposition('deadline=soon')).toThrow(expect.objectContaining({ code: 'date_invalid' }))
  })

  it('finds the news that would move it most: none of the levers moves it more', () => {
    const steps = fc.constantFrom<Step>('consider', 'doubt', 'pressure')
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 4 }), fc.integer({ min: 5, max: 300 }), (shown, days) => {
        const of = ask(shown.map((step, i) => said(step, i, `story ${i}`)))
        const { most } = sensitivity(of, addDays(ASKED, days), ASK_COEFFICIENTS)
        const all = suppose(of, addDays(ASKED, days), ALL_LEVERS, ASK_COEFFICIENTS)
        expect(all).toHaveLength(Object.keys(LEVERS).length - 1)
        expect(Math.max(...all.map(({ change }) => Math.abs(change ?? 0)))).toBe(Math.abs(most?.change ?? 0))
      }),
    )
  })

  it('names the story that the odds rest on, and what they would be without it', () => {
    const promised = ask([said('promise', 3)], 'promised')
    const day = addDays(ASKED, 10)
    const [first] = sensitivity(promised, day, ASK_COEFFICIENTS).restsOn
    expect(first).toMatchObject({ story: 'promise 3', evidence: ['promise 3'] })
    expect(first?.change).toBeLessThan(0)
    expect(first?.delivered).toBeCloseTo((1 / (1 + Math.exp(-logOdds(ask(), 10)))) as number, 12)
  })
})

/** Log-odds of delivery within 90 days, from what a deadline so far off gives. */
function logOdds(of: Ask, days: number): number {
  const day = addDays(ASKED, days - 1)
  const [until] = suppose(of, day, [{ lever: 'deadline', day: addDays(day, 91) }], ASK_COEFFICIENTS)
  return Math.log((until?.delivered ?? 0) / (1 - (until?.delivered ?? 0)))
}
