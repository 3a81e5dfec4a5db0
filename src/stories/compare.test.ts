import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compare } from './compare.js'
import { groupPages, type Page } from './group.js'
import { saysCorrected } from './notice.js'
import { numberAt } from './numbers.js'
import { digest } from './signature.js'

interface Row {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly date: string
  readonly story: string
  readonly relations?: readonly { readonly kind: string; readonly of: string }[]
}

const rows = readFileSync('bench/stories/tune.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
const pages: readonly Page[] = rows.map(({ id, title, text, date }) => ({
  id,
  date: date as never,
  signature: digest({ title, text }),
}))

describe('groupPages, on the pages for tuning', () => {
  const { stories, relations } = groupPages(pages)

  it('parts them into their stories: paraphrases, summaries and live pages in, corrections and later news out', () => {
    const told = stories.map(({ members }) => [...members].sort().join(' ')).sort()
    const answer = new Map<string, string[]>()
    for (const { id, story } of rows) answer.set(story, [...(answer.get(story) ?? []), id])
    expect(told).toEqual([...answer.values()].map((ids) => ids.sort().join(' ')).sort())
  })

  it('links corrections, later versions and lifted passages to the story that they belong to, in the right direction', () => {
    const storyOf = new Map(stories.flatMap(({ story, members }) => members.map((id) => [id, story])))
    for (const kind of ['correction', 'later_version']) {
      const marked = rows.flatMap(({ id, relations = [] }) =>
        relations.filter((relation) => relation.kind === kind).map(({ of }) => ({ id, of })),
      )
      expect(marked.length).toBeGreaterThan(0)
      for (const { id, of } of marked) {
        const original = rows.find(({ story }) => story === of)?.id ?? ''
        expect(relations, id).toContainEqual({ kind, from: storyOf.get(id), to: storyOf.get(original) })
      }
    }
    const lifted = relations.filter(({ kind }) => kind === 'lifted_passage')
    expect(lifted.map(({ from, to }) => [from, to].sort().join(' ')).sort()).toEqual([
      'T02a T02f',
      'T02e T02f',
      'T05e T05f',
      'T07a T07f',
      'T07d T07f',
    ])
  })
})

describe('compare', () => {
  it('says the same whichever of two comes first, but for which one is later', () => {
    for (const [index, a] of pages.slice(0, 12).entries())
      for (const b of pages.slice(0, index)) {
        const [one, other] = [compare(a, b), compare(b, a)]
        expect(other.kind).toBe(one.kind)
        expect(other.likeness).toBeCloseTo(one.likeness, 9)
        if (one.kind === 'later_version') expect(other.firstIsLater).toBe(!one.firstIsLater)
      }
  })
})

describe('numberAt', () => {
  it.each([
    [['34'], 34, 1],
    [['thirty-four'], 34, 1],
    [['sixty', 'thousand'], 60_000, 2],
    [['three', 'dozen'], 36, 2],
    [['4.2', 'million'], 4_200_000, 2],
    [['2,290'], 2290, 1],
  ])('%j: %i', (words, value, length) => expect(numberAt(words, 0)).toEqual({ value, length }))
  it('reads no number in other words', () => {
    expect(numberAt(['someone'], 0)).toBeNull()
    expect(numberAt(['half-hearted'], 0)).toBeNull()
  })
})

describe('saysCorrected', () => {
  it.each([
    ['An earlier version of this article misspelt the name of the port.', true],
    ['CORRECTED: The fleet has 12 ships, not 14.', true],
    ['The army corrected its figures on Tuesday and put the losses at twelve.', false],
    ['The minister wants the record to be correct.', false],
  ])('%s: %s', (text, said) => expect(saysCorrected(null, text)).toBe(said))
})
