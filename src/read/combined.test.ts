import { describe, expect, it } from 'vitest'
import { createArticle } from '../model/article.js'
import { DemarcheError } from '../model/errors.js'
import { parsePartialDate } from '../model/time.js'
import { openReader } from './open.js'
import { describeReader } from './reader.cases.js'

const both = openReader()
const model = openReader({ reader: 'model' })
describeReader('the shipped reader', () => both)
describeReader('the model alone', () => model)

const read = async (text: string, options = {}) =>
  (await openReader(options).read(createArticle({ id: 'x', text, title: null, date: parsePartialDate('2023-03-18') })))
    .claims

describe('the shipped reader', () => {
  it('explains by frames what the model read too', async () => {
    const [claim] = await read(
      'Kyiv again urged Germany to send Leopard tanks, but Berlin said no decision had been taken.',
    )
    expect(claim).toMatchObject({ asker: 'UKR', addressee: 'DEU', kind: 'arms', polarity: 'do', force: 'appeal' })
    expect(claim?.evidence[0]?.readAs).toContain('urge')
  })

  it('claims less, never other things, at a higher least confidence', async () => {
    const text =
      'Peru urged Chile to release two fishermen. Santiago needs gas from Bolivia, diplomats say. Turkey wants the EU to lift visa rules.'
    const asks = async (least: number) =>
      (await read(text, { least })).map((c) => `${c.asker}>${c.addressee} ${c.kind}`)
    const [all, some] = [await asks(0), await asks(0.9)]
    expect(all.length).toBeGreaterThan(some.length)
    for (const ask of some) expect(all).toContain(ask)
  })

  it('keeps what is too unsure with its words', async () => {
    const article = createArticle({
      id: 'x',
      text: 'Peru urged Chile to release two fishermen.',
      title: null,
      date: null,
    })
    const { claims, rejected } = await openReader({ least: 1 }).read(article)
    expect(claims).toEqual([])
    expect(rejected.some(({ reason, text }) => reason === 'unsure' && article.text.includes(text))).toBe(true)
  })

  it('asks for a server before it asks a language model', () => {
    expect(() => openReader({ reader: 'llm' })).toThrow(DemarcheError)
  })
})
