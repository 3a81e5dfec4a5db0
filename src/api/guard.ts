import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { DemarcheError } from '../model/errors.js'

/** Whether a host (as bound, or as named in a URL) means this machine alone. */
export function isLoopback(host: string): boolean {
  const bare = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
  return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare)
}

/** Headers of every answer. The web app needs no inline script or style and nothing from elsewhere. */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    crossOriginResourcePolicy: 'same-origin',
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  })
}

/**
 * A server bound to this machine answers only to the names of this machine. Else a page elsewhere could point its own name at
 * 127.0.0.1 and read the ledger (DNS rebinding). Throws `host_refused`.
 */
export function hostGuard(): MiddlewareHandler {
  return async (c, next) => {
    const { hostname } = new URL(c.req.url)
    if (!isLoopback(hostname))
      throw new DemarcheError('host_refused', 'not a name of this machine', { value: hostname })
    await next()
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Pages of other origins may not write: their browser says where they come from. Throws `origin_refused`. */
export function originGuard(): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin')
    if (!SAFE_METHODS.has(c.req.method)) {
      if (origin !== undefined && hostOf(origin) !== hostOf(c.req.url)) refuse(origin)
      if (c.req.header('sec-fetch-site') === 'cross-site') refuse(origin ?? 'another site')
    }
    await next()
  }
}

/** Host and port alone: behind a proxy that speaks TLS the page says https while this server is asked by http. */
function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}

function refuse(origin: string): never {
  throw new DemarcheError('origin_refused', 'only pages of this server may write', { value: origin })
}
