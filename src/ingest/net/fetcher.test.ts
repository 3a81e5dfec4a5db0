import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../testing/site.js'
import { checkedUrl, isPublicIp } from './address.js'
import { Fetcher, type FetcherOptions } from './fetcher.js'
import { retryAfterMs } from './retry.js'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(async () => {
  await site.close()
})

const limits = { bytes: 4 * 2 ** 20 }
const fetcher = (options: Partial<FetcherOptions> = {}) =>
  new Fetcher({ agent: 'demarche/test', allowPrivate: true, pace: 0, backOff: 5, timeout: 2000, ...options })

async function textOf(address: string, options: Partial<FetcherOptions> = {}, bytes = 4 * 2 ** 20): Promise<string> {
  const { body } = await fetcher(options).get(address, { limits: { bytes } })
  if (body.cut !== null) throw body.cut
  const parts: Uint8Array[] = []
  for await (const chunk of body.chunks()) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fetched',
    (error) => error.code,
  )

describe('addresses that are never asked', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://sub.localhost/',
    'http://[::1]/',
    'http://0.0.0.0/',
    'http://[::]/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://127.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://198.18.0.1/',
    'http://192.0.2.1/',
    'http://240.0.0.1/',
    'http://[2001:db8::1]/',
    'http://[2001::1]/',
    'http://①②⑦.⓪.⓪.①/',
    'http://printer.local/',
  ])('%s', async (address) => {
    // biome-ignore format: a table of addresses
    expect(await codeOf(fetcher({ allowPrivate: false }).get(address, { limits }))).toBe('address_private')
  })
  it.each([
    'ftp://news.example/',
    'file:///etc/passwd',
    'http://user:secret@news.example/',
    'http://news.example:6379/',
    'x',
  ])('%s is no address of a page', (address) => {
    expect(() => checkedUrl(address, false)).toThrowError(expect.objectContaining({ code: 'address_invalid' }))
  })
  it('lets public ones be', () => {
    for (const ip of ['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])
      expect(isPublicIp(ip)).toBe(true)
    expect(checkedUrl('https://news.example:8080/a#b', false).href).toBe('https://news.example:8080/a#b')
  })
})

