import { describe, expect, it } from 'vitest'
import { KINDS, STATES, STEPS } from '../model/ask.js'
import { KIND_TABLE, kindOfCameo } from './kinds.js'
import { ploverOfCameo } from './plover.js'
import { ENDED_STATES, READ_STATES, STATE_OF_STEP } from './states.js'

describe('the kinds', () => {
  it('are each in the table once, in the order of the model', () => {
    expect(KIND_TABLE.map((row) => row.kind)).toEqual(KINDS)
  })

  it('share no prefix of asks, promises or deliveries (refusals may: CAMEO does not tell them apart)', () => {
    for (const branch of ['ask', 'promise', 'delivery'] as const) {
      const prefixes = KIND_TABLE.filter((row) => row.kind !== 'other').flatMap((row) => row[branch])
      expect(new Set(prefixes).size).toBe(prefixes.length)
    }
  })

  it('have codes that stand in the branch they are filed under', () => {
    const roots = { ask: /^(02|10)/, promise: /^03/, delivery: /^(0[4-8]|1[67])/, refusal: /^12/ }
    for (const row of KIND_TABLE) {
      for (const [branch, root] of Object.entries(roots)) {
        for (const code of row[branch as keyof typeof roots]) expect(code).toMatch(root)
      }
    }
  })

  it.each([
    ['0232', 'ask', 'arms'],
    ['1056', 'ask', 'deescalation'],
    ['020', 'ask', 'other'],
    ['023', 'ask', 'other'],
    ['026', 'ask', 'talks'],
    ['0244', 'ask', 'reform'],
    ['036', 'promise', 'talks'],
    ['057', 'delivery', 'settlement'],
    ['051', 'delivery', 'backing'],
    ['0712', 'delivery', 'money'],
    ['1246', 'refusal', 'deescalation'],
  ])('file CAMEO %s under %s of %s', (code, branch, kind) => {
    expect(kindOfCameo(code)).toEqual({ branch, kind })
  })

  it('leave what is in none of the four branches alone', () => {
    expect(kindOfCameo('193')).toBeNull()
    expect(kindOfCameo('010')).toBeNull()
  })

  it('have PLOVER types derived from their codes', () => {
    expect(ploverOfCameo('0232')).toBe('REQUEST')
    expect(ploverOfCameo('1222')).toBe('REJECT')
    expect(ploverOfCameo('072')).toBe('AID')
    expect(ploverOfCameo('057')).toBe('AGREE')
  })
})

describe('the states', () => {
  it('give every step a rule', () => {
    expect(Object.keys(STATE_OF_STEP).sort()).toEqual([...STEPS].sort())
  })

  it('are known wherever they are named', () => {
    for (const state of [...READ_STATES, ...ENDED_STATES]) expect(STATES).toContain(state)
  })
})
