import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../model/article.js'
import type { Reading } from '../model/claim.js'
import type { Reader } from '../model/reader.js'
import { parsePartialDate } from '../model/time.js'
import { READ_STATES } from '../ontology/states.js'

/** What every reader owes, whatever it is made of. */
export function describeReader(name: string, make: () => Promise<Reader> | Reader): void {
  describe(`${name}, as every reader`, () => {
    const read = async (text: string, title: string | null = null) =>
      (await make()).read(createArticle({ id: 'x', text, title, date: parsePartialDate('2023-03-18') }))

    it('proves every claim by words that stand where it says', async () => {
      const text =
        'Kyiv again urged Germany to send Leopard tanks, but Berlin said no decision had been taken.\n\n“We need them,” Ukraine’s foreign minister told reporters. 🙂 Warsaw agreed to sell Ukraine jets.'
      const reading = await read(text)
      expect(reading.claims.length).toBeGreaterThan(0)
      expectSound(reading, text)
    })

    it('claims nothing where nothing is asked', async () => {
      const reading = await read(
        'The river rose by two metres on Tuesday. Two bridges were closed, and trains ran late.',
      )
      expect(reading.claims).toEqual([])
    })

    it('reads the same article the same way twice', async () => {
      const text = 'Iran called on Iraq to open the crossing at Mehran. Baghdad refused.'
      expect(await read(text)).toEqual(await read(text))
    })

    it('survives whatever text comes, and stays sound', async () => {
      const words = fc.constantFrom(
        'Russia',
        'urged',
        'China',
        'to',
        'sell',
        'not',
        '“',
        '”',
        '"',
        ',',
        '.',
        '\n',
        'that',
        'demands',
        'by',
        'he',
        'until',
        '🙂',
        '\u200b',
        '\u202e',
        'wish list',
        "'s",
        'for',
        '\u0000',
      )
      const texts = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
      )
      await fc.assert(
        fc.asyncProperty(texts, async (text) => expectSound(await read(text), text)),
        { numRuns: 200, seed: 7 },
      )
    })
  })
}

/** Throws where a reading is not what CONTRACT says of one. */
export function expectSound(reading: Reading, text: string): void {
  reading.claims.forEach((claim, i) => {
    expect(claim.key).toBe(String(i + 1))
    expect(claim.evidence.length).toBeGreaterThan(0)
    expect(claim.evidence.some((piece) => piece.step === 'ask')).toBe(true)
    expect(READ_STATES).toContain(claim.state)
    expect(claim.asker).not.toBe(claim.addressee)
    expect(claim.confidence).toBeGreaterThan(0)
    expect(claim.confidence).toBeLessThanOrEqual(1)
    expect(claim.matter.split(/\s+/).length).toBeLessThanOrEqual(12)
    expect(text).toContain(claim.matter)
    for (const piece of claim.evidence) expect(text.slice(piece.start, piece.end)).toBe(piece.text)
  })
  for (const piece of reading.rejected)
    if (piece.in === undefined) expect(text.slice(piece.start, piece.end)).toBe(piece.text)
}
