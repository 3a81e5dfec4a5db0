import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { testClient } from 'hono/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../model/errors.js'
import type { Ask, Page } from '../model/thread.js'
import type { AppType } from './app.js'
import { score } from './schemas/score.js'
import { ask as askSchema } from './schemas/thread.js'
import { actorView, articleView, health, oddsView, problem } from './schemas/wire.js'
import { markedApp } from './testing/marked-app.js'
import type { OddsView, Problem } from './types.js'

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
}

/** One step of a JSON pointer inside a URI fragment. */
const escaped = (step: string) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))

interface OpenApi {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: object }
}

let running: Awaited<ReturnType<typeof markedApp>>
let app: AppType

beforeAll(async () => {
  running = await markedApp()
  app = running.app
})

afterAll(() => running.deps.ledger.close())

async function getJson<Body = unknown>(path: string) {
  const response = await app.request(path)
  return { status: response.status, type: response.headers.get('content-type'), body: (await response.json()) as Body }
}

const documentOf = async () => (await getJson<OpenApi>('/api/openapi.json')).body
const asksAt = async (query: string) => (await getJson<Page<Ask>>(`/api/asks?${query}`)).body

const armsOfRussia = async () =>
  (await running.deps.ledger.asks({ asker: 'RUS', addressee: 'CHN', kind: 'arms' })).items[0]

/** Asks told by two articles each, and one to be merged away. */
const asksToRegroup = async () => {
  const find = async (filter: object) => (await running.deps.ledger.asks(filter)).items
  const [missiles] = await find({ asker: 'UKR', addressee: 'USA', state: 'delivered' })
  const [tanks] = await find({ asker: 'UKR', addressee: 'DEU' })
  const [trade] = await find({ asker: 'RUS', addressee: 'CHN', kind: 'trade' })
  return [missiles, tanks, trade] as const
}

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const body = await documentOf()
    const result = await new Validator().validate({ ...body })
    expect(result).toEqual({ valid: true })
    expect(body.openapi).toBe('3.1.0')
  })

  it('refers to nothing that it does not hold', async () => {
    const body = await documentOf()
    const named = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter((name) => !(name in body.components.schemas))).toEqual([])
  })

  it('describes only routes that answer, each as it is documented', async () => {
    const body = await documentOf()
    const ask = await armsOfRussia()
    const [missiles, tanks, trade] = await asksToRegroup()
    const [claim, other] = [missiles?.evidence.at(-1)?.id ?? '', tanks?.evidence.at(-1)?.id ?? '']
    const apart = await running.deps.ledger.split({ askId: tanks?.id ?? '', claims: [other], because: 'a walk' })
    const values: Record<string, string> = {
      '/api/asks/{id}/split': missiles?.id ?? '',
      '/api/asks/{id}/merge': trade?.id ?? '',
      '/api/regroupings/{id}/undo': apart.id,
      '/api/actors/{code}/deeds': 'CHN',
      '/api/asks/{id}': ask?.id ?? '',
      '/api/asks/{id}/odds': ask?.id ?? '',
      '/api/asks/{id}/forecasts': ask?.id ?? '',
      '/api/asks/{id}/what-if': ask?.id ?? '',
      '/api/asks/{id}/judgements': ask?.id ?? '',
      '/api/articles/{id}': ask?.evidence[0]?.article.key ?? '',
      '/api/actors/{code}': 'CHN',
      '/api/export/{file}': 'evidence.csv',
    }
    const bodies: Record<string, unknown> = {
      '/api/asks/{id}/split': { claims: [claim], because: 'The walk through the document says so.' },
      '/api/asks/{id}/merge': { intoAsk: ask?.id ?? '', because: 'The walk through the document says so.' },
      '/api/regroupings/{id}/undo': { because: 'The walk through the document says so.' },
      '/api/asks/{id}/forecasts': { by: 'The walk', probability: 0.35, because: 'a walk' },
      '/api/articles': { id: 'walk', text: 'Nothing is asked here.' },
      '/api/asks/{id}/judgements': { verdict: 'considered', because: 'The walk through the document says so.' },
    }
    const ajv = new Ajv2020({ strict: false }).addSchema(body, 'document')
    const asked: string[] = []
    for (const [path, operations] of Object.entries(body.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        const query = path === '/api/meetings' ? '?parties=CHN,RUS' : ''
        const address = path.replace(/\{\w+\}/, encodeURIComponent(values[path] ?? '')) + query
        const headers = { 'content-type': 'application/json' }
        const sent =
          method === 'post' ? { method: 'POST', headers, body: JSON.stringify(bodies[path]) } : { method: 'GET' }
        const response = await app.request(address, sent)
        const text = await response.text()
        expect(response.status, `${method} ${address}: ${text.slice(0, 300)}`).toBeLessThan(300)
        expect(Object.keys(operation.responses)).toContain(String(response.status))
        expect(text).not.toBe('')
        const media = response.headers.get('content-type')?.split(';')[0] ?? ''
        expect(Object.keys(operation.responses[response.status]?.content ?? {}), address).toContain(media)
        if (media === 'application/json') {
          const pointer = `/paths/${escaped(path)}/${method}/responses/${response.status}/content/${escaped(media)}/schema`
          const validate = ajv.compile({ $ref: `document#${pointer}` })
          validate(JSON.parse(text))
          expect(validate.errors, address).toBeNull()
        }
        asked.push(`${method} ${path}`)
      }
    }
    expect(asked.length).toBe(26)
  })

  it('holds every route there is', async () => {
    const body = await documentOf()
    const documented = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    const routed = app.routes.filter((route) => route.method !== 'ALL' && !route.path.includes('*'))
    const addresses = new Set(routed.map((route) => `${route.method} ${route.path}`))
    expect([...addresses].sort()).toEqual(documented.sort())
  })
})

