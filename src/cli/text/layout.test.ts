import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, columnsOf, padEnd, padStart, plain, wrap } from './layout.js'

describe('layout', () => {
  it('counts East Asian characters double and combining marks not at all', () => {
    expect(columnsOf('北京 Kyi\u0301v')).toBe(9)
  })
  it('breaks at blanks and cuts what is longer than a line', () => {
    expect(wrap('extra weapons, ammunition and maybe drones', 20)).toEqual([
      'extra weapons,',
      'ammunition and maybe',
      'drones',
    ])
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(wrap('', 4)).toEqual([''])
  })
  it('never passes the width and loses no word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrap(text, width)
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(plain(text).replaceAll(' ', ''))
        expect(columnsOf(clip(text, width))).toBeLessThanOrEqual(width)
      }),
    )
  })
  it('pads by columns', () => {
    expect(padEnd('北京', 6)).toBe('北京  ')
    expect(padStart('7 %', 5)).toBe('  7 %')
  })
  it('keeps control characters of the input from the terminal', () => {
    expect(plain('a\u001b[31mb\u202ec\r\nd')).toBe('a [31mb c d')
  })
})
