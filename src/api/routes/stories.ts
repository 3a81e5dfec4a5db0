import { createRoute, z } from '@hono/zod-openapi'
import { parsePartialDate } from '../../model/time.js'
import type { ApiDeps, ApiOptions } from '../deps.js'
import { atomFeed } from '../feed.js'
import { isLoopback } from '../guard.js'
import { toOutside } from '../outside.js'
import { pageOf, sourceCount, story } from '../schemas/wire.js'
import { INVALID, json, pageOfQuery, paging, routes, text } from './shape.js'

const listStories = createRoute({
  method: 'get',
  path: '/api/stories',
  summary: 'The stories with the articles that tell them, the last told first',
  request: { query: z.object(paging) },
  responses: { 200: json(pageOf('StoryPage', story), 'One page of stories'), ...INVALID },
})

const changesFeed = createRoute({
  method: 'get',
  path: '/feed.atom',
  summary: 'Changes of state as an Atom feed, the newest first',
  request: {
    query: z.object({
      since: z
        .string()
        .max(40)
        .optional()
        .openapi({ description: 'Only what became known on this day or later', example: '2023-03-18' }),
      limit: paging.limit,
    }),
  },
  responses: { 200: text('application/atom+xml', 'The feed'), ...INVALID },
})

const listSources = createRoute({
  method: 'get',
  path: '/api/sources',
  summary: 'Publishers in the ledger, the most frequent first, with who stands behind each',
  responses: { 200: json(z.object({ items: z.array(sourceCount).readonly() }).openapi('Sources'), 'The publishers') },
})

/** Stories, who tells them, and what changed. */
export function storyRoutes(deps: ApiDeps, options: ApiOptions) {
  const { ledger, clock, nameOf, profileOf } = deps
  return routes()
    .openapi(listStories, async (c) => c.json(await ledger.stories(pageOfQuery(c.req.valid('query'))), 200))
    .openapi(listSources, async (c) => {
      const items = (await ledger.sourceCounts()).map(({ retold, ...each }) => ({
        ...each,
        profile: profileOf({ ...each, retold }),
      }))
      return c.json({ items }, 200)
    })
    .openapi(changesFeed, async (c) => {
      const { since, limit } = c.req.valid('query')
      const changes = await ledger.changes(since === undefined ? null : parsePartialDate(since), limit)
      const shown = isLoopback(options.host) ? changes : await toOutside(deps, changes)
      const feed = atomFeed(shown, new URL(c.req.url).origin, clock(), nameOf)
      return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
    })
}
