import { describe, expect, it } from 'vitest'
import { differences } from './difference.js'
import { wireOrigin } from './wire-origin.js'

describe('wireOrigin', () => {
  it.each([
    ['BEIRUT (AP) — The leader was killed.', 'Associated Press', 'dateline'],
    ['TBILISI, January 21 /Kartli Inform/ - Georgia offered power.', 'Kartli Inform', 'dateline'],
    ['The ship left the port.\n\nSource: Reuters', 'Reuters', 'credit'],
  ])('%s: %s', (text, agency, by) => expect(wireOrigin(text)).toMatchObject({ agency, by }))

  it('takes an agency that is quoted for no origin', () => {
    expect(wireOrigin('The governor told Reuters on Monday that the road was open. Nothing else is known.')).toBeNull()
    expect(wireOrigin('PORT VICTORIA, Kenya — The cold store stood half empty (see below) — again.')).toBeNull()
  })
})

describe('differences', () => {
  const [a, b] = ['Kenya will not leave the island on Tuesday.', 'Kenya will leave the small island on Tuesday.']

  it('marks what was taken out and put in', () => {
    expect(differences(a, b)).toEqual([
      { kind: 'same', text: 'Kenya will' },
      { kind: 'removed', text: 'not' },
      { kind: 'same', text: 'leave the' },
      { kind: 'added', text: 'small' },
      { kind: 'same', text: 'island on Tuesday.' },
    ])
  })

  it('gives back both texts', () => {
    const found = differences(a, b)
    const without = (kind: string) =>
      found
        .filter((one) => one.kind !== kind)
        .map(({ text }) => text)
        .join(' ')
    expect([without('added'), without('removed')]).toEqual([a, b])
  })
})
