import { DemarcheError } from '../model/errors.js'
import { type PartialDate, parsePartialDate } from '../model/time.js'
import type { DomDocument } from './dom.js'
import { jsonLdFacts } from './json-ld.js'

/** What a page says of itself; null where it says nothing, never guessed. */
export interface PageMeta {
  readonly title: string | null
  readonly date: PartialDate | null
  readonly url: string | null
  readonly source: string | null
  /** ISO 639-1. */
  readonly language: string | null
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
const SOURCES = ['meta[property="og:site_name"]', 'meta[name="application-name"]', 'meta[name="dc.publisher" i]']

/** Title, date of publication, canonical address, publisher and language from a page's meta elements and JSON-LD. */
export function pageMeta(document: DomDocument): PageMeta {
  const ld = jsonLdFacts(
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent ?? ''),
  )
  const language = document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase()
  return {
    title: firstOf(document, TITLES) ?? ld.headline ?? clean(document.querySelector('title')?.textContent),
    date: dateOf([...contents(document, DATES), ld.datePublished, ...times(document)]),
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

/** The first that is a date; what a page's maker wrote otherwise in a date's place is passed over. */
function dateOf(values: readonly (string | null)[]): PartialDate | null {
  for (const value of values) {
    if (value === null) continue
    try {
      return parsePartialDate(value.trim())
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error
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
