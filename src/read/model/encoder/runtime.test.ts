import { describe, expect, it } from 'vitest'
import { batchesByLength, encoderInputs, shapeInputs } from './batch.js'
import { openEmbeddings, openTokenizer, readModel } from './files.js'
import { openModel } from './runtime.js'
import { shapeOf } from './shape.js'

describe('openModel', () => {
  it('says what is wrong with a file that is no model', async () => {
    await expect(openModel(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'model_unusable' })
    await expect(openModel('/no/such.onnx')).rejects.toMatchObject({ code: 'model_unusable', value: '/no/such.onnx' })
    expect(() => readModel('no-such.onnx')).toThrowError(expect.objectContaining({ code: 'model_missing' }))
  })
})

describe('encoderInputs', () => {
  const table = openEmbeddings()
  const tokenizer = openTokenizer()

  it('lays pieces between [CLS] and [SEP], and zeros past the end', () => {
    const sequences = ['Kyiv', 'the bank'].map((text) => ({ ids: tokenizer.pieces(text).ids }))
    const { embeds, mask } = encoderInputs(sequences, table)
    const lengths = sequences.map(({ ids }) => ids.length + 2)
    const longest = Math.max(...lengths)
    expect(embeds.dims).toEqual([2, longest, 384])
    lengths.forEach((length, row) => {
      const ones = Array.from({ length: longest }, (_, i) => (i < length ? 1 : 0))
      expect([...mask.data.subarray(row * longest, (row + 1) * longest)]).toEqual(ones)
    })
    const the = new Float32Array(384)
    table.write(tokenizer.pieces('the').ids[0] ?? 0, the, 0)
    expect(embeds.data.slice((longest + 1) * 384, (longest + 2) * 384)).toEqual(the)
    expect(the.some((value) => value !== 0)).toBe(true)
  })

  it('gives shapes the same places', () => {
    expect([...shapeInputs([{ ids: [7, 8], shapes: [2, 1] }, { ids: [9] }]).data]).toEqual([
      0n,
      2n,
      1n,
      0n,
      0n,
      0n,
      0n,
      0n,
    ])
  })
})

describe('batchesByLength', () => {
  it('puts like with like, each once, none over the limit but a single long one', () => {
    const lengths = [5, 90, 4, 6, 300, 88]
    const batches = batchesByLength(lengths, 200)
    expect(batches).toEqual([[2, 0, 3], [5, 1], [4]])
    expect(batches.flat().sort()).toEqual([0, 1, 2, 3, 4, 5])
    for (const batch of batches)
      expect(batch.length === 1 || Math.max(...batch.map((i) => lengths[i] ?? 0)) * batch.length <= 200).toBe(true)
  })
})

describe('shapeOf', () => {
  it.each([
    ['kyiv', 1],
    ['Kyiv', 2],
    ['A', 2],
    ['U.S.', 3],
    ['McDonald', 4],
    ['2nd', 5],
    ['—', 6],
    ['ÉTÉ', 3],
    ['中', 6],
  ])('of %s is %i', (word, shape) => {
    expect(shapeOf(word)).toBe(shape)
  })
})
