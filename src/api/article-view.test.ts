import { describe, expect, it } from 'vitest'
import { exampleArticle } from '../ledger/testing/examples.js'
import { markedReading } from '../ledger/testing/marked.js'
import type { Rights } from '../model/article.js'
import { articleView } from './article-view.js'

const article = exampleArticle('ru-cn-2023-03-18-analysis-what-putin-wants-from-xi')
const long = article.text.slice(0, 900)

function stored(rights: Rights) {
  const own = { ...article, rights }
  const claim = {
    asker: 'RUS',
    addressee: 'CHN',
    kind: 'arms',
    matter: 'ammunition',
    evidence: [{ step: 'ask', quote: long }],
  } as const
  const reading = {
    ...markedReading(own, [claim]),
    rejected: [{ reason: 'no_matter', start: 0, end: 900, text: long } as const],
  }
  return {
    article: own,
    story: 'sty_1',
    copies: [],
    reading,
    askOf: { 1: 'ask_1' },
    recordedAt: '2024-01-15T12:00:00.000Z',
  }
}

const quotesOf = (view: ReturnType<typeof articleView>) => [
  ...view.claims.flatMap((claim) => claim.evidence),
  ...view.rejected,
]

describe('articleView', () => {
  it('shows everything on the machine that holds it', () => {
    const view = articleView(stored('link'), true)
    expect(view).toMatchObject({ text: article.text, withheld: null, rights: 'link', askOf: { 1: 'ask_1' } })
    expect(quotesOf(view).map((quote) => quote.text)).toEqual([long, long])
  })

  it('shows a full text anywhere, with whole quotes', () => {
    const view = articleView(stored('full'), false)
    expect(view.text).toBe(article.text)
    expect(quotesOf(view).map((quote) => quote.text)).toEqual([long, long])
  })

  it('shows of any other text no more than 50 words of a quote, or none, still at its place', () => {
    const quoted = articleView(stored('quote'), false)
    expect(quoted.text).toBeNull()
    for (const quote of quotesOf(quoted)) {
      expect(quote.text.split(/\s+/)).toHaveLength(50)
      expect(article.text.slice(quote.start, quote.end)).toBe(quote.text)
    }
    expect(quotesOf(articleView(stored('link'), false)).map((quote) => quote.text)).toEqual(['', ''])
  })
})
