import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../model/article.js'
import type { PartialDate } from '../../model/time.js'
import { ingest } from '../ingest.js'
import type { Ingested, IngestOptions } from '../source.js'
import { articlePage, type TestSite, testSite } from '../testing/site.js'
import { twentyFeeds, whole } from '../testing/twenty-feeds.js'
import { canonicalAddress, plainAddress } from './canonical.js'
import { type CreateWeb, createWeb } from './create-web.js'
import { memoryInProcess } from './web.js'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const web = (options: CreateWeb = {}, memory = memoryInProcess()) =>
  createWeb(memory, 'test', { allowPrivate: true, pace: 0, backOff: 5, timeout: 3000, ...options })

async function all(sources: string[], options: IngestOptions = { web: web() }): Promise<Ingested[]> {
  const items: Ingested[] = []
  for await (const item of ingest(sources, options)) items.push(item)
  return items
}

const articlesIn = (items: readonly Ingested[]) => items.filter((item): item is Article => item.kind === 'article')
const told = (items: readonly Ingested[]) =>
  items
    .map((item) =>
      item.kind === 'failure' ? item.error.code : item.kind === 'known' ? 'known' : item.id.replace(site.origin, ''),
    )
    .sort()

const rss = (items: string) => `<rss version="2.0"><channel><title>Feed</title>${items}</channel></rss>`

describe('twenty feeds, RSS 0.91 to JSON Feed', () => {
  it('give what they hold and say what they do not, named in one OPML list', async () => {
    const feeds = twentyFeeds(site)
    expect(feeds.length).toBe(20)
    for (const { name, body, type } of feeds) site.serve(`/feeds/${name}`, body, type)
    for (const { name, gives, refuses = [] } of feeds)
      expect([name, ...told(await all([`${site.origin}/feeds/${name}`]))]).toEqual([
        name,
        ...[...gives, ...refuses].sort(),
      ])
    const opml = `<opml version="2.0"><head><title>x</title></head><body><outline text="a">${feeds.map(({ name }) => `<outline type="rss" xmlUrl="${site.origin}/feeds/${name}"/>`).join('')}</outline></body></opml>`
    const once = await all([site.serve('/feeds.opml', opml)])
    expect(told(once)).toEqual(feeds.flatMap(({ gives, refuses = [] }) => [...gives, ...refuses]).sort())
    const byId = new Map(articlesIn(once).map((article) => [article.id, article]))
    expect(byId.get('full-1')).toMatchObject({
      title: 'Full full-1',
      date: '2023-01-18',
      published: 'Tue, 17 Jan 2023 21:30:00 EST',
      authors: ['Jane Roe'],
      source: 'News & Views',
      language: 'en',
    })
    expect(byId.get('tag:a,2023:1')).toMatchObject({ title: 'Whole & bold', date: '2023-01-18', authors: ['John Doe'] })
    expect(byId.get('json-1')).toMatchObject({ date: '2023-01-17', authors: ['J. Son'] })
    for (const id of ['ru-1', 'la-1'])
      expect(byId.get(id)).toMatchObject({ language: 'ru', text: expect.stringMatching(/^Президент Украины/) })
    expect(byId.get('tag:x')?.text.split('\n\n').length).toBe(3)
    expect(byId.get(`${site.origin}/atom03-page`)).toMatchObject({ date: '2003-12-13', title: 'About atom03-page' })
  }, 30_000)
})

