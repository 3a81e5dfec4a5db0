import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { admit } from '../../ingest/admit.js'
import { createArticle } from '../../model/article.js'
import type { FetchRecord } from '../../model/fetch.js'
import type { Instant, PartialDate } from '../../model/time.js'
import { everyAsk } from '../each-ask.js'
import type { Ledger } from '../ledger.js'
import { openLedger } from '../open.js'
import { testDatabases } from '../testing/databases.js'
import { exampleArticle, exampleArticles } from '../testing/examples.js'
import { markedReading } from '../testing/marked.js'
import { MARKED } from '../testing/marked-examples.js'

const ARTICLES = exampleArticles().filter(({ id }) => id in MARKED)
const nothingIn = (article: { key: string }) =>
  ({ kind: 'reading', articleKey: article.key, reader: 'none 1', claims: [], rejected: [] }) as const

async function filled(open: () => Promise<Ledger>): Promise<Ledger> {
  const ledger = await open()
  for (const article of ARTICLES) await ledger.append(article, markedReading(article, MARKED[article.id] ?? []))
  return ledger
}

async function everyRow(ledger: Ledger): Promise<string> {
  let all = ''
  for await (const line of ledger.dumpWhole()) all += `${line}\n`
  return all
}

/** Every fourth run of five words of a text, as a dump would hold it: no stretch of eight words is without one. */
function runsOf(text: string): string[] {
  const words = text.split(/\s+/)
  const runs = words.slice(4).map((_, i) => JSON.stringify(words.slice(i, i + 5).join(' ')).slice(1, -1))
  return runs.filter((_, i) => i % 4 === 0)
}