describe('answers', () => {
  it('have the form that the document gives', async () => {
    const ask = await armsOfRussia()
    const article = encodeURIComponent(ask?.evidence[0]?.article.id ?? '')
    expect(health.parse((await getJson('/api/health')).body).counts.asks).toBeGreaterThan(8)
    const shown = askSchema.parse((await getJson(`/api/asks/${ask?.id}`)).body)
    expect({ ...shown, odds: null }).toEqual({ ...ask, odds: null })
    expect(shown.odds?.asOf).toBe(await running.deps.day())
    expect(oddsView.parse((await getJson(`/api/asks/${ask?.id}/odds`)).body).askId).toBe(ask?.id)
    expect(articleView.parse((await getJson(`/api/articles/${article}`)).body).claims.length).toBeGreaterThan(0)
    expect(actorView.parse((await getJson('/api/actors/UKR')).body).name).toBe('Ukraine')
    expect(score.parse((await getJson('/api/score')).body)).toMatchObject({
      scored: 0,
      brier: null,
      uncheckedOnText: true,
    })
  })

  it('come through the typed client as the model’s own asks', async () => {
    const client = testClient(app)
    const response = await client.api.asks.$get({ query: { asker: 'RUS', addressee: 'PRK', limit: 5 } })
    if (response.status !== 200) throw new Error('refused')
    const { items } = await response.json()
    expect(items.map((ask) => [ask.asker, ask.addressee, ask.kind])).toEqual([['RUS', 'PRK', 'arms']])
  })

  it('know an actor that asks nothing', async () => {
    const { status, body } = await getJson('/api/actors/ISL')
    expect([status, actorView.parse(body).wants]).toEqual([
      200,
      { count: 0, states: {}, asks: { items: [], next: null } },
    ])
  })

  it('carry the headers that keep pages of others out', async () => {
    const { headers } = await app.request('/api/health')
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

describe('asks', () => {
  it('know nothing that came later than asked, in either spelling', async () => {
    const early = await asksAt('asOf=2022-12-31&limit=100')
    expect(early.items.length).toBeGreaterThan(0)
    const days = early.items.flatMap((ask) => ask.evidence.map((evidence) => evidence.publishedAt ?? ''))
    expect(days.every((day) => day !== '' && day <= '2022-12-31')).toBe(true)
    expect(await asksAt('as-of=2022-12-31&limit=100')).toEqual(early)
    expect((await asksAt('limit=100')).items.length).toBeGreaterThan(early.items.length)
  })

  it('come page by page, each once', async () => {
    const all = (await asksAt('limit=500')).items.map((ask) => ask.id)
    const paged: string[] = []
    for (let query: string | null = 'limit=3'; query !== null; ) {
      const page: Page<Ask> = await asksAt(query)
      paged.push(...page.items.map((ask) => ask.id))
      query = page.next === null ? null : `limit=3&cursor=${encodeURIComponent(page.next)}`
    }
    expect(paged).toEqual(all)
    expect(new Set(paged).size).toBe(paged.length)
  })

  it('are filtered by state and kind', async () => {
    const { items } = await asksAt('state=delivered&kind=arms')
    expect(items.length).toBeGreaterThan(0)
    expect(new Set(items.map((ask) => `${ask.state} ${ask.kind}`))).toEqual(new Set(['delivered arms']))
  })

  it('have odds while they are open and none when they have ended', async () => {
    const { body: open } = await getJson<OddsView>(`/api/asks/${(await armsOfRussia())?.id}/odds?asOf=2023-03-20`)
    expect(open.ended).toBe(false)
    expect(open.latest?.asOf).toBe('2023-03-20')
    expect(open.explained[0]?.headline).toMatch(/to be delivered within 30 days$/)
    const [ended] = (await running.deps.ledger.asks({ state: 'delivered' })).items
    const closed = await getJson(`/api/asks/${ended?.id}/odds`)
    expect(closed.body).toMatchObject({ ended: true, latest: null, explained: [] })
  })
})

describe('judgements', () => {
  it('supersede what stood before and are told with the ask', async () => {
    const [ask] = (await running.deps.ledger.asks({ asker: 'UKR', addressee: 'NATO' })).items
    const judge = (verdict: string) =>
      app.request(`/api/asks/${ask?.id}/judgements`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ verdict, because: 'Read the communique.' }),
      })
    expect((await judge('considered')).status).toBe(201)
    expect((await judge('refused')).status).toBe(201)
    const { body } = await getJson<Ask>(`/api/asks/${ask?.id}`)
    expect(body.state).toBe('refused')
    expect(body.judgements.map((each) => each.verdict)).toEqual(['considered', 'refused'])
    expect(body.judgements[0]?.supersededAt).not.toBeNull()
  })
})

const JSON_TYPE = 'application/json'

describe('refusals', () => {
  const refused: readonly [string, number, keyof typeof ERROR_CODES][] = [
    ['/api/asks/ask_none', 404, 'ask_unknown'],
    ['/api/asks/ask_none/odds', 404, 'ask_unknown'],
    ['/api/articles/art_none', 404, 'article_unknown'],
    ['/api/actors/QQQ', 404, 'actor_unknown'],
    ['/api/actors/NOBODY_WE_KNOW', 404, 'actor_unknown'],
    ['/api/nothing', 404, 'route_unknown'],
    ['/api/asks?kind=begging', 422, 'kind_unknown'],
    ['/api/asks?state=hoped', 422, 'state_unknown'],
    ['/api/asks?asOf=yesterday', 422, 'date_invalid'],
    ['/api/asks?as-of=2023-02-30', 422, 'date_invalid'],
    ['/api/asks?limit=0', 422, 'number_invalid'],
    ['/api/asks?limit=many', 422, 'number_invalid'],
    ['/api/asks?cursor=made-up', 422, 'cursor_invalid'],
    ['/api/actors?cursor=x', 422, 'cursor_invalid'],
    ['/api/asks?asker=russia', 422, 'field_invalid'],
    ['/api/export/secrets.csv', 422, 'field_invalid'],
    ['/feed.atom?since=soon', 422, 'date_invalid'],
  ]

  it.each(refused)('%s is %i %s, as problem JSON', async (path, status, code) => {
    const answer = await getJson(path)
    expect(answer.status).toBe(status)
    expect(answer.type).toBe('application/problem+json')
    const told = problem.parse(answer.body)
    expect(told).toMatchObject({ code, status, title: ERROR_CODES[code], type: `urn:demarche:error:${code}` })
    expect(told.instance).toBe(path.split('?')[0])
  })

  it('name the value that was given', async () => {
    expect((await getJson('/api/asks?kind=begging')).body).toMatchObject({ value: 'begging' })
  })

  it.each([
    ['with an unknown state', 422, 'state_unknown', '{"verdict":"hoped","because":"x"}', JSON_TYPE],
    ['without a reason', 422, 'field_invalid', '{"verdict":"refused","because":" "}', JSON_TYPE],
    ['cut in half', 400, 'body_invalid', '{"verdict":"refused"', JSON_TYPE],
    ['as a form', 415, 'media_unknown', 'verdict=refused', 'application/x-www-form-urlencoded'],
    ['that is huge', 413, 'file_too_large', `{"verdict":"refused","because":"${'x'.repeat(300_000)}"}`, JSON_TYPE],
  ])('of a judgement %s: %i %s', async (_, status, code, body, type) => {
    const id = (await armsOfRussia())?.id
    const sent = { method: 'POST', headers: { 'content-type': type, 'content-length': String(body.length) }, body }
    const response = await app.request(`/api/asks/${id}/judgements`, sent)
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([status, code])
  })
})
