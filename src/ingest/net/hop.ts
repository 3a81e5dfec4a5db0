import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { DemarcheError } from '../../model/errors.js'
import { type Allowance, mayReach, privateAddress } from './address.js'

export interface HopOptions {
  readonly headers: Readonly<Record<string, string>>
  readonly lookup: LookupFunction
  readonly allow: Allowance
  /** Milliseconds until the head of the answer must be there, and the longest silence after that. */
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
}

/** What one server answered to one request; redirects are not followed. The body is as sent, still packed. */
export interface Hop {
  readonly status: number
  readonly header: (name: string) => string | null
  readonly body: IncomingMessage
  /** Gives the connection up without reading the rest. */
  drop(): void
}

/** One GET. A fresh connection each time, so that every connection passes the guard. Throws `network` and `address_private`. */
export function hop(url: URL, options: HopOptions): Promise<Hop> {
  const { headers, lookup, allow, timeout, signal } = options
  const start = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const request = start(url, {
      headers,
      lookup,
      agent: false,
      maxHeaderSize: 32 * 1024,
      ...(signal ? { signal } : {}),
    })
    const fail = (error: Error) => reject(asNetworkError(url, error))
    const clock = setTimeout(() => request.destroy(new Error(`no answer within ${timeout / 1000} s`)), timeout)
    request.on('socket', (socket) => {
      // Once more where the connection really went, whatever was looked up.
      socket.once('connect', () => {
        if (!mayReach(socket.remoteAddress ?? '', allow)) request.destroy(privateAddress(url.hostname))
      })
    })
    request.on('error', fail)
    request.on('close', () => clearTimeout(clock))
    request.on('response', (response) => {
      clearTimeout(clock)
      response.setTimeout(timeout, () => response.destroy(new Error(`silent for ${timeout / 1000} s`)))
      resolve({
        status: response.statusCode ?? 0,
        header: (name) => firstOf(response.headers[name]),
        body: response,
        drop: () => request.destroy(),
      })
    })
    request.end()
  })
}

function firstOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null
}

/** Says what went wrong on the way to an address; an error of our own stays as it is. */
export function asNetworkError(url: URL, error: unknown): DemarcheError {
  if (error instanceof DemarcheError) return error
  const inner = error instanceof AggregateError ? error.errors[0] : error
  const { code, message } = inner as NodeJS.ErrnoException
  return new DemarcheError('network', `${url.host}: ${message || code || 'no answer'}`, {
    value: url.href,
    cause: error,
  })
}