describe('what a name resolves to', () => {
  const resolving = (...answers: string[][]) => {
    const asked: string[] = []
    const resolve: FetcherOptions['resolve'] = (host, answer) => {
      const found = answers[Math.min(asked.length, answers.length - 1)] ?? []
      asked.push(host)
      answer(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }
    return { resolve, asked, allowPrivate: false, tries: 1, timeout: 300 }
  }
  it.each([[['127.0.0.1']], [['169.254.169.254']], [['::ffff:10.0.0.1', '::1']], [['fd00::1']]])(
    'is refused where it is %s',
    async (addresses) => {
      const before = site.visits.length
      expect(await codeOf(fetcher(resolving(addresses)).get('http://news.example/', { limits }))).toBe(
        'address_private',
      )
      expect(site.visits.length).toBe(before)
    },
  )
  it('is checked at each connection, so that rebinding gains nothing', async () => {
    // The first answer is public (and not reachable here); from then on the name points at this machine.
    const rebinding = resolving(['192.88.100.1'], ['127.0.0.1'])
    const mind = fetcher({ ...rebinding, tries: 2 })
    expect(await codeOf(mind.get('http://rebind.example/', { limits }))).toBe('address_private')
    expect(rebinding.asked.length).toBe(2)
  })
})

describe('redirects', () => {
  it('are followed, and each target is checked', async () => {
    site.serve('/end', 'there')
    site.serve('/hop', (_, response) => void response.writeHead(302, { location: '/end' }).end())
    expect(await textOf(`${site.origin}/hop`)).toBe('there')
    for (const target of ['file:///etc/passwd', 'gopher://news.example/', 'http://a:b@news.example/']) {
      site.serve('/out', (_, response) => void response.writeHead(301, { location: target }).end())
      expect(await codeOf(fetcher().get(`${site.origin}/out`, { limits }))).toBe('address_invalid')
    }
  })
  it('into a private network are refused though the first address may be asked', async () => {
    const strict = () => fetcher({ allowPrivate: ['127.0.0.1'], tries: 1 })
    site.serve('/in', (_, response) => void response.writeHead(302, { location: '/end' }).end())
    expect(await codeOf(strict().get(`${site.origin}/in`, { limits }))).toBe('fetched')
    for (const host of [
      '127.0.0.2',
      '0x7f.2',
      '[::1]',
      '[::ffff:127.0.0.2]',
      'localhost',
      '169.254.169.254',
      '2130706434',
    ]) {
      const location = `http://${host}:${site.port}/end`
      site.serve('/in', (_, response) => void response.writeHead(307, { location }).end())
      expect(await codeOf(strict().get(`${site.origin}/in`, { limits }))).toBe('address_private')
    }
  })
  it('end somewhere', async () => {
    site.serve('/round', (_, response) => void response.writeHead(302, { location: '/round' }).end())
    expect(await codeOf(fetcher().get(`${site.origin}/round`, { limits }))).toBe('fetch_refused')
  })
})

describe('politeness', () => {
  const since = (path: string, host = site) => host.visits.filter((visit) => visit.path === path)

  it('asks a host one thing at a time and pauses between, while other hosts are asked', async () => {
    const [slow, quick] = [await testSite(), await testSite()]
    const late = (_: unknown, response: import('node:http').ServerResponse) =>
      void setTimeout(() => response.end('x'), 30)
    for (const host of [slow, quick]) host.serve('/a', late)
    const polite = fetcher({ pace: 120 })
    const began = performance.now()
    await Promise.all(
      [slow, quick].flatMap((host) => [1, 2, 3].map((n) => polite.get(`${host.origin}/a?${n}`, { limits }))),
    )
    for (const host of [slow, quick]) {
      const times = host.visits.map(({ at }) => at)
      expect(host.visits.map(({ path }) => path)[0]).toBe('/robots.txt')
      expect(times.length).toBe(4)
      for (let i = 1; i < times.length; i++) expect((times[i] ?? 0) - (times[i - 1] ?? 0)).toBeGreaterThan(115)
      expect(host.busiest()).toBe(1)
    }
    expect(performance.now() - began).toBeLessThan(1200)
    await slow.close()
    await quick.close()
  })
  it('obeys robots.txt and its delay, and reads it once', async () => {
    const robots = await testSite()
    robots.serve(
      '/robots.txt',
      'User-agent: demarche\nDisallow: /private\nCrawl-delay: 0.2\n\nUser-agent: *\nDisallow: /',
    )
    robots.serve('/a', 'a')
    const polite = fetcher()
    expect(await codeOf(polite.get(`${robots.origin}/private/x`, { limits }))).toBe('robots_denied')
    await polite.get(`${robots.origin}/a`, { limits })
    await polite.get(`${robots.origin}/a`, { limits })
    expect(robots.visits.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/a'])
    expect((robots.visits[2]?.at ?? 0) - (robots.visits[1]?.at ?? 0)).toBeGreaterThan(195)
    expect(robots.visits[1]?.headers['user-agent']).toBe('demarche/test')
    await robots.close()
  })
  it('asks nothing of a site whose robots.txt fails', async () => {
    const failing = await testSite()
    failing.serve('/robots.txt', (_, response) => void response.writeHead(500).end())
    failing.serve('/a', 'a')
    expect(await codeOf(fetcher({ tries: 2 }).get(`${failing.origin}/a`, { limits }))).toBe('robots_denied')
    expect(since('/a', failing).length).toBe(0)
    await failing.close()
  })
  it('sends what it knows, so that nothing unchanged is sent again', async () => {
    site.serve('/etag', (request, response) => {
      const isKnown =
        request.headers['if-none-match'] === '"1"' &&
        request.headers['if-modified-since'] === 'Tue, 03 Jan 2023 00:00:00 GMT'
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"', 'last-modified': 'Tue, 03 Jan 2023 00:00:00 GMT' })
      response.end(isKnown ? undefined : 'new')
    })
    const first = await fetcher().get(`${site.origin}/etag`, { limits })
    expect(first).toMatchObject({ unchanged: false, etag: '"1"', lastModified: 'Tue, 03 Jan 2023 00:00:00 GMT' })
    expect((await fetcher().get(`${site.origin}/etag`, { limits, known: first })).unchanged).toBe(true)
  })
  it('tries again after passing faults with growing pauses, and gives up', async () => {
    let times = 0
    site.serve('/flaky', (_, response) => void (++times < 3 ? response.writeHead(503).end() : response.end('at last')))
    expect(await textOf(`${site.origin}/flaky`)).toBe('at last')
    site.serve('/dead', (_, response) => void response.writeHead(502).end())
    expect(await codeOf(fetcher({ backOff: 40 }).get(`${site.origin}/dead`, { limits }))).toBe('fetch_refused')
    const [a = 0, b = 0, c = 0, ...more] = since('/dead').map(({ at }) => at)
    expect([b - a > 39, c - b > 79, more.length]).toEqual([true, true, 0])
    site.serve('/gone', (_, response) => void response.writeHead(410).end())
    expect(await codeOf(fetcher().get(`${site.origin}/gone`, { limits }))).toBe('fetch_refused')
    expect(since('/gone').length).toBe(1)
  })
  it('keeps to Retry-After: waits where that is short, else leaves the whole host alone', async () => {
    const busy = await testSite()
    let times = 0
    busy.serve(
      '/soon',
      (_, response) => void (++times < 2 ? response.writeHead(429, { 'retry-after': '1' }).end() : response.end('now')),
    )
    expect(await textOf(`${busy.origin}/soon`)).toBe('now')
    const [first, second] = since('/soon', busy)
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(995)
    busy.serve('/later', (_, response) => void response.writeHead(503, { 'retry-after': '3600' }).end())
    const polite = fetcher()
    const error = await polite.get(`${busy.origin}/later`, { limits }).catch((each) => each)
    expect(error.code).toBe('fetch_later')
    expect(Math.abs(error.retryAt - Date.now() - 3_600_000)).toBeLessThan(5000)
    expect(await codeOf(polite.get(`${busy.origin}/soon`, { limits }))).toBe('fetch_later')
    expect(busy.visits.filter(({ path }) => path !== '/robots.txt').map(({ path }) => path)).toEqual([
      '/soon',
      '/soon',
      '/later',
    ])
    await busy.close()
  })
  it('reads Retry-After as seconds and as a date', () => {
    const now = Date.parse('2023-01-03T00:00:00Z')
    expect(retryAfterMs('120', now)).toBe(120_000)
    expect(retryAfterMs('Tue, 03 Jan 2023 00:02:00 GMT', now)).toBe(120_000)
    expect(retryAfterMs('soon', now)).toBeNull()
  })
})

describe('bodies', () => {
  it('unpacks, and refuses what unpacks to far more than it is', async () => {
    site.serve(
      '/gz',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed')),
    )
    expect(await textOf(`${site.origin}/gz`)).toBe('packed')
    const bomb = gzipSync(Buffer.alloc(200 * 2 ** 20))
    site.serve('/bomb', (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    site.serve(
      '/double',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(bomb)),
    )
    const before = process.memoryUsage().rss
    expect(await codeOf(textOf(`${site.origin}/bomb`, {}, 128 * 2 ** 20))).toBe('archive_bomb')
    expect(await codeOf(textOf(`${site.origin}/double`, {}, 128 * 2 ** 20))).toBe('archive_bomb')
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * 2 ** 20)
    site.serve(
      '/thrice',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'br, gzip, gzip' }).end('x'),
    )
    expect(await codeOf(textOf(`${site.origin}/thrice`))).toBe('archive_bomb')
  })
  it('stops at the limit of an endless one, and keeps what came', async () => {
    site.serve('/endless', (_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', pour)
      pour()
    })
    const { body } = await fetcher().get(`${site.origin}/endless`, { limits })
    expect([body.cut?.code, body.length]).toEqual(['file_too_large', 4 * 2 ** 20])
    await body.drop()
  })
  it('gives up on one that only drips', async () => {
    site.serve('/drip', (_, response) => {
      const drip = setInterval(() => response.write('.'), 40)
      response.on('close', () => clearInterval(drip))
    })
    const { body } = await fetcher().get(`${site.origin}/drip`, { limits: { bytes: 1000, patience: 200 } })
    expect(body.cut?.code).toBe('network')
  })
  it('says so where the connection breaks, the name is unknown or nobody answers', async () => {
    site.serve('/broken', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await codeOf(textOf(`${site.origin}/broken`))).toBe('network')
    expect(await codeOf(textOf('http://no-such-host.invalid/', { tries: 1 }))).toBe('network')
    site.serve('/silent', () => {})
    expect(await codeOf(textOf(`${site.origin}/silent`, { tries: 1, timeout: 100 }))).toBe('network')
  })
})
