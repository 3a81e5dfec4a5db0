import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import type { ArticleQuery } from '../../ledger/sources/source-ledger.js'
import { DemarcheError } from '../../model/errors.js'
import { parsePartialDate } from '../../model/time.js'
import { articleView } from '../article-view.js'
import type { ApiDeps, ApiOptions } from '../deps.js'
import { isLoopback } from '../guard.js'
import { MOST_JSON_BYTES, takeJson, takeLines } from '../intake.js'
import { added, articleView as articleViewSchema, foundArticle, pageOf } from '../schemas/wire.js'
import { found, INVALID, json, pageOfQuery, paging, refusal, routes, UNKNOWN } from './shape.js'

const NDJSON = 'application/x-ndjson'
const MEDIA = new Set([NDJSON, 'application/ndjson', 'application/jsonl'])

const one = { $ref: '#/components/schemas/NewArticle' }

const postArticles = createRoute({
  method: 'post',
  path: '/api/articles',
  summary: 'Reads and stores articles; the same article again changes nothing, a bad one never stops the rest',
  description:
    'JSON: one article or a list, answered with one `Added`; one article alone that fails is answered with its problem. ' +
    'NDJSON: one article a line, answered as it is read with one `AddedItem` a line, in the order of input.',
  request: {
    body: {
      required: true,
      content: {
        // Plain references: each item is checked on its own, so that one bad item cannot refuse the whole body.
        'application/json': { schema: { oneOf: [one, { type: 'array', items: one }] } },
        [NDJSON]: { schema: one },
      },
    },
  },
  responses: {
    200: {
      description: 'What became of each article',
      content: {
        'application/json': { schema: added },
        [NDJSON]: { schema: { $ref: '#/components/schemas/AddedItem' } },
      },
    },
    400: refusal('The body is not JSON'),
    403: refusal('A page of another origin asked'),
    409: refusal('The one article given has the id, source and date of another text'),
    410: refusal('The one article given was forgotten on purpose'),
    413: refusal('The body is larger than the limit'),
    415: refusal('The body is neither JSON nor NDJSON'),
    422: refusal('The one article given cannot be read'),
  },
})

const listArticles = createRoute({
  method: 'get',
  path: '/api/articles',
  summary:
    'The articles of the ledger, the last published first; with `q` those that hold the words, the best match first',
  request: {
    query: z.object({
      ...paging,
      q: z
        .string()
        .max(500)
        .optional()
        .openapi({ description: 'All words must be there; "a phrase", or, -without', example: 'leopard tanks' }),
      source: z.string().max(500).optional().openapi({ description: 'With `q`: of this publisher alone' }),
      language: z.string().max(8).optional().openapi({ description: 'With `q`: in this language alone (ISO 639-1)' }),
      from: z.string().max(40).optional().openapi({ description: 'With `q`: published on this day or later' }),
      to: z.string().max(40).optional().openapi({ description: 'With `q`: published on this day or earlier' }),
    }),
  },
  responses: { 200: json(pageOf('ArticlePage', foundArticle), 'One page of articles'), ...INVALID },
})

const oneArticle = createRoute({
  method: 'get',
  path: '/api/articles/{id}',
  summary: 'One article with what was read in it and what was refused; its text where its rights allow',
  request: { params: z.object({ id: z.string().max(4096).openapi({ description: 'Key or id of an article' }) }) },
  responses: {
    200: json(articleViewSchema, 'The article'),
    410: refusal('The article was forgotten on purpose'),
    ...UNKNOWN,
  },
})

/** Articles in and out. */
export function articleRoutes(deps: ApiDeps, options: ApiOptions) {
  const app = routes()
  app.on('POST', '/api/articles', async (c, next) => (isLines(c) ? next() : limited(c, next)))
  return app
    .openapi(postArticles, async (c) => {
      if (isLines(c)) return declared(streamItems(c, deps))
      if (mediaOf(c) !== 'application/json') {
        throw new DemarcheError('media_unknown', 'send application/json or application/x-ndjson', { value: mediaOf(c) })
      }
      const body = await c.req.text()
      const result = await takeJson(deps, body)
      await deps.issueForecasts()
      const alone = result.items.length === 1 && !body.trimStart().startsWith('[') ? result.items[0] : undefined
      if (alone?.problem) return declared(c.json(alone.problem, alone.problem.status as 422, PROBLEM))
      return c.json(result, 200)
    })
    .openapi(listArticles, async (c) => {
      const { q, ...query } = c.req.valid('query')
      if (q === undefined) return c.json(await deps.ledger.articles(pageOfQuery(query)), 200)
      const { items, next } = await deps.ledger.search(queryOf(q, query), pageOfQuery(query))
      return c.json({ items: items.map(({ article, snippet }) => ({ ...article, snippet })), next }, 200)
    })
    .openapi(oneArticle, async (c) => {
      const { id } = c.req.valid('param')
      const article = await deps.ledger.article(id)
      if (article === null) await refuseForgotten(deps, id)
      const stored = found(article, 'article_unknown', id)
      return c.json(articleView(stored, isLoopback(options.host), deps.profileOf), 200)
    })
}

interface Filters {
  readonly source?: string | undefined
  readonly language?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Throws `date_invalid`. */
function queryOf(words: string, { source, language, from, to }: Filters): ArticleQuery {
  return {
    words,
    ...(source === undefined ? {} : { source }),
    ...(language === undefined ? {} : { language }),
    ...(from === undefined ? {} : { from: parsePartialDate(from) }),
    ...(to === undefined ? {} : { to: parsePartialDate(to) }),
  }
}

/** Throws `article_forgotten` where only a tombstone stands. */
async function refuseForgotten({ ledger }: ApiDeps, id: string): Promise<void> {
  const stone = await ledger.tombstoneOf(id)
  if (stone !== null)
    throw new DemarcheError('article_forgotten', `forgotten on ${stone.recordedAt.slice(0, 10)}: ${stone.because}`, {
      value: id,
    })
}

const PROBLEM = { 'content-type': 'application/problem+json' }

const limited = bodyLimit({
  maxSize: MOST_JSON_BYTES,
  onError: () => {
    throw new DemarcheError('file_too_large', `a JSON body may have ${MOST_JSON_BYTES} bytes; send NDJSON`)
  },
})

/** The types of the router know JSON answers alone; a stream, and a problem with the status of its code, are declared by hand. */
function declared(response: Response): never {
  return response as never
}

function mediaOf(c: Context): string {
  return (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

function isLines(c: Context): boolean {
  return MEDIA.has(mediaOf(c))
}

function streamItems(c: Context, deps: ApiDeps): Response {
  c.header('content-type', NDJSON)
  const body = c.req.raw.body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() })
  return stream(c, async (out) => {
    for await (const item of takeLines(deps, body as unknown as AsyncIterable<Uint8Array>)) {
      if (out.aborted) break
      await out.write(`${JSON.stringify(item)}\n`)
    }
    await deps.issueForecasts()
  })
}
