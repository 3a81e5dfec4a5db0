import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DemarcheError } from '../model/errors.js'
import { duplicateKey } from './duplicate-key.js'
import { articleOfLine } from './record.js'

function codeOf(line: string): string {
  try {
    articleOfLine(line)
  } catch (error) {
    if (error instanceof DemarcheError) return error.code
    throw error
  }
  return 'taken'
}

describe('articleOfLine', () => {
  it('takes all the fields of the contract and leaves the rest alone', () => {
    const article = articleOfLine(
      '{"id":"a1","text":"Kyiv asks.\\r\\nBerlin waits.","title":"T","date":"2023-03-18T23:30:00-05:00","url":"https://x.example/","source":"S",' +
        '"language":"en","retold":true,"retells":["https://y.example/"],"licence":"CC0","rights":"full","asks":[]}',
    )
    expect(article).toMatchObject({
      id: 'a1',
      text: 'Kyiv asks.\r\nBerlin waits.',
      date: '2023-03-19',
      retold: true,
      rights: 'full',
    })
    expect(article.retells).toEqual(['https://y.example/'])
  })
  it('keeps a date as precise as it is, and falls back only where there is none', () => {
    expect(articleOfLine('{"id":"a","text":"t","date":"2023-03"}', '2020' as never).date).toBe('2023-03')
    expect(articleOfLine('{"id":"a","text":"t","date":null}', '2020' as never).date).toBe('2020')
  })
  it.each([
    ['{"id":"a","text":"cut in ha', 'line_invalid'],
    ['not json', 'line_invalid'],
    ['["id","text"]', 'line_invalid'],
    ['{"text":"t"}', 'line_invalid'],
    ['{"id":"a"}', 'line_invalid'],
    ['{"id":"a","text":"one","text":"two"}', 'line_invalid'],
    ['{"id":"a","text":"one","\\u0074ext":"two"}', 'line_invalid'],
    ['{"id":"a","text":7}', 'field_invalid'],
    ['{"id":"","text":"t"}', 'field_invalid'],
    ['{"id":"a","text":"  "}', 'field_invalid'],
    ['{"id":"a","text":"t","title":{}}', 'field_invalid'],
    ['{"id":"a","text":"t","retold":"yes"}', 'field_invalid'],
    ['{"id":"a","text":"t","retells":"x"}', 'field_invalid'],
    ['{"id":"a","text":"t","language":"english"}', 'field_invalid'],
    ['{"id":"a","text":"t","rights":"all"}', 'field_invalid'],
    ['{"id":"a","text":"half \\ud83d pair"}', 'field_invalid'],
    ['{"id":"a","text":"nul \\u0000"}', 'field_invalid'],
    ['{"id":"a","text":"t","date":"2023-02-30"}', 'date_invalid'],
    ['{"id":"a","text":"t","date":"18 March 2023"}', 'date_invalid'],
    ['{"id":"a","text":"t","date":20230318}', 'field_invalid'],
    ['{"id":7,"text":"t"}', 'taken'],
  ])('%s → %s', (line, code) => expect(codeOf(line)).toBe(code))

  it('gives back the text of every line, or says what is wrong with it', () => {
    const record = fc.record({
      id: fc.string(),
      text: fc.string({ unit: 'binary' }),
      title: fc.option(fc.string()),
      date: fc.anything(),
    })
    fc.assert(
      fc.property(record, (value) => {
        const line = JSON.stringify(value)
        if (codeOf(line) === 'taken') expect(articleOfLine(line).text).toBe(value.text)
      }),
    )
  })
  it('throws nothing but its own errors, whatever is cut or put in', () => {
    const whole = '{"id":"a1","text":"Kyiv \\"asks\\" Berlin \\\\ for tanks.","date":"2023-03-18","retells":["x"]}'
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string(), (a, b, put) => {
        expect(typeof codeOf(whole.slice(0, a) + put + whole.slice(b))).toBe('string')
      }),
      { numRuns: 500 },
    )
  })
})

describe('duplicateKey', () => {
  it('looks at the top level alone', () => {
    expect(duplicateKey('{"a":{"x":1,"x":2},"b":["a","a"],"c":"\\"c\\":{"}')).toBeNull()
    expect(duplicateKey('{"a":{"b":1},"b":[{"a":1}],"a":2}')).toBe('a')
  })
  it('finds none in what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(duplicateKey(JSON.stringify(value))).toBeNull()
      }),
    )
  })
})