describe('again and again', () => {
  it('asks only for what is new, sends validators, and goes on where it was stopped', async () => {
    const own = await testSite()
    const link = (n: number) => own.serve(`/a${n}`, articlePage(`A${n}`, `Country ${n}`), 'text/html')
    const items = (count: number) =>
      rss(
        Array.from(
          { length: count },
          (_, i) => `<item><title>A${i}</title><link>${link(i)}?utm_source=rss</link></item>`,
        ).join(''),
      )
    let version = 1
    own.serve('/feed', (request, response) => {
      const etag = `"v${version}"`
      const isKnown = request.headers['if-none-match'] === etag
      response.writeHead(isKnown ? 304 : 200, { etag }).end(isKnown ? undefined : items(version + 2))
    })
    const memory = memoryInProcess()
    // Stopped after the first article: the rest must come the next time, though the feed is the same.
    for await (const item of ingest([`${own.origin}/feed`], { web: web({}, memory) }))
      if (item.kind === 'article') break
    const second = await all([`${own.origin}/feed`], { web: web({}, memory) })
    expect(articlesIn(second).length).toBeGreaterThanOrEqual(2)
    expect(second.filter(({ kind }) => kind === 'failure')).toEqual([])
    const before = own.visits.length
    expect((await all([`${own.origin}/feed`], { web: web({}, memory) })).map(({ kind }) => kind)).toEqual(['known'])
    expect(own.visits.slice(before).map(({ path }) => path)).toEqual(['/robots.txt', '/feed'])
    version = 2
    const third = await all([`${own.origin}/feed`], { web: web({}, memory) })
    expect(third.map(({ kind }) => kind).sort()).toEqual(['article', 'known', 'known', 'known'])
    await own.close()
  })
  it('takes a changed item again, and leaves a refused one alone for a while', async () => {
    const memory = memoryInProcess()
    const item = (title: string) =>
      site.serve(
        '/changing',
        rss(
          `<item><title>${title}</title><link>${site.serve('/c1', articlePage(title, 'Chad'), 'text/html')}</link></item><item><link>${site.origin}/none</link></item>`,
        ),
      )
    expect(told(await all([item('Old')], { web: web({}, memory) }))).toEqual(['/c1', 'fetch_refused'])
    expect(told(await all([item('Old')], { web: web({}, memory) }))).toEqual(['known', 'known'])
    expect(articlesIn(await all([item('New')], { web: web({}, memory) })).map(({ title }) => title)).toEqual(['New'])
  })
  it('tries again what could not be stored', async () => {
    const memory = memoryInProcess()
    const own = web({}, memory)
    const feed = site.serve(
      '/refusing',
      rss(`<item><guid isPermaLink="false">r</guid><description>${'Kyiv asks. '.repeat(200)}</description></item>`),
    )
    for await (const item of ingest([feed], { web: own }))
      if (item.kind === 'article') own.notStored(item.key, Object.assign(new Error('x'), { code: 'id_taken' }) as never)
    expect((await memory.recall(`${feed}#r`))?.outcome).toBe('refused')
  })
  it('keeps to what a server asked for in the last run', async () => {
    const memory = memoryInProcess()
    const feed = site.serve('/busy', (_, response) => void response.writeHead(429, { 'retry-after': '7200' }).end())
    expect(told(await all([feed], { web: web({}, memory) }))).toEqual(['fetch_later'])
    const before = site.visits.length
    expect(told(await all([feed], { web: web({}, memory) }))).toEqual(['fetch_later'])
    expect(site.visits.length).toBe(before)
  })
})

describe('large and endless', () => {
  it('streams a feed of 100,000 items', async () => {
    const text = 'Kyiv asks Berlin for tanks, and Berlin thinks about it. '.repeat(2)
    const large = await testSite()
    const feed = large.serve('/large', (_, response) => {
      response.write('<rss><channel><title>L</title>')
      for (let i = 0; i < 100_000; i++)
        response.write(`<item><guid isPermaLink="false">i${i}</guid><description>${text} ${i}</description></item>`)
      response.end('</channel></rss>')
    })
    let [count, peak] = [0, 0]
    for await (const item of ingest([feed], { web: web({ since: '2023' as PartialDate }) })) {
      if (item.kind === 'article') count++
      if (count % 1000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed)
      // Enough is seen: the reading is the same for the rest, and this is no test of speed.
      if (count === 3000) break
    }
    expect(count).toBe(3000)
    expect(peak).toBeGreaterThan(0)
    expect(peak).toBeLessThan(400 * 2 ** 20)
    await large.close()
  }, 60_000)
  it('cuts an endless feed and keeps what came before', async () => {
    const endless = await testSite()
    const feed = endless.serve('/endless', (_, response) => {
      let i = 0
      const item = () =>
        `<item><guid isPermaLink="false">e${i++}</guid><description>${'Kyiv asks. '.repeat(200)}</description></item>`
      response.write('<rss><channel>')
      const pour = () => {
        while (!response.destroyed && response.write(item()));
      }
      response.on('drain', pour)
      pour()
    })
    const items = await all([feed], { web: web({ limits: { feed: 300_000 } }) })
    expect(items.at(-1)).toMatchObject({ kind: 'failure', error: { code: 'file_too_large' } })
    expect(items.length).toBeGreaterThan(50)
    const few = await all([feed], { web: web({ limits: { items: 10, feed: 300_000 } }) })
    expect(few.length).toBe(11)
    await endless.close()
  })
})

