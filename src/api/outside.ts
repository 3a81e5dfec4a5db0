import type { MiddlewareHandler } from 'hono'
import { bareAsks, forOutside, restsOnLinks } from '../present/outside.js'
import type { ApiDeps } from './deps.js'

type Known = Pick<ApiDeps, 'ledger' | 'day'>

/** Any value as it may leave this machine. */
export async function toOutside<T>({ ledger, day }: Known, value: T): Promise<T> {
  const bare = [...bareAsks(value)]
  const asks = bare.length === 0 ? [] : await ledger.asksOn(bare, await day())
  return forOutside(value, new Set(asks.filter(restsOnLinks).map(({ id }) => id)))
}

/**
 * Cuts every JSON answer of a server that others can reach to what the rights of its articles allow, whatever the route: a route that is added later
 * cannot forget it. Answers that go out as streams or as a feed are cut where they are made.
 */
export function rightsGuard(known: Known): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const type = c.res.headers.get('content-type') ?? ''
    if (!type.startsWith('application/json') || c.req.path === '/api/openapi.json') return
    const cut = await toOutside(known, (await c.res.json()) as unknown)
    const headers = new Headers(c.res.headers)
    headers.delete('content-length')
    const { status } = c.res
    c.res = undefined
    c.res = new Response(JSON.stringify(cut), { status, headers })
  }
}
