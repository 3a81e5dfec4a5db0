import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../model/article.js'
import type { StoryCandidate } from '../model/story.js'
import { findStory, signatureOf } from './assign.js'
import { compare } from './compare.js'
import { groupStories, type Page } from './group.js'
import { containment, sketchOf } from './minhash.js'
import { outcomeOf } from './outcome.js'
import { decodeSignature, digest, encodeSignature } from './signature.js'
import { overlapOf } from './term-vector.js'

type Row = { id: string; title: string; text: string; date: string; story?: string; copyOf?: string }
const rows = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
const examples = readdirSync('examples')
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => rows(join('examples', name)))
const pageOf = ({ id, title, text, date }: Row): Page => ({
  id,
  date: date as never,
  signature: digest({ title, text }),
})
const isCopy = (row: Row) => row.copyOf !== undefined

describe('groupStories', () => {
  it('puts every garbled, edited, cut and translated copy of the examples beside its original, and nothing else', () => {
    const stories = groupStories(examples.map(pageOf))
    expect(stories.flatMap(({ members }) => members).sort()).toEqual(examples.map(({ id }) => id).sort())
    const copies = examples.filter(isCopy)
    expect(copies.length).toBeGreaterThan(5)
    for (const copy of copies) {
      const members = stories.find((story) => story.members.includes(copy.id))?.members ?? []
      expect(
        members.filter((id) => !/-copy-/.test(id)),
        copy.id,
      ).toHaveLength(1)
    }
    expect(stories).toHaveLength(examples.length - copies.length)
  })
  it('does not depend on the order of the pages', () => {
    const as = (pages: Page[]) =>
      groupStories(pages)
        .map(({ members }) => [...members].sort().join())
        .sort()
    const pages = examples.map(pageOf)
    expect(as([...pages].reverse())).toEqual(as(pages))
  })
  it('takes pages without a word', () => {
    const blank = { date: null, signature: digest({ title: null, text: '…' }) }
    expect(
      groupStories([
        { id: 'a', ...blank },
        { id: 'b', ...blank },
      ]).flatMap(({ members }) => members),
    ).toEqual(['a', 'b'])
  })
  const shared = process.env.DEMARCHE_SHARED
  it.skipIf(!shared)('parts the development pages into their stories (needs DEMARCHE_SHARED)', () => {
    const pages = rows(join(shared as string, 'data/copies-dev.jsonl'))
    const storyOf = new Map(
      groupStories(pages.map(pageOf)).flatMap(({ story, members }) => members.map((id) => [id, story])),
    )
    expect(bCubed(pages.map(({ id, story }) => [story as string, storyOf.get(id) as string]))).toBeGreaterThanOrEqual(
      0.98,
    )
  })
})

/** B-cubed F1 (Bagga & Baldwin 1998) of [answer, told] pairs. */
function bCubed(pairs: [string, string][]): number {
  const share = (side: 0 | 1) => {
    const shares = pairs.map((pair) => {
      const all = pairs.filter((other) => other[side] === pair[side])
      return all.filter((other) => other[1 - side] === pair[1 - side]).length / all.length
    })
    return shares.reduce((sum, each) => sum + each, 0) / shares.length
  }
  const [recall, precision] = [share(0), share(1)]
  return (2 * precision * recall) / (precision + recall)
}

const report =
  'Germany has agreed to send fourteen Leopard 2 tanks to Ukraine, chancellor Olaf Scholz told the Bundestag on Wednesday. Kyiv had asked Berlin for them for months. ' +
  'Poland and Finland want to hand over Leopards of their own, for which they need a permit from Berlin. Training of Ukrainian crews is to begin in Munster in a few days. ' +
  'Boris Pistorius, the defence minister, said that the first company could be ready by the end of March. Moscow called the decision extremely dangerous.'

