import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, toJson, unpack } from './exact-text.js'

const ANY_TEXT = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) })

test('any text is stored without what Postgres refuses and comes back to the last unit', () => {
  fc.assert(
    fc.property(fc.oneof(ANY_TEXT, fc.string({ unit: 'binary' })), (text) => {
      expect(Buffer.from(pack(text), 'utf8').toString('utf8')).toBe(pack(text))
      expect(pack(text)).not.toContain('\u0000')
      expect(unpack(pack(text))).toBe(text)
    }),
  )
})

test('an ordinary text is stored as it stands', () => {
  expect(pack('Xi’s 12-point plan 🕊 “deserves cautious consideration”')).toBe(
    'Xi’s 12-point plan 🕊 “deserves cautious consideration”',
  )
})

test('JSON holds no escape that Postgres refuses', () => {
  expect(toJson({ a: ['\u0000', '\ud800'] })).not.toMatch(/\\u0000|\\ud800/)
})
