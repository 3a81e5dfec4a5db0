import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { DemarcheError } from '../model/errors.js'
import { createApp } from './app.js'
import type { ApiDeps } from './deps.js'
import { serveWeb } from './web-files.js'

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Folder of the built web app, where it is not the one of the build. */
  readonly webRoot?: string
}

export interface RunningServer {
  /** Where a browser on this machine finds it. */
  readonly url: string
  /** Lets running answers end, at most for a few seconds. */
  close(): Promise<void>
}

/** Longest time in ms that one request may take to arrive: an NDJSON stream comes in while it is read. */
const LONGEST_REQUEST = 3_600_000
const LONGEST_FAREWELL = 3_000

/** Starts the API and the web app. Throws `port_in_use`, or `field_invalid` where the address cannot be bound. */
export async function startServer(deps: ApiDeps, options: ServeOptions): Promise<RunningServer> {
  const { port, host, webRoot } = options
  const app = createApp(deps, { host })
  serveWeb(app, webRoot)
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.requestTimeout = LONGEST_REQUEST
  await listen(server, port, host)
  return { url: urlOf(host, (server.address() as AddressInfo).port), close: () => close(server) }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(cause, port, host)))
    server.listen(port, host, resolve)
  })
}

function listenError(cause: NodeJS.ErrnoException, port: number, host: string): DemarcheError {
  const value = `${host}:${port}`
  if (cause.code === 'EADDRINUSE') {
    return new DemarcheError('port_in_use', `port ${port} is taken; choose another with --port`, { value, cause })
  }
  return new DemarcheError('field_invalid', `cannot listen at ${value} (${cause.code})`, { value, cause })
}

function urlOf(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const impatient = setTimeout(() => server.closeAllConnections(), LONGEST_FAREWELL)
    server.close((error) => {
      clearTimeout(impatient)
      if (error) reject(error)
      else resolve()
    })
    server.closeIdleConnections()
  })
}