describe('findStory', () => {
  const article = (text: string, title: string | null = null, date = '2023-01-25') =>
    createArticle({ id: 'x', title, text, date: date as never })
  const candidate = (story: string, text: string, title: string | null = null): StoryCandidate => ({
    story,
    signature: signatureOf(article(text, title)),
    date: '2023-01-25' as never,
  })
  const find = (given: ReturnType<typeof article>, candidates: StoryCandidate[]) =>
    findStory(given, signatureOf(given), candidates)

  it('finds the story of a cut copy, also among others', () => {
    const others = examples.slice(0, 20).map((row) => candidate(row.id, row.text))
    expect(find(article(`${report.slice(0, 300)}…`), [...others, candidate('tanks', report)])).toBe('tanks')
  })
  it('begins a new one for another report', () => {
    const other = examples.find(({ id }) => id.includes('leopards-in-lviv'))
    expect(find(article(other?.text ?? '', null, other?.date), [candidate('tanks', report)])).toBeNull()
    expect(find(article(report), [])).toBeNull()
  })
  it('does not fold away a later version with opposite news', () => {
    const opposite = report
      .replace('has agreed to send', 'has refused to send')
      .replace('Moscow called the decision extremely dangerous', 'Moscow welcomed the news')
      .replace('Training of Ukrainian crews is to begin', 'Training of Ukrainian crews is not to begin')
    const before = [candidate('tanks', report, 'Berlin agrees to send Leopards to Kyiv')]
    expect(find(article(opposite, 'Berlin refuses Leopards for Kyiv', '2023-01-26'), before)).toBeNull()
    expect(find(article(report, 'Berlin approves tanks', '2023-01-26'), before)).toBe('tanks')
  })
  it('takes a paragraph lifted into another article for no copy of it', () => {
    const host = examples.reduce((longest, row) => (row.text.length > longest.text.length ? row : longest))
    const lifted = `${host.text}\n\n${report.slice(0, 200)}`
    expect(find(article(lifted), [candidate('tanks', report)])).toBeNull()
  })
})

describe('signature', () => {
  it('comes back from its string as it was, and refuses others', () => {
    fc.assert(
      fc.property(
        fc.option(fc.lorem({ maxCount: 6 })),
        fc.lorem({ mode: 'sentences', maxCount: 40 }),
        (title, text) => {
          const signature = digest({ title, text })
          expect(decodeSignature(encodeSignature(signature))).toEqual(signature)
        },
      ),
    )
    expect(() => decodeSignature('AAAA')).toThrowError(expect.objectContaining({ code: 'internal' }))
    expect(() => decodeSignature('')).toThrowError(expect.objectContaining({ code: 'internal' }))
  })
  it('reads one that the first version wrote, without what that did not know', () => {
    const { sketch, terms, outcome } = digest({ title: 'T', text: report })
    const bytes = Buffer.alloc(8 + 64 * 4 + terms.hashes.length * 6)
    bytes.set([1, outcome], 0)
    bytes.writeUInt16LE(terms.hashes.length, 2)
    bytes.writeUInt32LE(sketch.size, 4)
    for (const [i, hash] of sketch.least.entries()) bytes.writeUInt32LE(hash, 8 + i * 4)
    for (const [i, hash] of terms.hashes.entries()) {
      bytes.writeUInt32LE(hash, 264 + i * 6)
      bytes.set([terms.weights[i] ?? 0, terms.ranks[i] ?? 0], 264 + i * 6 + 4)
    }
    const old = decodeSignature(bytes.toString('base64url'))
    expect(old).toMatchObject({ sketch, outcome, corrects: false, weekdays: 0 })
    expect([old.terms.hashes, old.terms.weights, old.terms.ranks]).toEqual([terms.hashes, terms.weights, terms.ranks])
    expect(
      compare({ signature: old, date: null }, { signature: digest({ title: 'T', text: report }), date: null }).kind,
    ).toBe('same_story')
  })

  it('estimates how much of the shorter text stands in the longer', () => {
    const words = Array.from({ length: 400 }, (_, i) => `w${(i * 7919) % 1009}`)
    expect(containment(sketchOf(words), sketchOf(words.slice(0, 200)))).toBeCloseTo(1, 0)
    const half = [...words.slice(0, 100), ...Array.from({ length: 100 }, (_, i) => `v${i}`)]
    expect(Math.abs(containment(sketchOf(words), sketchOf(half)) - 0.5)).toBeLessThan(0.2)
    expect(containment(sketchOf(['a', 'b']), sketchOf(words))).toBe(0)
  })
  it('gives cosine 1 to itself', () => {
    const { terms } = digest({ title: 'T', text: report })
    expect(overlapOf(terms, terms).words).toBeCloseTo(1, 10)
  })
})

describe('outcomeOf', () => {
  it.each([
    ['Berlin agrees to send tanks', 1],
    ['Berlin refuses to send tanks', -1],
    ['Berlin will not approve tanks', -1],
    ["Berlin doesn't reject tanks", 1],
    ['Kyiv asks Berlin for tanks', 0],
  ])('%s: %i', (title, outcome) => expect(outcomeOf(title, 'Nothing else is known so far.')).toBe(outcome))
})
