import { describe, expect, it } from 'vitest'
import { quoteAtMost, quoteWordsOf } from './rights.js'

const TEXT = 'The Kremlin said the plan “deserves cautious consideration”, and asked Beijing for more.'
const span = { start: 4, end: TEXT.length, text: TEXT.slice(4) }

describe('quoteAtMost', () => {
  it('leaves a short quote as it is', () => {
    expect(quoteAtMost(span, 50)).toBe(span)
    expect(quoteAtMost(span, 12)).toBe(span)
  })

  it('cuts a long one at a word and moves its end, so that it still slices back to the text', () => {
    const cut = quoteAtMost(span, 6)
    expect(cut.text).toBe('Kremlin said the plan “deserves cautious')
    expect(TEXT.slice(cut.start, cut.end)).toBe(cut.text)
  })

  it('says nothing of a text that may only be linked, and all of one that may be shown', () => {
    expect(quoteAtMost(span, quoteWordsOf('link'))).toEqual({ start: 4, end: 4, text: '' })
    const long = { start: 0, end: 599, text: Array(150).fill('abc').join(' ') }
    expect(quoteAtMost(long, quoteWordsOf('quote')).text.split(' ')).toHaveLength(50)
    expect(quoteAtMost(long, quoteWordsOf('full'))).toBe(long)
  })
})
