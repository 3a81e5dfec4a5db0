import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differences } from './difference.js'
import { clearestOf, garblingOf } from './garbled.js'
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

describe('garblingOf', () => {
  const pages = readFileSync('bench/stories/tune.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { how: string | null; role: string; story: string; text: string })
  const beside = (how: string) =>
    pages
      .filter((page) => page.how === how)
      .map(
        (page) =>
          [
            page,
            pages.find(({ role, how: own, story }) => story === page.story && role !== 'copy' && own === null),
          ] as const,
      )

  it('knows a spun copy beside its original, and not the original beside it', () => {
    for (const [copy, original] of beside('spun')) {
      expect(garblingOf(copy.text, original?.text ?? '')?.exchanged.length).toBeGreaterThan(5)
      expect(garblingOf(original?.text ?? '', copy.text)).toBeNull()
      expect(clearestOf([copy, original ?? copy])).toBe(original)
    }
  })

  it.each(['edited', 'truncated', 'paraphrased', 'summary', 'liveblog'])(
    'does not call a copy garbled that is %s',
    (how) => {
      for (const [copy, original] of beside(how)) expect(garblingOf(copy.text, original?.text ?? '')).toBeNull()
    },
  )
})
