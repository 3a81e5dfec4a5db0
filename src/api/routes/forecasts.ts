import { createRoute, z } from '@hono/zod-openapi'
import { type Day, lastDay } from '../../model/time.js'
import { deliveredWithin } from '../../odds/forecast.js'
import { ASK_COEFFICIENTS } from '../../odds/generated/ask-coefficients.js'
import { readForecast } from '../../odds/keeping/outside.js'
import { probabilityOf } from '../../odds/thread/pushes.js'
import { sensitivity } from '../../odds/what-if/sensitivity.js'
import { ALL_LEVERS, readSupposition, suppose, WHAT_IF_HORIZON } from '../../odds/what-if/what-if.js'
import { ENDED_STATES } from '../../ontology/states.js'
import type { ApiDeps } from '../deps.js'
import { forecastsOfAsk, newForecast, outsideForecast, score, whatIfView } from '../schemas/score.js'
import { scoreView } from '../score.js'
import { asOfOf, asOfQuery, found, INVALID, json, refusal, routes, UNKNOWN } from './shape.js'

const idOnly = z.object({ id: z.string().max(200).openapi({ description: 'Id of an ask' }) })

const scoreRoute = createRoute({
  method: 'get',
  path: '/api/score',
  summary: 'How everybody’s forecasts did so far, and what is missing to say so',
  responses: { 200: json(score, 'The score') },
})

const listForecasts = createRoute({
  method: 'get',
  path: '/api/asks/{id}/forecasts',
  summary: 'Everything that was forecast of one ask: our odds day by day, and what people and markets said',
  request: { params: idOnly },
  responses: { 200: json(forecastsOfAsk, 'The forecasts'), ...UNKNOWN },
})

const addForecast = createRoute({
  method: 'post',
  path: '/api/asks/{id}/forecasts',
  summary: 'A person’s forecast, or a market’s price; it supersedes the one before, nothing is overwritten',
  request: { params: idOnly, body: { required: true, content: { 'application/json': { schema: newForecast } } } },
  responses: {
    201: json(outsideForecast, 'The forecast as kept'),
    400: refusal('The body is not JSON'),
    403: refusal('A page of another origin asked'),
    415: refusal('The body is not JSON'),
    ...UNKNOWN,
    ...INVALID,
  },
})

const whatIfRoute = createRoute({
  method: 'get',
  path: '/api/asks/{id}/what-if',
  summary: 'What the odds would be had tomorrow brought something, what would move them most, and what they rest on',
  request: {
    params: idOnly,
    query: z.object({
      ...asOfQuery,
      suppose: z.string().max(500).optional().openapi({
        description:
          'Levers with commas between: promise,third-joins,deadline=2024-05-01; all but a deadline where none is named',
      }),
    }),
  },
  responses: { 200: json(whatIfView, 'The odds supposed'), ...UNKNOWN, ...INVALID },
})

/** The public score, forecasts of others, and what-if. */
export function forecastRoutes(deps: ApiDeps) {
  const { ledger, clock } = deps
  return routes()
    .openapi(scoreRoute, async (c) => {
      const { forecasts } = await ledger.counts()
      return c.json(scoreView(await deps.score(), forecasts), 200)
    })
    .openapi(listForecasts, async (c) => {
      const { id } = found(await ledger.ask(c.req.valid('param').id), 'ask_unknown', c.req.valid('param').id)
      return c.json(
        { askId: id, days: await ledger.forecastDays([id]), others: await ledger.outsideForecasts([id]) },
        200,
      )
    })
    .openapi(addForecast, async (c) => {
      const { id } = found(await ledger.ask(c.req.valid('param').id), 'ask_unknown', c.req.valid('param').id)
      const { within, ...said } = c.req.valid('json')
      const typed = { ...said, ask: id, within: within?.toString() }
      const forecast = readForecast(typed, clock().slice(0, 10) as Day)
      return c.json(await ledger.saveOutsideForecast({ ...forecast, issuedAt: clock() }), 201)
    })
    .openapi(whatIfRoute, async (c) => {
      const { suppose: typed, ...query } = c.req.valid('query')
      return c.json(await whatIfOf(deps, c.req.valid('param').id, typed, query), 200)
    })
}

async function whatIfOf(
  { ledger, day: ledgerDay }: ApiDeps,
  id: string,
  typed: string | undefined,
  query: Parameters<typeof asOfOf>[0],
): Promise<z.infer<typeof whatIfView>> {
  const at = asOfOf(query)
  const ask = found(await ledger.ask(id, at), 'ask_unknown', id)
  const asOf = at.asOf === undefined ? await ledgerDay() : lastDay(at.asOf)
  const levers = typed === undefined ? ALL_LEVERS : typed.split(',').map((one) => readSupposition(one.trim()))
  const ended = ENDED_STATES.includes(ask.state)
  return {
    askId: ask.id,
    asOf,
    delivered: ended ? null : probabilityOf(deliveredWithin(ask, asOf, WHAT_IF_HORIZON, ASK_COEFFICIENTS)),
    whatIf: suppose(ask, asOf, levers, ASK_COEFFICIENTS),
    ...sensitivity(ask, asOf, ASK_COEFFICIENTS),
  }
}
