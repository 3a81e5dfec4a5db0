import { describe, expect, it } from 'vitest'
import { Acts } from './act.js'
import { cameoOfEvent } from './code.js'

describe('cameoOfEvent', () => {
  it('takes codes as they are and finds ICEWS texts whatever their spaces and case', () => {
    expect(cameoOfEvent('0256')).toBe('0256')
    expect(cameoOfEvent('Appeal_for_diplomatic_cooperation_(such_as_policy_support)')).toBe('022')
    expect(cameoOfEvent('arrest, DETAIN, or charge with legal action')).toBe('173')
    expect(cameoOfEvent('Share a joke')).toBeNull()
  })
})

describe('Acts', () => {
  it('gives role and kind by the longest prefix', () => {
    const acts = new Acts()
    expect(acts.of('1032')).toMatchObject({ role: 'ask', kind: 'arms', toAnyone: false })
    expect(acts.of('023')).toMatchObject({ role: 'ask', kind: 'other' })
    expect(acts.of('027')).toMatchObject({ role: 'ask', kind: 'settlement', toAnyone: true })
    expect(acts.of('Express intent to provide military aid')).toMatchObject({ role: 'promise', kind: 'arms' })
    expect(acts.of('0873')).toMatchObject({ role: 'delivery', kind: 'deescalation' })
    expect(acts.of('1222')).toMatchObject({ role: 'refusal', kind: null })
    expect(acts.of('112')).toMatchObject({ role: 'talk', kind: null })
    expect(acts.of('190')).toMatchObject({ role: 'hostile', kind: null })
    expect(acts.of('nonsense')).toBeNull()
    expect(acts.of('1032')).toBe(acts.of('Demand military aid'))
  })
})
