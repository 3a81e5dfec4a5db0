import { createRoute, z } from '@hono/zod-openapi'
import type { Ask, AskFilter } from '../../model/thread.js'
import { lastDay, type PartialDate } from '../../model/time.js'
import { ENDED_STATES } from '../../ontology/states.js'
import { besideWithQuotes } from '../../present/beside.js'
import { explainOdds } from '../../present/odds.js'
import type { ApiDeps, ApiOptions } from '../deps.js'
import { askToShow, quoteLimit } from '../quoting.js'
import { actorCode } from '../schemas/base.js'
import { askView } from '../schemas/beside.js'
import { judgement, kind, state } from '../schemas/thread.js'
import { askPage, newJudgement, oddsView } from '../schemas/wire.js'
import { asOfOf, asOfQuery, found, INVALID, json, pageOfQuery, paging, refusal, routes, UNKNOWN } from './shape.js'

const idOnly = z.object({ id: z.string().max(200).openapi({ description: 'Id of an ask' }) })

export const filterQuery = {
  asker: actorCode.optional(),
  addressee: actorCode.optional(),
  kind: kind.optional(),
  state: state.optional(),
  ...asOfQuery,
}

type FilterGiven = z.infer<z.ZodObject<typeof filterQuery>>

/** The filter of a question, without what is not given. */
export function filterOf(given: FilterGiven): AskFilter {
  const { asker, addressee, kind: wanted, state: standing } = given
  return {
    ...(asker === undefined ? {} : { asker }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(wanted === undefined ? {} : { kind: wanted }),
    ...(standing === undefined ? {} : { state: standing }),
    ...asOfOf(given),
  }
}

const listAsks = createRoute({
  method: 'get',
  path: '/api/asks',
  summary: 'The ledger’s asks, last changed first',
  request: { query: z.object({ ...filterQuery, ...paging }) },
  responses: { 200: json(askPage, 'One page of asks'), ...INVALID },
})

const oneAsk = createRoute({
  method: 'get',
  path: '/api/asks/{id}',
  summary: 'One ask with its whole thread, and what stands beside it: who disagrees, who presses, other asks, meetings',
  request: { params: idOnly, query: z.object(asOfQuery) },
  responses: { 200: json(askView, 'The ask'), ...UNKNOWN, ...INVALID },
})

const oddsOfAsk = createRoute({
  method: 'get',
  path: '/api/asks/{id}/odds',
  summary: 'The forecast of one ask, what moved it, and every earlier one',
  request: { params: idOnly, query: z.object(asOfQuery) },
  responses: { 200: json(oddsView, 'Odds, or none where the ask has ended'), ...UNKNOWN, ...INVALID },
})

const judgeAsk = createRoute({
  method: 'post',
  path: '/api/asks/{id}/judgements',
  summary: 'A person’s judgement; it supersedes the one before, nothing is overwritten',
  request: { params: idOnly, body: { required: true, content: { 'application/json': { schema: newJudgement } } } },
  responses: {
    201: json(judgement, 'The judgement as kept'),
    400: refusal('The body is not JSON'),
    403: refusal('A page of another origin asked'),
    415: refusal('The body is not JSON'),
    ...UNKNOWN,
    ...INVALID,
  },
})

/** Asks, their odds and judgements. */
export function askRoutes(deps: ApiDeps, options: ApiOptions) {
  const { ledger } = deps
  return routes()
    .openapi(listAsks, async (c) => {
      const query = c.req.valid('query')
      const page = await ledger.asks(filterOf(query), pageOfQuery(query))
      const items = await withOdds(deps, page.items, asOfOf(query).asOf)
      return c.json({ items: items.map((each) => askToShow(each, options)), next: page.next }, 200)
    })
    .openapi(oneAsk, async (c) => {
      const { id } = c.req.valid('param')
      const at = asOfOf(c.req.valid('query'))
      const one = found(await ledger.ask(id, at), 'ask_unknown', id)
      const [shown = one] = await withOdds(deps, [one], at.asOf)
      const beside = found(await ledger.beside(one.id, at), 'ask_unknown', id)
      return c.json({ ...askToShow(shown, options), beside: besideWithQuotes(beside, quoteLimit(options)) }, 200)
    })
    .openapi(oddsOfAsk, async (c) => c.json(await oddsOf(deps, c.req.valid('param').id, c.req.valid('query')), 200))
    .openapi(judgeAsk, async (c) => {
      const { id } = c.req.valid('param')
      const { verdict, because, set = {}, evidence = [] } = c.req.valid('json')
      return c.json(await ledger.judge({ askId: id, verdict, because, set, evidence }), 201)
    })
}

/** Asks with odds as of the day asked for where none are stored whole for it: those of past days are reckoned anew and marked reconstructed. */
async function withOdds(deps: ApiDeps, asks: readonly Ask[], asOf: PartialDate | undefined): Promise<readonly Ask[]> {
  const day = asOf === undefined ? await deps.day() : lastDay(asOf)
  return Promise.all(
    asks.map(async (ask) => ({ ...ask, odds: ask.odds?.asOf === day ? ask.odds : await deps.forecastOf(ask, day) })),
  )
}

async function oddsOf(
  deps: ApiDeps,
  id: string,
  query: Parameters<typeof asOfOf>[0],
): Promise<z.infer<typeof oddsView>> {
  const at = asOfOf(query)
  const one = found(await deps.ledger.ask(id, at), 'ask_unknown', id)
  const ended = ENDED_STATES.includes(one.state)
  const history = await deps.ledger.forecasts(id)
  const day = at.asOf === undefined ? await deps.day() : lastDay(at.asOf)
  const latest = ended ? null : await deps.forecastOf(one, day)
  const explained = latest === null ? [] : explainOdds(latest)
  return { askId: id, state: one.state, ended, latest, explained, history }
}
