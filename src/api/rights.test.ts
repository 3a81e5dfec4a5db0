import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Article, createArticle, type Rights } from '../model/article.js'
import type { Claim, Reading } from '../model/claim.js'
import type { PartialDate } from '../model/time.js'
import { createApp } from './app.js'
import { markedDeps } from './testing/marked-app.js'

/** Words that stand nowhere else: `link12a` … `link12z`, so that one run of them can be told from another. */
const wordsOf = (rights: Rights, count: number) =>
  Array.from({ length: count }, (_, i) => `${rights}word${i}`).join(' ')

function articleOf(rights: Rights, about: string): Article {
  const text = `China urged Russia to send ${about} ${wordsOf(rights, 150)}. On Monday Xi met Putin in Moscow. ${wordsOf(rights, 80)}`
  return createArticle({
    id: `a-${rights}`,
    title: `Title of ${rights}`,
    text,
    rights,
    date: '2023-03-18' as PartialDate,
    url: `https://${rights}.example/a`,
    source: `Paper of ${rights}`,
  })
}

/** One ask whose quote is far longer than what may leave, and a rejection as long. */
function readingOf(article: Article, kind: Claim['kind']): Reading {
  const { text } = article
  const [start, end] = [0, text.indexOf('. On Monday')]
  const span = { start, end, text: text.slice(start, end) }
  const claim: Claim = {
    key: '1', asker: 'CHN', askerSaid: `linkasker ${article.rights}word1`, addressee: 'RUS', addresseeSaid: `${article.rights}word2 ${article.rights}word3`, third: null, kind,
    polarity: 'do', matter: `${article.rights}word0 ${article.rights}word1 ${article.rights}word2`, force: 'appeal', state: 'asked', partial: false,
    deadline: { text: `${article.rights}word4 ${article.rights}word5`, date: null }, conditionOf: null, confidence: 0.9,
    evidence: [{ ...span, step: 'ask', saidBy: 'CHN', certainty: 'asserted', when: null }],
  } // biome-ignore format: one thought
  return {
    kind: 'reading',
    articleKey: article.key,
    reader: 'test 1',
    claims: [claim],
    rejected: [{ ...span, reason: 'unsure' }],
  }
}

const ARTICLES = [
  [articleOf('link', 'shells'), 'arms'],
  [articleOf('quote', 'grain'), 'trade'],
  [articleOf('full', 'money'), 'money'],
] as const

/** The longest run of an article's own made-up words in an answer. */
function longestRun(rights: Rights, answer: string): number {
  const runs = answer.match(new RegExp(`(?:${rights}word\\d+[\\s.]*)+`, 'g')) ?? []
  return Math.max(0, ...runs.map((run) => run.trim().split(/\s+/).length))
}

type Deps = Awaited<ReturnType<typeof markedDeps>>
let deps: Deps
beforeAll(async () => {
  deps = await markedDeps()
  for (const [article, kind] of ARTICLES) await deps.ledger.append(article, readingOf(article, kind))
})
afterAll(() => deps.ledger.close())

