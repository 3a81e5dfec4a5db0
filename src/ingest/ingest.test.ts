import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { ingest } from './ingest.js'
import { splitLines } from './lines.js'
import { sizeOf } from './size.js'
import type { Ingested, IngestOptions } from './source.js'

const folder = mkdtempSync(join(tmpdir(), 'demarche-ingest-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function all(sources: string[], options: IngestOptions = {}): Promise<Ingested[]> {
  const items: Ingested[] = []
  for await (const item of ingest(sources, options)) items.push(item)
  return items
}

/** One word an item: an article's id, or a failure's code and line. */
async function told(sources: string[], options: IngestOptions = {}): Promise<string[]> {
  return (await all(sources, options)).map((item) =>
    item.kind === 'failure' ? `${item.error.code}${item.line === null ? '' : `:${item.line}`}` : idOf(item),
  )
}

function idOf(item: Exclude<Ingested, { kind: 'failure' }>): string {
  return item.kind === 'article' ? item.id : `known ${item.source}`
}

async function* stream(...chunks: (string | Uint8Array)[]) {
  for (const chunk of chunks) yield Buffer.from(chunk as string)
}

const line = (id: string, text = 'Kyiv asks Berlin for tanks.') => JSON.stringify({ id, text })

describe('text files', () => {
  it('keeps the text and takes the path for an id', async () => {
    const path = file('a.txt', '\ufeffKyiv asks.\r\n\r\nBerlin waits.\r\n')
    const [article] = await all([path], { date: '2023-03-18' as never })
    expect(article).toMatchObject({
      id: path,
      text: 'Kyiv asks.\r\n\r\nBerlin waits.\r\n',
      title: null,
      date: '2023-03-18',
      extracted: false,
    })
  })
  it('names what is wrong and goes on', async () => {
    const paths = [
      file('empty.txt', ''),
      file('blank.txt', ' \n'),
      file('binary.txt', new Uint8Array([0, 1, 2, 3])),
      join(folder, 'absent.txt'),
      file('a.docx', 'x'),
      file('good.txt', 'Kyiv asks.'),
    ]
    expect(await told(paths)).toEqual([
      'file_empty',
      'file_empty',
      'file_binary',
      'file_not_found',
      'format_unknown',
      paths[5],
    ])
  })
  it('refuses a file over the limit, a packed one too', async () => {
    const bomb = file('bomb.txt.gz', gzipSync(Buffer.alloc(300_000, 'a ')))
    expect(await told([bomb], { limits: { file: 100_000 } })).toEqual(['file_too_large'])
  })
  it('says before anything is read that addresses are not fetched', async () => {
    await expect(all([file('b.txt', 'x'), 'https://news.example/a'])).rejects.toMatchObject({ code: 'usage' })
  })
})

describe('JSONL', () => {
  it('goes on after a bad line and numbers it', async () => {
    const path = file('mixed.jsonl', `${line('a')}\n{"id":"b","te\n\n${line('c')}\r\n{"id":"d"}\n${line('e')}`)
    expect(await told([path])).toEqual(['a', 'line_invalid:2', 'c', 'line_invalid:5', 'e'])
  })
  it('passes over a line beyond the limit without holding it', async () => {
    const path = file('long.ndjson', `${line('a')}\n${line('b', 'x'.repeat(5000))}\n${line('c')}\n`)
    expect(await told([path], { limits: { line: 1000 } })).toEqual(['a', 'file_too_large:2', 'c'])
  })
  it('gives the whole lines of a gzip file that breaks off, then the failure', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => line(`n${i}`, `Text ${Math.sin(i)}`)).join('\n')
    const packed = gzipSync(many)
    const ids = await told([file('cut.jsonl.gz', packed.subarray(0, packed.length / 2))])
    expect(ids.length).toBeGreaterThan(100)
    expect(ids.at(-1)).toBe('file_unreadable')
    expect(ids.slice(0, -1)).toEqual(ids.slice(0, -1).map((_, i) => `n${i}`))
    expect((await told([file('whole.jsonl.gz', packed)])).length).toBe(2000)
  })
  it('tells an empty and a binary file once', async () => {
    expect(await told([file('e.jsonl', ''), file('n.jsonl', '\n\n'), file('b.jsonl', Buffer.alloc(9000))])).toEqual([
      'file_empty',
      'file_empty',
      'file_binary',
    ])
  })
  it('reads UTF-16', async () => {
    expect(
      await told([file('wide.jsonl', Buffer.from(`\ufeff${line('a', 'Київ')}\n${line('b')}`, 'utf16le'))]),
    ).toEqual(['a', 'b'])
  })
  it('splits lines alike however the bytes are chunked', async () => {
    const text = 'one\n\nzwö\r\nthree\n\n\nfour'
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length + 1), { maxLength: 6 }), async (cuts) => {
        const bytes = Buffer.from(text)
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end))
        const lines: string[] = []
        for await (const { bytes: part, number } of splitLines(stream(...chunks), 100)) {
          lines.push(Buffer.from(part).toString())
          expect(number).toBe(lines.length)
        }
        expect(lines).toEqual(text.split('\n'))
      }),
    )
  })
})

