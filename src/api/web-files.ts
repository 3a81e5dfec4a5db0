import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { DemarcheError } from '../model/errors.js'

/** Where the build puts the web app; the same from src/api and from dist/api. */
const WEB_ROOT = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** Addresses that the web app routes by itself. */
const PAGES = ['/', '/asks', '/asks/*', '/articles', '/articles/*', '/actors', '/actors/*']

/** Serves the built web app: files with a hash in their name for a year, everything else checked anew each time. */
export function serveWeb(app: Pick<Hono, 'get'>, root: string = WEB_ROOT): void {
  const index = join(root, 'index.html')
  for (const page of PAGES) {
    app.get(page, (c) => {
      if (!existsSync(index))
        throw new DemarcheError('route_unknown', 'the web app is not built: run npm run build', { value: c.req.path })
      c.header('cache-control', 'no-cache')
      return c.html(readFileSync(index, 'utf8'))
    })
  }
  if (!existsSync(root)) return
  app.get(
    '/assets/*',
    serveStatic({ root, onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable') }),
  )
  app.get('/*', serveStatic({ root, onFound: (_, c) => c.header('cache-control', 'no-cache') }))
  app.get('/*', async (c, next) => {
    const wantsPage = (c.req.header('accept') ?? '').includes('text/html') && !c.req.path.startsWith('/api/')
    return wantsPage && existsSync(index) ? c.html(readFileSync(index, 'utf8'), 404) : next()
  })
}