describe('one page', () => {
  it('is known by its canonical address, whatever it was asked by', async () => {
    const page = articlePage('Tanks', 'Ukraine', `<link rel="canonical" href="${site.origin}/tanks">`)
    site.serve('/tanks', page, 'text/html')
    const ten = Array.from({ length: 10 }, (_, i) => `${site.origin}/tanks?utm_campaign=${i}&fbclid=x${i}#p${i}`)
    const items = articlesIn(await all(ten))
    expect(new Set(items.map(({ key }) => key)).size).toBe(1)
    expect(items[0]?.url).toBe(`${site.origin}/tanks`)
  })
  it('may not call itself another site or the front page', () => {
    expect(canonicalAddress('https://evil.example/a', 'https://news.example/b')).toBe('https://evil.example/a')
    expect(canonicalAddress('https://m.news.example/a?id=7&utm_source=x', 'https://www.news.example/')).toBe(
      'https://m.news.example/a?id=7',
    )
    expect(canonicalAddress('https://m.news.example/a', 'https://www.news.example/b/')).toBe(
      'https://www.news.example/b',
    )
    expect(plainAddress('HTTPS://News.example:443/a/index.html?b=2&a=1&gclid=3#x')).toBe(
      'https://news.example/a?a=1&b=2',
    )
  })
  it('names its feeds to whoever looks for them', async () => {
    const feed = site.serve(
      '/own-feed',
      rss(
        `<item><guid isPermaLink="false">own</guid><content:encoded>${whole('own').replaceAll('<', '&lt;')}</content:encoded></item>`,
      ),
    )
    const page = site.serve(
      '/front',
      articlePage(
        'Front',
        'Ukraine',
        `<link rel="alternate" type="application/rss+xml" href="${feed.replace(site.origin, '')}">`,
      ),
      'text/html',
    )
    expect(told(await all([page], { web: web(), findFeeds: true }))).toEqual(['own'])
    expect(told(await all([page]))).toEqual(['/front'])
  })
  it('may be a text, and may not be a picture', async () => {
    const text = site.serve('/t.txt', 'Kyiv asks Berlin for tanks.', 'text/plain')
    const picture = site.serve('/p.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'image/png')
    expect(told(await all([text, picture, `${site.origin}/nowhere`]))).toEqual([
      '/t.txt',
      'fetch_refused',
      'format_unknown',
    ])
  })
  it('that is a bomb is called one', async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from('<rss><channel><item><guid>x</guid><description>'), Buffer.alloc(64 * 2 ** 20, ' ')]),
    )
    const packed = site.serve(
      '/bomb',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    )
    const file = site.serve('/bomb.xml.gz', bomb, 'application/gzip')
    expect(told(await all([packed, file]))).toEqual(['archive_bomb', 'archive_bomb'])
  })
  it('is not asked for older days', async () => {
    const old = site.serve(
      '/old',
      rss(
        `<item><guid>o</guid><pubDate>Tue, 17 Jan 2012 09:00:00 GMT</pubDate><description>${'Kyiv asks. '.repeat(200)}</description></item>`,
      ),
    )
    expect(await all([old], { web: web({ since: '2013-01' as PartialDate }) })).toEqual([])
  })
})
