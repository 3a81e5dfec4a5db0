import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openParser, type ParsedSentence, type Parser } from './parser.js'
import { isTree } from './tree.js'

let parser: Parser

beforeAll(async () => {
  parser = await openParser()
})

afterAll(() => parser.close())

const show = ({ words }: ParsedSentence) =>
  words.map(({ text, upos, deprel, head }) => `${text} ${upos} ${deprel} ${words[head]?.text ?? '-'}`)

function check(text: string, sentences: readonly ParsedSentence[]): void {
  for (const { words, start, end } of sentences) {
    expect(isTree(words.map(({ head }) => head + 1))).toBe(true)
    expect([start, end]).toEqual([words[0]?.start, words.at(-1)?.end])
    for (const word of words) {
      expect(text.slice(word.start, word.end)).toBe(word.text)
      expect(word.deprel === 'root').toBe(word.head === -1)
    }
  }
}

describe('openParser', () => {
  it('says who wants what of whom', async () => {
    const text = 'Ukraine urged Germany to send tanks. Berlin didn’t answer.'
    const sentences = await parser.parse(text)
    check(text, sentences)
    const [urged = [], answer = []] = sentences.map(show)
    expect(urged[0]).toBe('Ukraine PROPN nsubj urged')
    // the treebanks have both relations for the one who is urged
    expect(urged[2]).toMatch(/^Germany PROPN i?obj urged$/)
    expect(urged.slice(3)).toEqual([
      'to PART mark send',
      'send VERB xcomp urged',
      'tanks NOUN obj send',
      '. PUNCT punct urged',
    ])
    expect(answer).toEqual([
      'Berlin PROPN nsubj answer',
      'did AUX aux answer',
      'n’t PART advmod answer',
      'answer VERB root -',
      '. PUNCT punct answer',
    ])
  })

  it('takes words as they are given, one sentence for each', async () => {
    const sentences = await parser.parseWords([['Stop', 'now', '!'], [], ['He', 'was', 'asked', 'by', 'Kyiv', '.']])
    expect(sentences.map(({ words }) => words.length)).toEqual([3, 0, 6])
    expect(sentences[2] && show(sentences[2])).toContain('Kyiv PROPN obl:agent asked')
    expect(sentences[2]?.words[0]).toMatchObject({ start: 11, end: 13 })
  })

  it('makes one tree of a sentence that is longer than the model takes', async () => {
    const text = `${'Kyiv asked Berlin for help, '.repeat(150)}and waited.`
    const sentences = await parser.parse(text)
    check(text, sentences)
    expect(sentences).toHaveLength(1)
    expect(sentences[0]?.words).toHaveLength(903)
  })

  it('gives a tree and true offsets for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (text) => {
        check(text, await parser.parse(text))
      }),
      { numRuns: 40 },
    )
  })

  it('parses nothing into nothing', async () => {
    expect(await parser.parse('')).toEqual([])
    expect(await parser.parseWords([])).toEqual([])
  })

  it('runs on WebAssembly alike', async () => {
    const web = await openParser({ runtime: 'onnxruntime-web' })
    const text = 'The minister said Paris would not lift the ban unless Rome agreed.'
    expect((await web.parse(text)).map(show)).toEqual((await parser.parse(text)).map(show))
    expect([parser.runtime, web.runtime]).toEqual(['onnxruntime-node', 'onnxruntime-web'])
    await web.close()
  })
})
