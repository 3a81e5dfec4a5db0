import { setTimeout as sleepFor } from 'node:timers/promises'
import { DemarcheError } from '../../model/errors.js'
import { type Allowance, checkedUrl } from './address.js'
import { type BodyLimits, unpacked } from './body.js'
import { guardedLookup, type ResolveAll } from './guarded-lookup.js'
import { asNetworkError, type Hop, hop } from './hop.js'
import { Pace } from './pace.js'
import { backOffMs, ComeBackLater, isPassing, RefusedByServer, retryAfterMs } from './retry.js'
import { checkRobots, ROBOTS_BYTES, type RobotRules, robotRules } from './robots.js'
import { type Spooled, spool } from './spool.js'

export interface FetcherOptions {
  /** What we call ourselves, with a version. */
  readonly agent: string
  /** Lets private and local addresses be asked; for an intranet, and for tests. */
  readonly allowPrivate?: Allowance
  /** Milliseconds between two requests to one host; default 1000. robots.txt may ask for more, never for less. */
  readonly pace?: number
  /** Milliseconds for an answer to begin, and of silence within one; default 20,000. */
  readonly timeout?: number
  /** Tries at one address; default 3. */
  readonly tries?: number
  /** Milliseconds before the second try; default 1000, doubling after. */
  readonly backOff?: number
  /** Longest `Retry-After` in milliseconds that is waited for; default 60,000. Beyond it the address is left for another day. */
  readonly patience?: number
  readonly resolve?: ResolveAll
  /** Told before each request; for counting. */
  readonly onRequest?: (url: URL) => void
}

/** What the server said when it was last asked, so that an unchanged page is not sent again. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Fetched extends Validators {
  /** Where it was found in the end, after redirects. */
  readonly url: URL
  /** Nothing is new since the validators; the body is empty. */
  readonly unchanged: boolean
  readonly mediaType: string | null
  readonly charset: string | null
  readonly body: Spooled
}

export interface FetchRequest {
  readonly limits: BodyLimits
  readonly known?: Validators | null
  readonly accept?: string
}

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const RULES_LAST = 24 * 3600 * 1000
const ROBOTS_PATIENCE = 20_000

/**
 * Fetches politely and safely: one request at a time to a host and a pause after it, robots.txt obeyed, retries with growing pauses, `Retry-After`
 * kept to, nothing sent again that has not changed; only public addresses, checked at every connection and every redirect.
 */
export class Fetcher {
  readonly #options: Required<Omit<FetcherOptions, 'resolve' | 'onRequest'>> & FetcherOptions
  readonly #lookup: ReturnType<typeof guardedLookup>
  readonly #pace = new Pace()
  readonly #rules = new Map<string, { until: number; rules: Promise<RobotRules> }>()
  /** Hosts that asked to be left alone for a while, and until when. */
  readonly #rests = new Map<string, number>()

  constructor(options: FetcherOptions) {
    const usual = { allowPrivate: false, pace: 1000, timeout: 20_000, tries: 3, backOff: 1000, patience: 60_000 }
    this.#options = { ...usual, ...options }
    this.#lookup = guardedLookup(this.#options.allowPrivate, options.resolve)
  }

