import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiDeps } from './deps.js'
import { type RunningServer, startServer } from './serve.js'
import { markedDeps } from './testing/marked-app.js'

const INDEX = '<!doctype html><title>Demarche</title><script type="module" src="/assets/index-abc123.js"></script>'

let deps: ApiDeps
let server: RunningServer
const webRoot = mkdtempSync(join(tmpdir(), 'demarche-web-'))

beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'))
  writeFileSync(join(webRoot, 'index.html'), INDEX)
  writeFileSync(join(webRoot, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(webRoot, 'assets', 'index-abc123.js'), 'export {}')
  writeFileSync(join(webRoot, '..', 'demarche-secret.txt'), 'secret')
  deps = await markedDeps()
  server = await startServer(deps, { port: 0, host: '127.0.0.1', webRoot })
})

afterAll(async () => {
  await server.close()
  await deps.ledger.close()
  rmSync(webRoot, { recursive: true })
  rmSync(join(webRoot, '..', 'demarche-secret.txt'))
})

/** A request as it is, without a client that tidies its path and Host. */
function raw(path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url)
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('startServer', () => {
  it('answers the API', async () => {
    const response = await fetch(`${server.url}/api/health`)
    expect(await response.json()).toMatchObject({ status: 'ok', reader: 'marked-by-hand 1' })
  })

  it.each(['/', '/asks/ask_1', '/articles/a%2Fb', '/actors/RUS', '/?asker=RUS'])(
    'gives the web app at %s',
    async (path) => {
      const response = await fetch(`${server.url}${path}`)
      expect(response.status).toBe(200)
      expect(await response.text()).toBe(INDEX)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    },
  )

  it('lets files with a hash be kept, and others be asked for again', async () => {
    const script = await fetch(`${server.url}/assets/index-abc123.js`)
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await fetch(`${server.url}/mark.svg`)).headers.get('cache-control')).toBe('no-cache')
  })

  it('does not give the web app for what is missing', async () => {
    for (const path of ['/assets/index-old.js', '/nothing.css', '/api/nothing']) {
      const response = await fetch(`${server.url}${path}`)
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    }
  })

  it.each([
    '/../demarche-secret.txt',
    '/%2e%2e/demarche-secret.txt',
    '/assets/..%2f..%2fdemarche-secret.txt',
    '//demarche-secret.txt',
  ])('gives no file outside its folder: %s', async (path) => {
    const answer = await raw(path)
    expect(answer.text).not.toBe('secret')
    expect(answer.status).toBeGreaterThanOrEqual(400)
  })

  it('answers to no other name', async () => {
    expect((await raw('/', { host: 'evil.example' })).status).toBe(403)
    expect((await raw('/api/asks', { host: 'evil.example:80' })).status).toBe(403)
  })

  it('says that a port is taken', async () => {
    const port = Number(new URL(server.url).port)
    await expect(startServer(deps, { port, host: '127.0.0.1' })).rejects.toMatchObject({
      code: 'port_in_use',
      value: `127.0.0.1:${port}`,
    })
  })

  it('says that an address cannot be bound', async () => {
    await expect(startServer(deps, { port: 0, host: '203.0.113.7' })).rejects.toMatchObject({ code: 'field_invalid' })
  })

  it('says how to build the web app where there is none, and serves the API', async () => {
    const bare = await startServer(deps, { port: 0, host: '127.0.0.1', webRoot: join(webRoot, 'none') })
    expect(await (await fetch(bare.url)).json()).toMatchObject({
      code: 'route_unknown',
      detail: expect.stringContaining('npm run build'),
    })
    expect((await fetch(`${bare.url}/api/health`)).status).toBe(200)
    await bare.close()
  })

  it('frees its port when it is closed', async () => {
    const closing = await startServer(deps, { port: 0, host: '127.0.0.1', webRoot })
    const port = Number(new URL(closing.url).port)
    await fetch(`${closing.url}/api/health`)
    await closing.close()
    const listener = createServer()
    await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(port, '127.0.0.1', resolve))
    await new Promise((resolve) => listener.close(resolve))
  })
})
