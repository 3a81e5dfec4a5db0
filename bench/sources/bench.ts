import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { ingest } from '../../src/ingest/ingest.js'
import type { IngestOptions } from '../../src/ingest/source.js'
import { testSite } from '../../src/ingest/testing/site.js'
import { twentyFeeds } from '../../src/ingest/testing/twenty-feeds.js'
import { createWeb } from '../../src/ingest/web/create-web.js'
import { memoryInProcess } from '../../src/ingest/web/web.js'
import { writeSection } from '../results.js'

const FEED_ITEMS = 100_000
const JSONL_LINES = 1_000_000
const WARC = new URL('../../src/ingest/warc/testing/pages.warc.gz', import.meta.url)
const TEXT = 'Kyiv asked Berlin for tanks on Tuesday, and Berlin said that no decision had been taken. '

/** What came of some sources, how long it took, and the most memory that the process held (MB). */
interface Run {
  readonly articles: number
  readonly refused: ReadonlyMap<string, number>
  readonly seconds: number
  readonly peak: number
}

async function run(sources: readonly string[], options: IngestOptions): Promise<Run> {
  const refused = new Map<string, number>()
  let [articles, peak] = [0, 0]
  const began = performance.now()
  for await (const item of ingest(sources, options)) {
    if (item.kind === 'article') articles++
    else if (item.kind === 'failure') refused.set(item.error.code, (refused.get(item.error.code) ?? 0) + 1)
    if ((articles & 1023) === 0) peak = Math.max(peak, process.memoryUsage().rss)
  }
  peak = Math.max(peak, process.memoryUsage().rss)
  return { articles, refused, seconds: (performance.now() - began) / 1000, peak: Math.round(peak / 2 ** 20) }
}

const web = () => createWeb(memoryInProcess(), 'bench', { allowPrivate: true, pace: 0, backOff: 5 })
const codes = ({ refused }: Run) =>
  [...refused]
    .sort()
    .map(([code, n]) => `${n} ${code}`)
    .join(', ') || 'nothing'
const row = (what: string, done: Run) =>
  `| ${what} | ${done.articles} | ${codes(done)} | ${done.seconds.toFixed(1)} | ${Math.round(done.articles / done.seconds)} | ${done.peak} |`

async function* lines(): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < JSONL_LINES; i++) {
    const line =
      i === JSONL_LINES / 2 ? '{"id":"broken","te' : JSON.stringify({ id: `n${i}`, text: TEXT.repeat(12) + i })
    yield Buffer.from(`${line}\n`)
  }
}

async function* half(): AsyncGenerator<Uint8Array> {
  const bytes = readFileSync(WARC)
  yield bytes.subarray(0, bytes.length / 2)
}

const site = await testSite()
const feeds = twentyFeeds(site)
for (const { name, body, type } of feeds) site.serve(`/feeds/${name}`, body, type)
const outlines = feeds.map(({ name }) => `<outline xmlUrl="${site.origin}/feeds/${name}"/>`).join('')
const opml = site.serve('/feeds.opml', `<opml version="2.0"><body>${outlines}</body></opml>`)
const large = site.serve('/large', (_, response) => {
  response.write('<rss><channel><title>Large</title>')
  for (let i = 0; i < FEED_ITEMS; i++)
    response.write(
      `<item><guid isPermaLink="false">i${i}</guid><description>${TEXT.repeat(3)}${i}</description></item>`,
    )
  response.end('</channel></rss>')
})
const bomb = gzipSync(Buffer.alloc(2 ** 30))
const packed = site.serve(
  '/bomb',
  (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
)

const HEAD = ['| given | articles | refused | seconds | articles a second | MB at most |', '|---|---|---|---|---|---|']
const COMMAND = 'npm run bench:sources'

async function small(): Promise<void> {
  const rows = [
    row(
      'an OPML list of twenty feeds, RSS 0.91 to JSON Feed, broken ones among them',
      await run([opml], { web: web() }),
    ),
    row('a web archive written by warcio', await run([WARC.pathname], {})),
    row('the same, cut in half', await run(['-'], { stdin: half() })),
    row('a page of 1 MB that unpacks to 1 GB', await run([packed], { web: web() })),
  ]
  const intro =
    'Served on this machine, nothing stored. Memory is the most that the whole process held, and it never shrinks from one row to the next.'
  writeSection('sources', 'Sources: what goes in and what comes out', COMMAND, [intro, '', ...HEAD, ...rows].join('\n'))
}

async function huge(): Promise<void> {
  const rows = [
    row(`a feed of ${FEED_ITEMS} items`, await run([large], { web: web() })),
    row(`${JSONL_LINES} lines of JSONL (1.1 GB), one broken in the middle`, await run(['-'], { stdin: lines() })),
  ]
  writeSection('sources-large', 'Sources: large ones', COMMAND, [...HEAD, ...rows].join('\n'))
}

await small()
if (!process.argv.includes('--small')) await huge()
await site.close()
