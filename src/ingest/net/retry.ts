import { DemarcheError } from '../../model/errors.js'

/** Statuses after which the same request may succeed a little later. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

export function isPassing(status: number): boolean {
  return PASSING.has(status)
}

/** Milliseconds that a `Retry-After` header asks for (seconds, or a date); null where there is none or it says nothing. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

/** Pause before try number `tried + 1`: doubling, and up to a quarter longer so that clients do not come back in step. `chance` is 0–1. */
export function backOffMs(tried: number, first: number, chance: number): number {
  return first * 2 ** (tried - 1) * (1 + chance / 4)
}

/** The server asks to come back later than is waited for; `retryAt` (ms since 1970) says when. */
export class ComeBackLater extends DemarcheError {
  readonly retryAt: number

  constructor(host: string, retryAt: number) {
    super('fetch_later', `${host} asks to come back at ${new Date(retryAt).toISOString()}`, { value: host })
    this.retryAt = retryAt
  }
}

/** The server answered with an error. */
export class RefusedByServer extends DemarcheError {
  readonly status: number

  constructor(url: URL, status: number) {
    super('fetch_refused', `${url.host} answers ${status}`, { value: url.href })
    this.status = status
  }
}
