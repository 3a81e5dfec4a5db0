import { DemarcheError } from '../model/errors.js'
import { type PartialDate, parsePartialDate } from '../model/time.js'
import type { DomDocument } from './dom.js'
import { type SaidDate, saidDate } from './feed/dates.js'
import { jsonLdFacts } from './json-ld.js'

/** What a page says of itself; null where it says nothing, never guessed. */
export interface PageMeta {
  readonly title: string | null
  readonly date: PartialDate | null
  readonly url: string | null
  readonly source: string | null
  /** ISO 639-1. */
  readonly language: string | null
  readonly authors: readonly string[]
  /** The words that `date` was read from, with time and zone where the page gives them. */
  readonly published: string | null
  /** Addresses of feeds that the page names, as written there. */
  readonly feeds: readonly string[]
}

const TITLES = ['meta[property="og:title"]', 'meta[name="twitter:title"]', 'meta[name="dc.title" i]']
const DATES = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="pubdate" i]',
  'meta[name="publishdate" i]',
  'meta[name="dc.date" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="date" i]',
]
const AUTHORS = ['meta[name="author" i]', 'meta[property="article:author"]', 'meta[name="dc.creator" i]']
const FEEDS = ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml']
  .map((type) => `link[rel~="alternate" i][type="${type}" i]`)
  .join(', ')
const SOURCES = ['meta[property="og:site_name"]', 'meta[name="application-name"]', 'meta[name="dc.publisher" i]']

/** Title, date of publication, canonical address, publisher and language from a page's meta elements and JSON-LD. */
export function pageMeta(document: DomDocument): PageMeta {
  const ld = jsonLdFacts(
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent ?? ''),
  )
  const language = document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase()
  const dated = dateOf([...contents(document, DATES), ld.datePublished, ...times(document)])
  return {
    title: firstOf(document, TITLES) ?? ld.headline ?? clean(document.querySelector('title')?.textContent),
    date: dated?.date ?? null,
    published: dated?.said ?? null,
    authors: authorsOf(ld.authors, contents(document, AUTHORS)),
    feeds: [...document.querySelectorAll(FEEDS)].flatMap((link) => link.getAttribute('href') ?? []),
    url: addressOf(document),
    source: firstOf(document, SOURCES) ?? ld.publisher,
    language: language && /^[a-z]{2}$/.test(language) ? language : null,
  }
}

function times(document: DomDocument): (string | null)[] {
  const marked = 'time[itemprop="datePublished"], time[pubdate], article time[datetime], header time[datetime]'
  return [...document.querySelectorAll(marked)].map((element) => element.getAttribute('datetime'))
}

function contents(document: DomDocument, selectors: readonly string[]): (string | null)[] {
  return selectors.map((selector) => clean(document.querySelector(selector)?.getAttribute('content')))
}

function firstOf(document: DomDocument, selectors: readonly string[]): string | null {
  return contents(document, selectors).find((value) => value !== null) ?? null
}

/** Names alone: an author's address of a profile tells nobody anything. */
function authorsOf(linked: readonly string[], named: readonly (string | null)[]): readonly string[] {
  const names = linked.length > 0 ? linked : named.filter((name) => name !== null)
  return [...new Set(names)].filter((name) => !/^https?:|@/.test(name) && name.length <= 200)
}

/** The first that is a date; what a page's maker wrote otherwise in a date's place is passed over. */
function dateOf(values: readonly (string | null)[]): SaidDate | null {
  for (const value of values) {
    const said = value?.trim()
    if (!said) continue
    try {
      return { date: parsePartialDate(said), said }
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error
      const found = saidDate(said)
      if (found !== null) return found
    }
  }
  return null
}

function addressOf(document: DomDocument): string | null {
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? null
  const candidates = [canonical, ...contents(document, ['meta[property="og:url"]'])]
  for (const candidate of candidates) if (candidate !== null && isWebAddress(candidate)) return candidate.trim()
  return null
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value.trim()) && URL.canParse(value.trim())
}

function clean(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/g, ' ').trim()
  return text ? text : null
}
