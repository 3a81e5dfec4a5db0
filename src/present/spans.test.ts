import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markSpans } from './spans.js'

const TEXT = 'Beijing warned Washington not to sell arms to Taiwan.'
const at = (words: string, id: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, id })

describe('markSpans', () => {
  it('gives one plain run where nothing is marked, and none for an empty text', () => {
    expect(markSpans(TEXT, [])).toEqual([{ start: 0, end: TEXT.length, text: TEXT, marks: [] }])
    expect(markSpans('', [])).toEqual([])
  })

  it('makes the overlap of two marks a run that carries both', () => {
    const runs = markSpans(TEXT, [at('warned Washington not to sell', 'a'), at('sell arms', 'b')])
    expect(runs.map((run) => [run.text, run.marks.map((mark) => mark.id)])).toEqual([
      ['Beijing ', []],
      ['warned Washington not to ', ['a']],
      ['sell', ['a', 'b']],
      [' arms', ['b']],
      [' to Taiwan.', []],
    ])
  })

  it('keeps marks of one place together and touching marks apart', () => {
    const runs = markSpans(TEXT, [at('Beijing', 'a'), at('Beijing', 'b'), at(' warned', 'c')])
    expect(runs.slice(0, 2).map((run) => run.marks.map((mark) => mark.id))).toEqual([['a', 'b'], ['c']])
  })

  it('gives the text back whatever the marks are', () => {
    const mark = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) })
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
        const runs = markSpans(text, marks)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        for (const run of runs) {
          expect(text.slice(run.start, run.end)).toBe(run.text)
          const covering = marks.filter(
            (each) => each.start <= run.start && each.end >= run.end && each.start < each.end,
          )
          expect(run.marks).toEqual(covering)
        }
      }),
    )
  })
})
