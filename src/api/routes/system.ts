import { createRoute } from '@hono/zod-openapi'
import { eachAsk } from '../../ledger/each-ask.js'
import type { Forecast } from '../../model/forecast.js'
import type { Day } from '../../model/time.js'
import type { ApiDeps } from '../deps.js'
import { health, score } from '../schemas/wire.js'
import { scoreOf } from '../score.js'
import { json, routes } from './shape.js'

const healthRoute = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server works, its version, its reader, and how much the ledger holds',
  responses: { 200: json(health, 'It works') },
})

const scoreRoute = createRoute({
  method: 'get',
  path: '/api/score',
  summary: 'How the forecasts did so far, and what is missing to say so',
  responses: { 200: json(score, 'The score') },
})

/** Health and the public score. */
export function systemRoutes({ ledger, reader, version, clock }: ApiDeps) {
  return routes()
    .openapi(healthRoute, async (c) =>
      c.json({ status: 'ok' as const, version, reader: reader.name, counts: await ledger.counts() }, 200),
    )
    .openapi(scoreRoute, async (c) => {
      const forecasts: Forecast[] = []
      for await (const { id } of eachAsk(ledger, {})) forecasts.push(...(await ledger.forecasts(id)))
      return c.json(scoreOf(forecasts, clock().slice(0, 10) as Day), 200)
    })
}
