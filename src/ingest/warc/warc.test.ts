import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gunzipChunks } from '../bytes.js'
import { ingest } from '../ingest.js'
import { DEFAULT_LIMITS, type Ingested } from '../source.js'
import { warcArticles } from './articles.js'

// Written by warcio from pages served on one machine; see testing/make_pages.py.
const packed = readFileSync(new URL('./testing/pages.warc.gz', import.meta.url))
const plain = gunzipSync(packed)

async function* inChunks(bytes: Uint8Array, size = 700): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function told(chunks: AsyncIterable<Uint8Array>, limits = DEFAULT_LIMITS): Promise<string[]> {
  const items: Ingested[] = []
  for await (const item of warcArticles(chunks, 'pages.warc', limits, null)) items.push(item)
  return items.map((item) => {
    if (item.kind === 'article') return item.id.replace('http://127.0.0.1:8766', '')
    return item.kind === 'failure' ? item.error.code : 'known'
  })
}

const ALL = ['/1', '/2', '/3', 'page_wall', '/notes.txt', '/4']

describe('a web archive', () => {
  it.each([7, 700, 100_000])('gives its pages in order, however it comes in (%i bytes at a time)', async (size) => {
    expect(await told(inChunks(plain, size))).toEqual(ALL)
    expect(await told(gunzipChunks(inChunks(packed, size)))).toEqual(ALL)
  })
  it('gives pages as the web does: packed, in chunks, dated', async () => {
    const items: Ingested[] = []
    for await (const item of warcArticles(inChunks(plain), 'x', DEFAULT_LIMITS, null)) items.push(item)
    for (const [n, item] of items.slice(0, 3).entries())
      expect(item).toMatchObject({
        title: `Page ${n + 1}`,
        date: `2023-01-1${n + 1}`,
        language: 'en',
        text: expect.stringContaining(`Ukraine, in its plea number ${n + 1}, asked Berlin`),
      })
  })
  it('is told by its head on standard input, packed or not', async () => {
    for (const bytes of [packed, plain]) {
      const ids: string[] = []
      for await (const item of ingest(['-'], { stdin: inChunks(bytes) }))
        if (item.kind === 'article') ids.push(item.title ?? item.id)
      expect(ids.length).toBe(5)
    }
  })
  it('cut short gives what is whole, then says so', async () => {
    for (const share of [0.3, 0.5, 0.8]) {
      for (const chunks of [
        inChunks(plain.subarray(0, plain.length * share)),
        gunzipChunks(inChunks(packed.subarray(0, packed.length * share))),
      ]) {
        const ids = await told(chunks)
        expect(ids.at(-1)).toBe('archive_cut')
        expect(ids.length).toBeGreaterThan(1)
        expect(ids.slice(0, -1)).toEqual(ALL.slice(0, ids.length - 1))
      }
    }
  })
  it('is refused where it is none, holds nothing or lies about a length', async () => {
    expect(await told(inChunks(Buffer.from('hello\r\n')))).toEqual(['archive_cut'])
    expect(await told(inChunks(Buffer.alloc(0)))).toEqual(['file_empty'])
    expect(await told(inChunks(Buffer.from('WARC/1.0\r\nContent-Length: -5\r\n\r\n')))).toEqual(['archive_cut'])
    expect(await told(inChunks(Buffer.from(`WARC/1.0\r\n${'x: y\r\n'.repeat(10)}`)))).toEqual(['archive_cut'])
    expect(await told(inChunks(Buffer.alloc(200_000, 'a')))).toEqual(['archive_cut'])
  })
  it('refuses a bomb in a page, and goes on', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 2 ** 20))
    const answer = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-encoding: gzip\r\n\r\n'),
      bomb,
    ])
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\nContent-Length: ${answer.length}\r\n\r\n`
    const archive = Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n'), plain])
    expect(await told(inChunks(archive, 65_536))).toEqual(['archive_bomb', ...ALL])
  })
})