for (const database of testDatabases()) {
  const { name, skipped } = database
  const open = () => database.open()
  describe.skipIf(skipped !== null)(`sources, ${name}${skipped === null ? '' : ` (skipped: ${skipped})`}`, () => {
    let ledger: Ledger
    beforeAll(async () => {
      ledger = await filled(open)
    })
    afterAll(async () => {
      await ledger.close()
      await database.stop()
    })

    test('what was fetched is remembered, the last time alone', async () => {
      expect(await ledger.recall('https://news.example/feed')).toBeNull()
      const record: FetchRecord = {
        address: 'https://news.example/feed',
        outcome: 'read',
        code: null,
        etag: '"1"',
        lastModified: null,
        stamp: null,
        fetchedAt: '2023-01-03T00:00:00.000Z' as Instant,
        notBefore: null,
        failures: 0,
      }
      await ledger.remember({ ...record, outcome: 'refused', code: 'network', failures: 2 })
      await ledger.remember(record)
      expect(await ledger.recall(record.address)).toEqual(record)
    })
    test('subscriptions begin, end and begin again', async () => {
      await ledger.subscribe(['https://b.example/', 'https://a.example/'])
      await ledger.unsubscribe(['https://b.example/'])
      expect(await ledger.subscriptions()).toEqual(['https://a.example/'])
      await ledger.subscribe(['https://b.example/'])
      expect(await ledger.subscriptions()).toEqual(['https://a.example/', 'https://b.example/'])
    })
    test('keeps authors and the words of the date', async () => {
      const article = createArticle({
        id: 'dated',
        text: 'Words.',
        authors: ['A. Writer'],
        published: 'Tue, 3 Jan 2023 09:00 EST',
        date: '2023-01-03' as PartialDate,
      })
      await ledger.append(article, nothingIn(article))
      expect((await ledger.article('dated'))?.article).toEqual(article)
    })

    describe('one article under several addresses', () => {
      const text = 'Kyiv asks Berlin for tanks, and Berlin thinks about it.'
      const at = (url: string, date: string | null = null, own = text) =>
        createArticle({ id: url, url, text: own, date: date as PartialDate | null })

      test('is known by its text on its own site, whatever its white space; other sites have their own', async () => {
        const first = at('https://www.twin.example/a', '2023-01-03')
        await ledger.append(first, nothingIn(first))
        expect(await ledger.twinOf(at('https://m.twin.example/b', null, text.replace(' ', '\n\n')))).toBe(first.key)
        await ledger.alias('https://m.twin.example/b', first.key)
        expect((await ledger.article('https://m.twin.example/b'))?.article.key).toBe(first.key)
        expect(await ledger.twinOf(at('https://twin.example/b', '2023-01-04'))).toBeNull()
        expect(await ledger.twinOf(at('https://other.example/a'))).toBeNull()
        expect(await ledger.twinOf(at('https://twin.example/b', null, 'Another text.'))).toBeNull()
      })
      test('an id that names another text is told', async () => {
        const given = (own: string) => createArticle({ id: 'same', text: own })
        await ledger.append(given('One.'), nothingIn(given('One.')))
        expect(await ledger.idTaken(given('Two.'))).toBe(given('One.').key)
        expect(await ledger.idTaken(given('One.'))).toBeNull()
        expect(await ledger.idTaken({ ...given('Two.'), source: 'Elsewhere' })).toBeNull()
        await expect(admit(ledger, given('Two.'))).rejects.toMatchObject({ code: 'id_taken' })
        expect(await admit(ledger, given('One.'))).toBe(true)
      })
      test('is let in once, and a newer version of a page or a file is', async () => {
        const page = at('https://twin.example/p', '2023-01-03', 'First version.')
        await ledger.append(page, nothingIn(page))
        expect(await admit(ledger, at('https://twin.example/p', '2023-01-03', 'Second version.'))).toBe(true)
        expect(await admit(ledger, at('https://twin.example/q', '2023-01-03', 'First version.'))).toBe(false)
        expect((await ledger.article('https://twin.example/q'))?.article.key).toBe(page.key)
        const file = createArticle({ id: 'a.txt', text: 'One.' })
        await ledger.append(file, nothingIn(file))
        expect(await admit(ledger, createArticle({ id: 'a.txt', text: 'Two.' }))).toBe(true)
      })
    })

    describe('search', () => {
      const idsOf = async (words: string, rest: object = {}) =>
        (await ledger.search({ words, ...rest })).items.map(({ article }) => article.id)

      test('finds English words in all their forms, phrases, and leaves out what is not wanted', async () => {
        const all = await idsOf('missile')
        expect(all.length).toBeGreaterThan(1)
        expect(await idsOf('missiles')).toEqual(all)
        expect(await idsOf('"long range"')).toEqual(await idsOf('"long-range"'))
        const without = await idsOf('missile -atacms')
        expect(without.length).toBeLessThan(all.length)
        expect(all).toEqual(expect.arrayContaining(without))
        expect(await idsOf('word-that-stands-nowhere')).toEqual([])
      })
      test('filters by source, language and days', async () => {
        const all = await idsOf('missile')
        expect(await idsOf('missile', { source: 'Demarche retelling' })).toEqual(all)
        expect(await idsOf('missile', { source: 'Nobody' })).toEqual([])
        expect(await idsOf('missile', { language: 'de' })).toEqual([])
        const early = await idsOf('missile', { to: '2022' })
        expect([...early, ...(await idsOf('missile', { from: '2023' }))].sort()).toEqual([...all].sort())
      })
      test('shows the words around, at most forty', async () => {
        for (const { snippet } of (await ledger.search({ words: 'missile' })).items) {
          expect(snippet).toMatch(/missile/i)
          expect(snippet.split(/\s+/).length).toBeLessThanOrEqual(45)
        }
      })
      test('goes on page by page, and other languages go by whole words', async () => {
        const all = await idsOf('missile')
        const first = await ledger.search({ words: 'missile' }, { limit: 1 })
        const second = await ledger.search({ words: 'missile' }, { limit: 1, cursor: first.next ?? '' })
        expect([...first.items, ...second.items].map(({ article }) => article.id)).toEqual(all.slice(0, 2))
        const german = createArticle({ id: 'de', text: 'Kiew bittet Berlin um Kampfpanzer.', language: 'de' })
        await ledger.append(german, nothingIn(german))
        expect(await idsOf('kampfpanzer')).toEqual(['de'])
        await expect(ledger.search({ words: ' ' })).rejects.toMatchObject({ code: 'field_invalid' })
        await expect(ledger.search({ words: 'x' }, { cursor: 'zz' })).rejects.toMatchObject({ code: 'cursor_invalid' })
      })
    })

    test('counts by source', async () => {
      expect((await ledger.sourceCounts())[0]).toMatchObject({
        source: 'Demarche retelling',
        articles: ARTICLES.length,
      })
    })

    describe('forgetting', () => {
      const KEPT = ARTICLES[0]?.id ?? ''
      const GONE = 'ua-us-2022-09-18-kyiv-presses-for-atacms'

      test('leaves no run of words anywhere, and a tombstone', async () => {
        const own = ledger
        const held = (await own.counts()).articles
        const article = exampleArticle(GONE)
        const runs = runsOf(`${article.title} . . . . . ${article.text}`)
        const before = await everyRow(own)
        expect(runs.filter((run) => before.includes(run)).length).toBeGreaterThan(20)
        const asks = await everyAsk(own, {})
        const touched = asks.filter(({ evidence }) => evidence.some((each) => each.article.id === article.id))
        expect(touched.length).toBeGreaterThan(0)

        const [stone, ...more] = await own.forget(article.id, 'its publisher asked for it')
        expect(more).toEqual([])
        expect(stone).toMatchObject({ articleKey: article.key, id: article.id, because: 'its publisher asked for it' })

        const after = await everyRow(own)
        expect(runs.filter((run) => after.includes(run))).toEqual([])
        for (const claim of MARKED[article.id] ?? [])
          for (const { quote } of claim.evidence) expect(after).not.toContain(JSON.stringify(quote))
        expect(await own.article(article.key)).toBeNull()
        expect((await own.articles({ limit: 500 })).items.map(({ id }) => id)).not.toContain(article.id)
        expect(
          (await own.stories({ limit: 500 })).items.flatMap(({ members }) => members.map(({ id }) => id)),
        ).not.toContain(article.id)
        expect(await own.tombstoneOf(article.key)).toEqual(stone)
        expect(await own.tombstoneFor(article)).toEqual(stone)
        await expect(admit(own, article)).rejects.toMatchObject({ code: 'article_forgotten' })
        expect(await own.tombstoneFor({ ...article, key: 'other', url: 'https://elsewhere.example/' })).toEqual(stone)
        for (const ask of await everyAsk(own, {}))
          expect(ask.evidence.map((each) => each.article.id)).not.toContain(article.id)
        expect((await own.counts()).articles).toBe(held - 1)

        const others = (await everyAsk(own, {})).map(({ id }) => id)
        for (const ask of asks)
          expect(others.includes(ask.id)).toBe(ask.evidence.some((each) => each.article.id !== article.id))
        const loaded = await open()
        await loaded.load(
          (async function* () {
            yield* after.trimEnd().split('\n')
          })(),
        )
        expect(await loaded.tombstoneOf(article.key)).toEqual(stone)
        await loaded.close()
      })
      test('takes the same text elsewhere with it, and the whole story where that is asked', async () => {
        const own = ledger
        const text = 'Kyiv asks Berlin for shells, and Berlin thinks about it.'
        const [a, b, c] = ['a', 'b', 'c'].map((id) =>
          createArticle({ id, text: id === 'c' ? `${text} It was said twice.` : text, url: `https://${id}.example/x` }),
        )
        for (const each of [a, b, c]) if (each) await own.append(each, nothingIn(each))
        expect((await own.forget('https://a.example/x', 'asked')).map(({ id }) => id).sort()).toEqual(['a', 'b'])
        const left = (await own.articles({ limit: 500 })).items.map(({ id }) => id)
        expect(['a', 'b', 'c'].filter((id) => left.includes(id))).toEqual(['c'])
        await expect(own.forget('a', 'again')).rejects.toMatchObject({ code: 'article_unknown' })
        await expect(own.forget('c', ' ')).rejects.toMatchObject({ code: 'field_invalid' })
      })
      test('is not undone by reading anew, and leaves the others as they were', async () => {
        const own = ledger
        await own.forget(ARTICLES[2]?.id ?? '', 'asked')
        const reader = {
          name: 'marked-by-hand 2',
          read: async (article: Parameters<typeof markedReading>[0]) => ({
            ...markedReading(article, MARKED[article.id] ?? []),
            reader: 'marked-by-hand 2',
          }),
        }
        for await (const done of own.reread(reader, true)) expect(done.article).not.toBe(ARTICLES[2]?.key)
        expect((await own.article(KEPT))?.article.text).toBe(ARTICLES[0]?.text)
      })
    })
  })
}

test('what was forgotten stands in no file of an embedded ledger', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-forget-'))
  const holds = (word: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(word))
      .map(({ name }) => name)
  const [gone, kept] = ['xylophonewort', 'plovermagnet'].map((word) =>
    createArticle({ id: word, text: `Kyiv asks Berlin for a ${word}. `.repeat(5) }),
  )
  const ledger = await openLedger({ data: folder })
  for (const article of [gone, kept]) if (article) await ledger.append(article, nothingIn(article))
  expect(holds('xylophonewort').length).toBeGreaterThan(0)
  await ledger.forget('xylophonewort', 'asked')
  await ledger.close()
  // Its id is told by the tombstone, which is what a tombstone is for; its words are not.
  expect(holds('for a xylophonewort')).toEqual([])
  expect(holds('for a plovermagnet').length).toBeGreaterThan(0)
  rmSync(folder, { recursive: true })
})