describe('progress', () => {
  it('tells the bytes read, as many as the files have', async () => {
    const sources = [file('p/a.jsonl.gz', gzipSync(line('a'))), file('p/b.txt', 'Kyiv asks.')]
    let bytes = 0
    const onBytes = (count: number) => {
      bytes += count
    }
    await all([join(folder, 'p')], { onBytes })
    expect(bytes).toBe(await sizeOf(sources))
    expect(await sizeOf([join(folder, 'p')])).toBe(bytes)
    expect(await sizeOf([...sources, '-'])).toBeNull()
    expect(await sizeOf([join(folder, 'absent')])).toBeNull()
  })
})

describe('standard input and folders', () => {
  it.each([
    ['JSONL', [`\ufeff{"id"`, `:"a","text":"t"}\n`], ['a']],
    ['packed JSONL', [gzipSync(line('z'))], ['z']],
    ['text', ['Kyiv asks.'], ['-']],
    ['HTML', ['<!doctype html><p>Kyiv asks Berlin for tanks.</p>'], ['-']],
    ['nothing', [], ['file_empty']],
  ])('tells %s by its head', async (_, chunks, expected) => {
    expect(await told(['-'], { stdin: stream(...chunks) })).toEqual(expected)
  })
  it('takes all known files of a folder in order', async () => {
    for (const name of ['tree/b.txt', 'tree/a/z.jsonl', 'tree/.hidden.txt', 'tree/notes.docx']) file(name, line('z'))
    symlinkSync(join(folder, 'tree'), join(folder, 'tree/a/loop'))
    expect(await told([join(folder, 'tree')])).toEqual(['z', join(folder, 'tree/b.txt')])
    mkdirSync(join(folder, 'bare'))
    expect(await told([join(folder, 'bare')])).toEqual(['file_empty'])
  })
  it.skipIf(process.platform === 'win32')('opens no pipe and no socket that it meets in a folder', async () => {
    const [good, pipe, socket] = [
      file('odd/z.txt', 'Kyiv asks.'),
      join(folder, 'odd/a.txt'),
      join(folder, 'odd/b.jsonl'),
    ]
    execFileSync('mkfifo', [pipe])
    symlinkSync(pipe, join(folder, 'odd/c.txt'))
    symlinkSync(join(folder, 'odd'), join(folder, 'odd/loop.txt'))
    const server = createServer().listen(socket)
    await once(server, 'listening')
    const items = await all([join(folder, 'odd')])
    server.close()
    expect(items.map((item) => (item.kind === 'failure' ? [item.error.code, item.source] : idOf(item)))).toEqual([
      ['file_unreadable', pipe],
      ['file_unreadable', socket],
      ['file_unreadable', join(folder, 'odd/c.txt')],
      good,
    ])
  })
  it.skipIf(process.platform === 'win32')('reads a pipe that is named', async () => {
    const pipe = join(folder, 'named.pipe')
    execFileSync('mkfifo', [pipe])
    const [read] = await Promise.all([told([pipe]), writeFile(pipe, `${line('a')}\n`)])
    expect(read).toEqual(['a'])
  })
})
