import { createRoute, z } from '@hono/zod-openapi'
import type { ActorCounts, Ledger } from '../../ledger/ledger.js'
import { STATES } from '../../model/ask.js'
import { DemarcheError } from '../../model/errors.js'
import type { AskFilter, Page } from '../../model/thread.js'
import { isActorCode } from '../../ontology/actors/names.js'
import type { ApiDeps, ApiOptions } from '../deps.js'
import { askToShow } from '../quoting.js'
import { actorCode } from '../schemas/base.js'
import { actor, actorView, pageOf } from '../schemas/wire.js'
import type { ActorView } from '../types.js'
import { asOfOf, asOfQuery, found, INVALID, json, paging, routes, UNKNOWN } from './shape.js'

const listActors = createRoute({
  method: 'get',
  path: '/api/actors',
  summary: 'Who asks and who is asked, the busiest first',
  request: { query: z.object({ ...asOfQuery, ...paging }) },
  responses: { 200: json(pageOf('ActorPage', actor), 'One page of actors'), ...INVALID },
})

const oneActor = createRoute({
  method: 'get',
  path: '/api/actors/{code}',
  summary: 'One actor: what it wants, and what is wanted of it',
  request: { params: z.object({ code: actorCode }), query: z.object({ ...asOfQuery, limit: paging.limit }) },
  responses: { 200: json(actorView, 'The actor'), ...UNKNOWN, ...INVALID },
})

/** Actors of the ledger. */
export function actorRoutes(deps: ApiDeps, options: ApiOptions) {
  const { ledger, nameOf } = deps
  return routes()
    .openapi(listActors, async (c) => {
      const { cursor, limit, ...at } = c.req.valid('query')
      const page = pageAt(await ledger.actors(asOfOf(at)), cursor, limit)
      return c.json({ ...page, items: page.items.map((each) => ({ ...each, name: nameOf(each.code) })) }, 200)
    })
    .openapi(oneActor, async (c) => {
      const { code } = c.req.valid('param')
      const { limit, ...at } = c.req.valid('query')
      const view = await viewOf(deps, options, code, asOfOf(at), limit)
      return c.json(found(isKnown(view) ? view : null, 'actor_unknown', code), 200)
    })
}

/** A listed actor, or one that the ledger has: else nobody knows that code. */
function isKnown({ code, wants, askedOf }: ActorView): boolean {
  return isActorCode(code) || wants.count + askedOf.count > 0
}

/** A stretch of the list; its cursor is the place where the next one begins. Throws `cursor_invalid`. */
function pageAt(all: readonly ActorCounts[], cursor: string | undefined, limit: number): Page<ActorCounts> {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) {
    throw new DemarcheError('cursor_invalid', 'the cursor was not made here', { value: cursor })
  }
  const start = Number(cursor ?? 0)
  const end = start + limit
  return { items: all.slice(start, end), next: end < all.length ? String(end) : null }
}

async function viewOf(
  { ledger, nameOf }: ApiDeps,
  options: ApiOptions,
  code: string,
  at: Pick<AskFilter, 'asOf' | 'recordedAsOf'>,
  limit: number,
): Promise<ActorView> {
  const side = async (filter: AskFilter) => {
    const { items, next } = await ledger.asks(filter, { limit })
    return { ...(await countsOf(ledger, filter)), asks: { items: items.map((ask) => askToShow(ask, options)), next } }
  }
  return {
    code,
    name: nameOf(code),
    wants: await side({ asker: code, ...at }),
    askedOf: await side({ addressee: code, ...at }),
  }
}

async function countsOf(ledger: Pick<Ledger, 'countAsks'>, filter: AskFilter) {
  const states: Record<string, number> = {}
  for (const state of STATES) {
    const count = await ledger.countAsks({ ...filter, state })
    if (count > 0) states[state] = count
  }
  return { count: Object.values(states).reduce((sum, count) => sum + count, 0), states }
}
