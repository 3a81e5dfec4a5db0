import { parse } from 'csv-parse/sync'
import { DOMParser } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyAsk } from '../ledger/each-ask.js'
import { exampleArticle } from '../ledger/testing/examples.js'
import { markedReading } from '../ledger/testing/marked.js'
import { createArticle } from '../model/article.js'
import type { Ask } from '../model/thread.js'
import { type AppType, createApp } from './app.js'
import { escapeXml } from './feed.js'
import { markedApp } from './testing/marked-app.js'

let running: Awaited<ReturnType<typeof markedApp>>
let app: AppType
let asks: readonly Ask[]

beforeAll(async () => {
  running = await markedApp()
  app = running.app
  asks = await everyAsk(running.deps.ledger, {})
})

afterAll(() => running.deps.ledger.close())

const textOf = async (path: string) => (await app.request(path)).text()
const linesOf = async (path: string) =>
  (await textOf(path))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('exports', () => {
  it('give every ask as CSV that a CSV reader gives back', async () => {
    const response = await app.request('/api/export/asks.csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="asks.csv"')
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true })
    expect(rows.map((row) => [row.id, row.matter, row.addressee])).toEqual(
      asks.map((ask) => [ask.id, ask.matter, ask.addressee ?? '']),
    )
  })

  it('give every ask as JSON lines, whole', async () => {
    expect(await linesOf('/api/export/asks.jsonl')).toEqual(JSON.parse(JSON.stringify(asks)))
  })

  it('give every piece of evidence in both forms', async () => {
    const ids = asks.flatMap((ask) => ask.evidence.map((evidence) => evidence.id))
    const rows: Record<string, string>[] = parse(await textOf('/api/export/evidence.csv'), { columns: true })
    expect(rows.map((row) => row.id)).toEqual(ids)
    expect((await linesOf('/api/export/evidence.jsonl')).map((line: { id: string }) => line.id)).toEqual(ids)
  })

  it('obey the filters and the day', async () => {
    const lines: Ask[] = await linesOf('/api/export/asks.jsonl?asker=RUS&as-of=2022-12-31')
    const expected = await everyAsk(running.deps.ledger, { asker: 'RUS', asOf: '2022-12-31' as never })
    expect(lines.map((ask) => ask.id)).toEqual(expected.map((ask) => ask.id))
    expect(lines.length).toBeGreaterThan(0)
  })

  it('cut long quotes outside this machine', async () => {
    const { text, title } = exampleArticle('ru-cn-2023-03-18-analysis-what-putin-wants-from-xi')
    const own = createArticle({ id: 'own', text, title })
    const evidence = [{ step: 'ask', quote: text.slice(0, 900) }] as const
    const claim = { asker: 'ISL', addressee: 'NOR', kind: 'talks', matter: 'a call', evidence } as const
    await running.deps.ledger.append(own, markedReading(own, [claim]))
    const quoteAt = async (from: AppType) => {
      const line = await (await from.request('/api/export/evidence.jsonl?asker=ISL')).text()
      return JSON.parse(line) as { text: string; start: number; end: number }
    }
    expect((await quoteAt(app)).text).toBe(text.slice(0, 900))
    const shown = await quoteAt(createApp(running.deps, { host: '0.0.0.0' }))
    expect(shown.text.split(/\s+/)).toHaveLength(50)
    expect(text.slice(shown.start, shown.end)).toBe(shown.text)
  })
})

describe('the feed', () => {
  it('is Atom with one entry a change, the newest first', async () => {
    const response = await app.request('http://localhost:4173/feed.atom')
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const feed = new DOMParser().parseFromString(await response.text(), 'text/xml')
    const changes = await running.deps.ledger.changes(null, 50)
    const ids = [...feed.querySelectorAll('entry > id')].map((id) => id.textContent)
    expect(ids).toEqual(changes.map((change) => `urn:demarche:change:${change.id}`))
    expect(new Set(ids).size).toBe(ids.length)
    const titles = [...feed.querySelectorAll('entry > title')].map((title) => title.textContent)
    expect(titles).toContain('considered: Russia wants from China: ammunition, and perhaps drones')
    expect(feed.querySelector('entry > link')?.getAttribute('href')).toBe(
      `http://localhost:4173/asks/${changes[0]?.askId}`,
    )
  })

  it('begins where it is asked to', async () => {
    const feed = await textOf('/feed.atom?since=2023-10-01&limit=500')
    const changes = await running.deps.ledger.changes('2023-10-01' as never, 500)
    expect(feed.match(/<entry>/g)).toHaveLength(changes.length)
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.length).toBeLessThan((await running.deps.ledger.changes()).length)
  })

  it('holds nothing that XML cannot', () => {
    expect(escapeXml('a<b>&"c"\u0000\u001b\ud83d')).toBe('a&lt;b&gt;&amp;&quot;c&quot;\ufffd\ufffd\ufffd')
    expect(escapeXml('Ünïcödé 😀\n')).toBe('Ünïcödé 😀\n')
  })
})
