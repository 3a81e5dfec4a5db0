import { createRoute } from '@hono/zod-openapi'
import type { ApiDeps } from '../deps.js'
import { health } from '../schemas/wire.js'
import { json, routes } from './shape.js'

const healthRoute = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server works, its version, its reader, and how much the ledger holds',
  responses: { 200: json(health, 'It works') },
})

/** Health. */
export function systemRoutes({ ledger, reader, version }: ApiDeps) {
  return routes().openapi(healthRoute, async (c) =>
    c.json({ status: 'ok' as const, version, reader: reader.name, counts: await ledger.counts() }, 200),
  )
}
