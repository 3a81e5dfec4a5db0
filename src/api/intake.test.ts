import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleArticle } from '../ledger/testing/examples.js'
import { type AppType, createApp } from './app.js'
import type { ApiDeps } from './deps.js'
import { markedDeps } from './testing/marked-app.js'
import type { Added, AddedItem, Problem } from './types.js'

let deps: ApiDeps
let app: AppType

beforeAll(async () => {
  deps = await markedDeps()
  app = createApp(deps, { host: '127.0.0.1' })
})

afterAll(() => deps.ledger.close())

const post = (body: NonNullable<RequestInit['body']>, type = 'application/json') =>
  app.request('/api/articles', {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    duplex: 'half',
  } as RequestInit)

async function added(value: unknown): Promise<Added> {
  const response = await post(JSON.stringify(value))
  expect(response.status).toBe(200)
  return (await response.json()) as Added
}

/** A bundled article as its line of JSONL has it. */
function given(id: string) {
  const { title, text, date, url, source, licence, rights, retold, retells } = exampleArticle(id)
  return { id, title, text, date, url, source, licence, rights, retold, retells }
}

const XI = 'ru-cn-2023-03-18-analysis-what-putin-wants-from-xi'
const NAJIN = 'kp-ru-2023-10-13-containers-from-najin'
const LEOPARDS = 'ua-de-2023-01-26-germany-approves-leopards'
const ATACMS = 'ua-us-2022-09-18-kyiv-presses-for-atacms'

describe('POST /api/articles', () => {
  it('reads one article and stores it once', async () => {
    const first = await added(given(XI))
    expect(first).toMatchObject({ added: 1, already: 0, failed: 0 })
    expect(first.items[0]).toMatchObject({
      index: 0,
      id: XI,
      outcome: 'added',
      key: exampleArticle(XI).key,
      problem: null,
    })
    expect(first.items[0]?.asks).toHaveLength(3)
    const before = await deps.ledger.counts()
    expect(await added(given(XI))).toMatchObject({ added: 0, already: 1, failed: 0 })
    expect(await deps.ledger.counts()).toEqual(before)
  })

  it('goes on after a bad item of a list, and names what was wrong with it', async () => {
    const bad = [
      { id: 'no-text' },
      { id: 'when', text: 'Some text.', date: '2023-02-31' },
      { id: 'where', text: 'Some text.', url: 'javascript:alert(1)' },
      { id: 'half', text: 'Half a pair: \ud83d' },
      'not an object',
      { id: 'blank', text: '  \n' },
    ]
    const result = await added([...bad, given(NAJIN)])
    expect(result).toMatchObject({ added: 1, already: 0, failed: 6 })
    expect(result.items.map((item) => [item.id, item.problem?.code ?? item.outcome])).toEqual([
      ['no-text', 'line_invalid'],
      ['when', 'date_invalid'],
      ['where', 'field_invalid'],
      ['half', 'field_invalid'],
      [null, 'line_invalid'],
      ['blank', 'field_invalid'],
      [NAJIN, 'added'],
    ])
    expect(await deps.ledger.article('where')).toBeNull()
  })

  it('answers one bad article alone with its problem', async () => {
    const response = await post(JSON.stringify({ id: 'x', text: 'Some text.', date: 'soon' }))
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(((await response.json()) as Problem).code).toBe('date_invalid')
  })

  it.each([
    ['not JSON', '{"id":', 'application/json', 400, 'body_invalid'],
    ['another media type', 'id=1', 'application/x-www-form-urlencoded', 415, 'media_unknown'],
    ['text, which any page may send', '{"id":"a","text":"b"}', 'text/plain', 415, 'media_unknown'],
  ])('refuses %s', async (_, body, type, status, code) => {
    const response = await post(body, type)
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([status, code])
  })

  it('refuses a JSON body over 16 MiB, whatever it says of its length', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(32)
    let left = 17
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    })
    const response = await post(body)
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([413, 'file_too_large'])
  })
})

describe('an NDJSON stream', () => {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`

  it('is answered line by line in order, good and bad', async () => {
    const body = `${line(given(LEOPARDS))}{"id":"cut","text":"cut in ha\n\n${line(given(XI))}${JSON.stringify(given(ATACMS))}`
    const response = await post(body, 'application/x-ndjson')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    const items = (await response.text())
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each) as AddedItem)
    expect(items.map((item) => [item.index, item.outcome, item.problem?.code ?? null])).toEqual([
      [0, 'added', null],
      [1, 'failed', 'line_invalid'],
      [2, 'already', null],
      [3, 'added', null],
    ])
    expect(await deps.ledger.has(exampleArticle(ATACMS).key)).toBe(true)
  })

  it('is answered while it still comes in', async () => {
    const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const response = await post(readable, 'application/x-ndjson')
    const answers = response.body?.getReader()
    const writing = writer.write(new TextEncoder().encode(line({ id: 'early', text: 'Nothing is asked here.' })))
    const first = await answers?.read()
    expect(JSON.parse(new TextDecoder().decode(first?.value))).toMatchObject({ id: 'early', outcome: 'added' })
    await writing
    await writer.close()
    expect((await answers?.read())?.done).toBe(true)
  })

  it('passes over a line that is too long or no UTF-8, and reads the next', async () => {
    const long = `{"id":"long","text":"${'x'.repeat(17 * 1024 * 1024)}"}\n`
    const bytes = Buffer.concat([
      Buffer.from(long),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(line({ id: 'next', text: 'Fine.' })),
    ])
    const text = await (await post(bytes, 'application/x-ndjson')).text()
    const items = text
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each) as AddedItem)
    expect(items.map((item) => item.problem?.code ?? item.outcome)).toEqual(['file_too_large', 'line_invalid', 'added'])
  })
})
