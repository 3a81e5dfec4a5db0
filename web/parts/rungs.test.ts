import { describe, expect, it } from 'vitest'
import type { ThreadEvidence } from '../../src/model/thread.js'
import { firstOf, reached } from './rungs.js'

const shown = (step: string, certainty = 'asserted') => ({ step, certainty }) as ThreadEvidence

describe('the rung an ask has reached', () => {
  it('is its state where that is on the ladder', () => {
    expect(reached({ state: 'promised', evidence: [] })).toBe(2)
  })

  it('is the highest that its thread shows where it ended otherwise', () => {
    expect(reached({ state: 'refused', evidence: [shown('ask'), shown('consider'), shown('refuse')] })).toBe(1)
    expect(reached({ state: 'lapsed', evidence: [shown('ask')] })).toBe(0)
  })

  it('is not raised by what was denied or only supposed', () => {
    const evidence = [shown('promise', 'denied'), shown('promise', 'hypothetical'), shown('consider', 'possible')]
    expect(reached({ state: 'refused', evidence })).toBe(1)
    expect(firstOf('promised', { evidence })).toBeNull()
  })
})