  /**
   * One address, redirects followed. Throws `address_invalid`, `address_private`, `robots_denied`, `network`, `fetch_refused`, `fetch_later`;
   * a body that is cut by a limit or a break is no error: see `body.cut`.
   */
  async get(address: string, request: FetchRequest): Promise<Fetched> {
    let url = this.#checked(address)
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const rules = await this.#rulesOf(url)
      checkRobots(rules, url)
      const found = await this.#tried(url, request, rules.delay, hops === 0)
      if (!(found instanceof URL)) return found
      url = found
    }
    throw new DemarcheError('fetch_refused', `more than ${MOST_REDIRECTS} redirects`, { value: address })
  }

  #checked(address: string, base?: URL): URL {
    const url = checkedUrl(address, this.#options.allowPrivate, base?.href)
    url.hash = ''
    return url
  }

  /** Tries at one URL: what it holds, or where it points on to. */
  async #tried(url: URL, request: FetchRequest, delay: number, isFirst: boolean): Promise<Fetched | URL> {
    const { tries, backOff, patience, pace } = this.#options
    for (let tried = 1; ; tried++) {
      this.#checkRest(url)
      const pause = Math.max(pace, delay)
      const outcome = await this.#pace.run(url.host, pause, () => this.#once(url, request, isFirst))
      if (!('wait' in outcome)) return outcome.found
      const wait = outcome.wait ?? backOffMs(tried, backOff, Math.random())
      if (wait > patience) throw this.#rest(url, Date.now() + wait)
      if (tried >= tries) throw outcome.error
      await sleepFor(wait)
    }
  }

  #checkRest(url: URL): void {
    const until = this.#rests.get(url.host) ?? 0
    if (until > Date.now()) throw new ComeBackLater(url.host, until)
  }

  #rest(url: URL, until: number): ComeBackLater {
    this.#rests.set(url.host, until)
    return new ComeBackLater(url.host, until)
  }

  async #once(url: URL, request: FetchRequest, isFirst: boolean): Promise<Outcome> {
    let answer: Hop
    try {
      answer = await this.#ask(url, request, isFirst)
    } catch (error) {
      const known = asNetworkError(url, error)
      if (known.code !== 'network') throw known
      return { wait: null, error: known }
    }
    try {
      return await this.#taken(url, answer, request)
    } finally {
      answer.drop()
    }
  }

  async #taken(url: URL, answer: Hop, request: FetchRequest): Promise<Outcome> {
    const { status, header } = answer
    const location = header('location')
    if (REDIRECTS.has(status) && location !== null) return { found: this.#checked(location, url) }
    if (status === 304 || status === 200) return { found: await fetchedOf(url, answer, request) }
    const error = new RefusedByServer(url, status)
    if (!isPassing(status)) throw error
    const wait = retryAfterMs(header('retry-after'), Date.now())
    return { wait, error: wait === null ? error : new ComeBackLater(url.host, Date.now() + wait) }
  }

  #ask(url: URL, { known, accept = '*/*' }: Partial<FetchRequest>, isFirst: boolean): Promise<Hop> {
    const { agent, allowPrivate, timeout, onRequest } = this.#options
    onRequest?.(url)
    const headers: Record<string, string> = { 'user-agent': agent, accept, 'accept-encoding': 'gzip, deflate, br' }
    if (isFirst && known?.etag) headers['if-none-match'] = known.etag
    if (isFirst && known?.lastModified) headers['if-modified-since'] = known.lastModified
    return hop(url, { headers, lookup: this.#lookup, allow: allowPrivate, timeout })
  }

  #rulesOf(url: URL): Promise<RobotRules> {
    const held = this.#rules.get(url.origin)
    if (held !== undefined && held.until > Date.now()) return held.rules
    const rules = this.#fetchRules(new URL('/robots.txt', url))
    // A failure is not held against the site: the next address asks again.
    rules.catch(() => this.#rules.delete(url.origin))
    this.#rules.set(url.origin, { until: Date.now() + RULES_LAST, rules })
    return rules
  }

  async #fetchRules(robots: URL): Promise<RobotRules> {
    const limits = { bytes: ROBOTS_BYTES, patience: ROBOTS_PATIENCE }
    let url = robots
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      try {
        const found = await this.#tried(url, { limits }, 0, false)
        if (found instanceof URL) {
          url = found
          continue
        }
        return robotRules(robots.href, 200, await textOf(found.body))
      } catch (error) {
        if (!(error instanceof RefusedByServer)) throw error
        return robotRules(robots.href, error.status, '')
      }
    }
    return robotRules(robots.href, 404, '')
  }
}

type Outcome = { readonly found: Fetched | URL } | { readonly wait: number | null; readonly error: DemarcheError }

async function fetchedOf(url: URL, answer: Hop, { limits }: FetchRequest): Promise<Fetched> {
  const { status, header, body } = answer
  const type = header('content-type')
  return {
    url,
    unchanged: status === 304,
    etag: header('etag'),
    lastModified: header('last-modified'),
    mediaType: type?.split(';', 1)[0]?.trim().toLowerCase() ?? null,
    charset: /charset\s*=\s*["']?([\w:.-]+)/i.exec(type ?? '')?.[1] ?? null,
    body: await spool(unpacked(body, status === 304 ? null : header('content-encoding'), limits)),
  }
}

async function textOf(body: Spooled): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of body.chunks()) parts.push(chunk)
  await body.drop()
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\ufeff/, '')
}
