import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens.js'

function slicesBack(text: string): void {
  const { tokens, sentences } = tokenize(text)
  let last = 0
  for (const token of tokens) {
    expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(token.start).toBeGreaterThanOrEqual(last)
    last = token.end
  }
  for (const sentence of sentences) expect(sentence.last).toBeGreaterThan(sentence.first)
}

describe('tokens', () => {
  it('slice back to the text, with curly quotes, braces, dashes and odd spaces', () => {
    slicesBack(
      "Putin’s military is burning by army {hardware},\u00a0ammunition – and males.\r\n\r\n  “No,” he  said—twice…\tThe U.S. wouldn’t budge; it's 3.5% off. 🙂 e\u0301tait",
    )
  })

  it('slice back for whatever text comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), slicesBack), { numRuns: 150, seed: 7 })
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), slicesBack), { numRuns: 150, seed: 7 })
  })

  it('end sentences at empty lines and keep abbreviations whole', () => {
    const { sentences } = tokenize('Headline without a stop\n\nDr. Smith met Mr. Xi in the U.S. on Monday. He left.')
    expect(sentences).toHaveLength(3)
  })

  it('have a lemma even where the tagger knows none', () => {
    const { tokens } = tokenize('You can live on fish for nine days, but the machine cannot.')
    expect(tokens.map(({ lemma }) => lemma)).toContain('cannot')
  })

  it('take an endless line in pieces', () => {
    const { tokens } = tokenize('word '.repeat(30_000))
    expect(tokens).toHaveLength(30_000)
  })
})
