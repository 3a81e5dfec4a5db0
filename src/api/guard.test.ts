import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type AppType, createApp } from './app.js'
import { isLoopback } from './guard.js'
import { markedApp } from './testing/marked-app.js'
import type { ArticleView, Problem } from './types.js'

let running: Awaited<ReturnType<typeof markedApp>>
let outside: AppType

beforeAll(async () => {
  running = await markedApp()
  outside = createApp(running.deps, { host: '0.0.0.0' })
})

afterAll(() => running.deps.ledger.close())

const codeOf = async (response: Response) => [response.status, ((await response.json()) as Problem).code]

describe('the Host header', () => {
  it.each(['127.0.0.1', '127.9.9.9', 'localhost', 'LOCALHOST.', '::1', '[::1]'])('%s is this machine', (host) => {
    expect(isLoopback(host)).toBe(true)
  })

  it.each(['0.0.0.0', '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1', '::', 'evil.example'])(
    '%s is not',
    (host) => {
      expect(isLoopback(host)).toBe(false)
    },
  )

  it('must name this machine where the server is bound to it', async () => {
    expect(await codeOf(await running.app.request('http://evil.example:4173/api/asks'))).toEqual([403, 'host_refused'])
    expect((await running.app.request('http://127.0.0.1:4173/api/asks')).status).toBe(200)
    expect((await running.app.request('http://[::1]:4173/api/asks')).status).toBe(200)
    expect((await outside.request('http://news.example/api/asks')).status).toBe(200)
  })
})

describe('writing from a page', () => {
  const write = (headers: Record<string, string>) =>
    running.app.request('http://localhost:4173/api/articles', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"id":"page","text":"Nothing is asked here."}',
    })

  it('is for pages of this server alone', async () => {
    expect(await codeOf(await write({ origin: 'https://evil.example' }))).toEqual([403, 'origin_refused'])
    expect(await codeOf(await write({ origin: 'http://localhost:5000' }))).toEqual([403, 'origin_refused'])
    expect(await codeOf(await write({ origin: 'null' }))).toEqual([403, 'origin_refused'])
    expect(await codeOf(await write({ 'sec-fetch-site': 'cross-site' }))).toEqual([403, 'origin_refused'])
    expect(await running.deps.ledger.article('page')).toBeNull()
    expect((await write({ origin: 'http://localhost:4173', 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await write({ origin: 'https://localhost:4173' })).status).toBe(200)
    expect((await write({})).status).toBe(200)
  })

  it('gets no leave from a preflight', async () => {
    const response = await running.app.request('http://localhost:4173/api/articles', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.status).toBe(404)
  })
})

describe('a fault', () => {
  it('keeps its message and stack to itself, and tells them in the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const broken = createApp(
      {
        ...running.deps,
        ledger: { ...running.deps.ledger, counts: () => Promise.reject(new Error('password=secret')) },
      },
      { host: 'localhost' },
    )
    const response = await broken.request('/api/health')
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(JSON.parse(text)).toMatchObject({ code: 'internal' })
    expect(text).not.toMatch(/secret|at .*\.ts/)
    expect(log).toHaveBeenCalledExactlyOnceWith(
      'GET /api/health',
      expect.objectContaining({ message: 'password=secret' }),
    )
    log.mockRestore()
  })
})

describe('rights outside this machine', () => {
  const words = 'Beijing urged Kyiv to talk, and '
  const text = `${words.repeat(20)}that was all.`
  const add = (id: string, rights: 'full' | 'quote' | 'link') =>
    running.app.request('/api/articles', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, text: `${id}: ${text}`, rights }),
    })
  const view = async (app: AppType, id: string) =>
    (await (await app.request(`/api/articles/${id}`)).json()) as ArticleView

  it('are kept: full texts whole, others as quotes or not at all', async () => {
    for (const rights of ['full', 'quote', 'link'] as const) expect((await add(rights, rights)).status).toBe(200)
    expect((await view(outside, 'full')).text).toBe(`full: ${text}`)
    expect(await view(outside, 'quote')).toMatchObject({ text: null, withheld: expect.stringContaining('50 words') })
    expect(await view(outside, 'link')).toMatchObject({ text: null, withheld: expect.stringContaining('Nothing') })
    expect(await view(running.app, 'link')).toMatchObject({ text: `link: ${text}`, withheld: null })
  })
})
