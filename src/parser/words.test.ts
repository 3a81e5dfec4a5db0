import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences.js'
import { wordSpans } from './words.js'

const words = (text: string) => wordSpans(text).map(({ start, end }) => text.slice(start, end))
const sentences = (text: string) => sentencesOf(text).map((spans) => text.slice(spans[0]?.start, spans.at(-1)?.end))

describe('wordSpans', () => {
  it.each([
    ["didn't", ['did', "n't"]],
    ['it’s', ['it', '’s']],
    ['cannot', ['can', 'not']],
    ["Zelenskyy's", ['Zelenskyy', "'s"]],
    ["the states' plan", ['the', 'states', "'", 'plan']],
    ['a two-year, long-term deal', ['a', 'two', '-', 'year', ',', 'long', '-', 'term', 'deal']],
    ['re-elect non-members', ['re-elect', 'non-members']],
    ['$5m or 7.5% by 10:30', ['$', '5', 'm', 'or', '7.5', '%', 'by', '10:30']],
    ['Mr. J. Smith of the U.S.', ['Mr.', 'J.', 'Smith', 'of', 'the', 'U.S.']],
    ['Acme Inc. and/or AT&T', ['Acme', 'Inc.', 'and', '/', 'or', 'AT&T']],
    ['see https://a.org/b?c=d, or me@x.org.', ['see', 'https://a.org/b?c=d', ',', 'or', 'me@x.org', '.']],
    ['“No,” he said...', ['“', 'No', ',', '”', 'he', 'said', '...']],
    ['on 3/9/2005 👍🏽!', ['on', '3/9/2005', '👍🏽', '!']],
  ])('parts %s', (text, wanted) => {
    expect(words(text)).toEqual(wanted)
  })

  it('covers every visible character of any string, in order, once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0
        for (const { start, end } of wordSpans(text)) {
          if (start < at || end <= start) throw new Error(`word at ${start}-${end} after ${at}`)
          expect(text.slice(at, start)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
          at = end
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u)
      }),
      { numRuns: 500 },
    )
  })

  it('stays linear on one endless line', () => {
    expect(wordSpans('a.'.repeat(200_000)).length).toBeGreaterThan(10_000)
    expect(wordSpans('1.a@'.repeat(100_000)).length).toBeGreaterThan(10_000)
    expect(sentencesOf(' '.repeat(1_000_000))).toEqual([])
    expect(sentencesOf('\n"'.repeat(100_000)).length).toBeGreaterThan(1)
    expect(wordSpans('-'.repeat(500_000))).toHaveLength(1)
    expect(wordSpans('x'.repeat(500_000))).toHaveLength(1)
  })
})

describe('sentencesOf', () => {
  it.each([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['Mr. Smith met Gen. Jones. They spoke.', ['Mr. Smith met Gen. Jones.', 'They spoke.']],
    ['They met in the U.S. The talks failed.', ['They met in the U.S.', 'The talks failed.']],
    ['The U.S. Congress met.', ['The U.S. Congress met.']],
    ['“Leave!” she said. “Now.” He left.', ['“Leave!” she said.', '“Now.”', 'He left.']],
    [
      'Talks fail\nKyiv said on Monday\nthat it would go on.',
      ['Talks fail', 'Kyiv said on Monday\nthat it would go on.'],
    ],
    ['One\n\ntwo', ['One', 'two']],
  ])('parts %s', (text, wanted) => {
    expect(sentences(text)).toEqual(wanted)
  })

  it('has none in nothing', () => {
    expect(sentencesOf(' \n\t ')).toEqual([])
  })
})