/** Every GET route of the document with each id that fits, and every file. */
async function everyAnswer(host: string): Promise<ReadonlyMap<string, string>> {
  const app = createApp(deps, { host })
  const asks = (await deps.ledger.asks({})).items.map(({ id }) => id)
  const fill: Readonly<Record<string, readonly string[]>> = {
    '/api/asks/{id}': asks, '/api/asks/{id}/odds': asks, '/api/asks/{id}/forecasts': asks, '/api/asks/{id}/what-if': asks,
    '/api/articles/{id}': ARTICLES.map(([{ key }]) => key),
    '/api/actors/{code}': ['CHN', 'RUS'], '/api/actors/{code}/deeds': ['CHN', 'RUS'],
    '/api/export/{file}': ['asks.csv', 'asks.jsonl', 'evidence.csv', 'evidence.jsonl'],
  } // biome-ignore format: a table
  const query: Readonly<Record<string, string>> = { '/api/meetings': '?parties=CHN,RUS' }
  const document = (await (await app.request('http://127.0.0.1/api/openapi.json')).json()) as {
    paths: Record<string, { get?: object }>
  }
  const answers = new Map<string, string>()
  for (const [path, { get }] of Object.entries(document.paths)) {
    if (get === undefined || path === '/api/openapi.json') continue
    const ids = path.includes('{') ? fill[path] : ['']
    if (ids === undefined) throw new Error(`a new route, ${path}: give it ids here, so that its quotes are looked at`)
    for (const id of ids) {
      const address = `${path.replace(/\{\w+\}/, encodeURIComponent(id))}${query[path] ?? ''}`
      const response = await app.request(`http://127.0.0.1${address}`)
      expect([address, response.status]).toEqual([address, 200])
      answers.set(address, await response.text())
    }
  }
  for (const words of ['quoteword7', 'linkword7', 'fullword7'])
    answers.set(`search ${words}`, await (await app.request(`http://127.0.0.1/api/articles?q=${words}`)).text())
  return answers
}

describe('what leaves the machine', () => {
  it('is, on every route, at most 50 words of a text together, nothing of one that may be linked alone, all of one that may be shown', async () => {
    const answers = await everyAnswer('0.0.0.0')
    expect(answers.size).toBeGreaterThan(25)
    let quoted = 0
    for (const [address, answer] of answers) {
      expect([address, longestRun('link', answer)]).toEqual([address, 0])
      const longest = longestRun('quote', answer)
      expect([address, longest <= 50]).toEqual([address, true])
      quoted = Math.max(quoted, longest)
    }
    // The quote begins with six words of another kind.
    expect(quoted).toBeGreaterThan(40)
    const whole = answers.get(`/api/articles/${ARTICLES[2][0].key}`) ?? ''
    expect(longestRun('full', whole)).toBe(150)
    expect(answers.get('search linkword7')).toContain('https://link.example/a')
    expect(answers.get('/feed.atom')).toContain('quoteword0')
  })
  it('is everything on the machine itself', async () => {
    const answers = await everyAnswer('127.0.0.1')
    for (const [article] of ARTICLES) {
      const view = JSON.parse(answers.get(`/api/articles/${article.key}`) ?? '{}')
      expect(view.text).toBe(article.text)
      expect(longestRun(article.rights, answers.get('/api/export/evidence.csv') ?? '')).toBe(150)
    }
  })
  it('keeps a quote where it stands in its text', async () => {
    const app = createApp(deps, { host: '0.0.0.0' })
    const { items } = (await (await app.request('http://127.0.0.1/api/asks')).json()) as {
      items: { evidence: { start: number; end: number; text: string; article: { id: string } }[] }[]
    }
    for (const { evidence } of items)
      for (const { start, end, text, article } of evidence)
        expect(ARTICLES.find(([{ id }]) => id === article.id)?.[0].text.slice(start, end)).toBe(text)
  })
})

describe('an article that was forgotten', () => {
  it('is gone, not unknown', async () => {
    const app = createApp(deps, { host: '127.0.0.1' })
    const [article] = ARTICLES[1]
    await deps.ledger.forget(article.id, 'its publisher asked for it')
    for (const id of [article.id, article.key]) {
      const response = await app.request(`http://127.0.0.1/api/articles/${id}`)
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([410, 'article_forgotten'])
    }
    expect(longestRun('quote', [...(await everyAnswer0(app))].join('\n'))).toBe(0)
  })
})

async function everyAnswer0(app: ReturnType<typeof createApp>): Promise<string[]> {
  const paths = [
    '/api/asks',
    '/api/articles',
    '/api/stories',
    '/feed.atom',
    '/api/export/evidence.csv',
    '/api/articles?q=quoteword7',
  ]
  return Promise.all(paths.map(async (path) => (await app.request(`http://127.0.0.1${path}`)).text()))
}
