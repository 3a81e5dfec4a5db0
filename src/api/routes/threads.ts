import { createRoute, z } from '@hono/zod-openapi'
import { deedsWithQuotes } from '../../present/beside.js'
import type { ApiDeps, ApiOptions } from '../deps.js'
import { quoteLimit } from '../quoting.js'
import { actorCode } from '../schemas/base.js'
import { coverage, deeds, facets, meeting, newMerge, newSplit, newUndo, regrouping } from '../schemas/beside.js'
import { filterOf, filterQuery } from './asks.js'
import { asOfOf, asOfQuery, INVALID, json, refusal, routes, UNKNOWN } from './shape.js'

const id = z.string().max(200)
const written = {
  400: refusal('The body is not JSON'),
  403: refusal('A page of another origin asked'),
  415: refusal('The body is not JSON'),
  ...UNKNOWN,
  ...INVALID,
}

const splitAsk = createRoute({
  method: 'post',
  path: '/api/asks/{id}/split',
  summary: 'Takes claims out of an ask into one of their own; can be undone',
  request: {
    params: z.object({ id }),
    body: { required: true, content: { 'application/json': { schema: newSplit } } },
  },
  responses: { 201: json(regrouping, 'What was done'), ...written },
})

const mergeAsk = createRoute({
  method: 'post',
  path: '/api/asks/{id}/merge',
  summary: 'Makes this ask one with another, under whose id both are shown; can be undone',
  request: {
    params: z.object({ id }),
    body: { required: true, content: { 'application/json': { schema: newMerge } } },
  },
  responses: { 201: json(regrouping, 'What was done'), ...written },
})

const undoRegrouping = createRoute({
  method: 'post',
  path: '/api/regroupings/{id}/undo',
  summary: 'Takes a split or a merge back',
  request: { params: z.object({ id }), body: { required: true, content: { 'application/json': { schema: newUndo } } } },
  responses: { 201: json(regrouping, 'What was done'), ...written },
})

const facetsRoute = createRoute({
  method: 'get',
  path: '/api/facets',
  summary: 'How many of the asks that match there are by asker, addressee, kind and state; of all, not of a page',
  request: { query: z.object(filterQuery) },
  responses: { 200: json(facets, 'The counts'), ...INVALID },
})

const coverageRoute = createRoute({
  method: 'get',
  path: '/api/coverage',
  summary: 'How many articles were read, and of which days: few asks may mean that little was read',
  request: { query: z.object(asOfQuery) },
  responses: { 200: json(coverage, 'What was read'), ...INVALID },
})

const meetingsRoute = createRoute({
  method: 'get',
  path: '/api/meetings',
  summary: 'Visits, summits, calls, talks and votes of these parties together, the last first',
  request: {
    query: z.object({
      parties: z.string().max(500).openapi({ description: 'Codes divided by commas', example: 'CHN,RUS' }),
      ...asOfQuery,
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(meeting).readonly() }).openapi('Meetings'), 'The meetings'),
    ...INVALID,
  },
})

const deedsRoute = createRoute({
  method: 'get',
  path: '/api/actors/{code}/deeds',
  summary: 'An actor’s words against its deeds, with both quotes',
  request: { params: z.object({ code: actorCode }), query: z.object(asOfQuery) },
  responses: {
    200: json(deeds, 'Promised and delivered, promised and not, denied and done, contradictions'),
    ...INVALID,
  },
})

/** Threads set right, and what is reckoned over many of them. */
export function threadRoutes({ ledger }: ApiDeps, options: ApiOptions) {
  return routes()
    .openapi(splitAsk, async (c) => {
      const { id: askId } = c.req.valid('param')
      return c.json(await ledger.split({ askId, ...c.req.valid('json') }), 201)
    })
    .openapi(mergeAsk, async (c) => {
      const { id: askId } = c.req.valid('param')
      return c.json(await ledger.merge({ askId, ...c.req.valid('json') }), 201)
    })
    .openapi(undoRegrouping, async (c) =>
      c.json(await ledger.undo(c.req.valid('param').id, c.req.valid('json').because), 201),
    )
    .openapi(facetsRoute, async (c) => c.json(await ledger.facets(filterOf(c.req.valid('query'))), 200))
    .openapi(coverageRoute, async (c) => c.json(await ledger.coverage(asOfOf(c.req.valid('query'))), 200))
    .openapi(meetingsRoute, async (c) => {
      const { parties, ...at } = c.req.valid('query')
      const codes = parties.split(',').map((code) => code.trim().toUpperCase())
      return c.json(
        {
          items: await ledger.meetings(
            codes.filter((code) => code !== ''),
            asOfOf(at),
          ),
        },
        200,
      )
    })
    .openapi(deedsRoute, async (c) => {
      const found = await ledger.deeds(c.req.valid('param').code, asOfOf(c.req.valid('query')))
      return c.json(deedsWithQuotes(found, quoteLimit(options)), 200)
    })
}
