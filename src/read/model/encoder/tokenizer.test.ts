import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import table from './characters.json' with { type: 'json' }
import { openTokenizer } from './files.js'
import { Tokenizer, UNKNOWN } from './tokenizer.js'

const tokenizer = openTokenizer()

describe('Tokenizer', () => {
  it('gives the ids of the tokenizer that MiniLM-L6 came with, on 2,000 real and 500 odd lines', () => {
    const cases = readFileSync(new URL('testing/tokenizer.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    expect(cases.length).toBe(2500)
    const wrong = cases
      .map((line) => JSON.parse(line) as [text: string, hash: number])
      .filter(([text, hash]) => crc32(tokenizer.pieces(text).ids.join(',')) !== hash)
    expect(wrong).toEqual([])
  })

  it('gives its ids for every code point between two letters', () => {
    const digest = createHash('sha256')
    const fresh = openTokenizer()
    for (let block = 0; block < 0x110000; block += 4096) {
      const points = Array.from({ length: 4096 }, (_, i) => block + i).filter(
        (point) => point < 0xd800 || point >= 0xe000,
      )
      const text = points.map((point) => `a${String.fromCodePoint(point)}b`).join(' ')
      digest.update(`${fresh.pieces(text).ids.join(',')}\n`)
    }
    expect(digest.digest('hex')).toBe(table.sha256)
  })

  it('keeps the offsets of each piece in the unaltered text', () => {
    const text = 'Zele\u0301nskyy’s 🇺🇦 re\u00ADquest:\u00A0“Help”'
    const { starts, ends, firsts } = tokenizer.pieces(text)
    const words: string[] = []
    for (let i = 0; i < starts.length; i++) {
      const piece = text.slice(starts[i], ends[i])
      if (firsts[i] === 1) words.push(piece)
      else words[words.length - 1] += piece
    }
    expect(words).toEqual(['Zele\u0301nskyy', '’', 's', '🇺🇦', 're\u00ADquest', ':', '“', 'Help', '”'])
  })

  it('takes any string, half surrogates too: offsets rise and lie inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(20), (text, from) => {
        const { ids, starts, ends } = tokenizer.pieces(text, from)
        let last = from
        for (let i = 0; i < ids.length; i++) {
          const [start = -1, end = -1] = [starts[i], ends[i]]
          if (start < last || end <= start || end > text.length) throw new Error(`piece ${i} at ${start}-${end}`)
          last = start
        }
      }),
      { numRuns: 500 },
    )
  })

  it('reads a window as it reads the same words alone', () => {
    const text = 'Kyiv urged Berlin to send tanks.'
    expect(tokenizer.pieces(text, 5, 17).ids).toEqual(tokenizer.pieces('urged Berlin').ids)
    expect(tokenizer.pieces(text, 5, 17).starts[0]).toBe(5)
  })

  it('has one unknown piece for a word of more than 100 characters, or one that the vocabulary cannot spell', () => {
    expect([...tokenizer.pieces('x'.repeat(101)).ids]).toEqual([UNKNOWN])
    expect([...new Tokenizer(['a', '##b']).pieces('ab ac').ids]).toEqual([0, 1, UNKNOWN])
  })

  it('takes [MASK] written in a text for words, not for a command', () => {
    expect([...tokenizer.pieces('[MASK]').ids]).not.toContain(103)
  })
})
