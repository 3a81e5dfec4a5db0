import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../ontology/actors/mentions.js'
import { tokenize } from '../../text/tokens.js'
import { openTokenizer } from '../encoder/files.js'
import { windowsOf } from './windows.js'

const tokenizer = openTokenizer()
const cut = (text: string, title = '') =>
  windowsOf(tokenizer, {
    text,
    title,
    sentenceEnds: tokenize(text).sentences.map(({ end }) => end),
    mentions: findMentions(text, { date: null }),
    titleMentions: findMentions(title, { date: null }),
  })

describe('windows', () => {
  it('offer every word of a long text once, in windows the model can see', () => {
    const text = 'Peru urged Chile to open the bridge at Arica before the rains come. '.repeat(120)
    const windows = cut(text, 'Peru presses Chile')
    expect(windows.length).toBeGreaterThan(2)
    const offered = windows.flatMap(({ fresh, starts }) => [...starts].filter((_, i) => fresh[i] === 1))
    expect(new Set(offered).size).toBe(offered.length)
    expect(offered.length).toBe([...text.matchAll(/\w+|[^\w\s]/g)].length)
    for (const { ids } of windows) expect(ids.length).toBeLessThanOrEqual(510)
  })

  it('number parties by their code, so that a capital and its country are one', () => {
    const [window] = cut('Moscow asked China for drones. Russia also wants chips.', 'Kremlin shops in Beijing')
    const at = (word: string) =>
      window?.starts.findIndex(
        (start, i) =>
          window.outside[i] === 0 && 'Moscow asked China for drones. Russia also wants chips.'.startsWith(word, start),
      ) ?? -1
    expect(window?.codes).toEqual(['RUS', 'CHN'])
    expect(window?.party[at('Moscow')]).toBe(window?.party[at('Russia')])
    expect(window?.party[at('drones')]).toBe(0)
  })

  it('point into the text as given, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { starts, ends, outside } of cut(text))
          starts.forEach((start, i) => {
            if (outside[i] === 0) expect(start < (ends[i] ?? 0) && (ends[i] ?? 0) <= text.length).toBe(true)
          })
      }),
      { numRuns: 100, seed: 7 },
    )
  })
})
