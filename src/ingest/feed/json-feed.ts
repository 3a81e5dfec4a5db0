import { DemarcheError } from '../../model/errors.js'
import { saidDate } from './dates.js'
import type { FeedHead, FeedItem } from './item.js'
import { escapeHtml, namesIn, plainText, webAddress } from './xml-items.js'

type Json = Record<string, unknown>

/** A JSON Feed (version 1 or 1.1), whole. Throws `feed_invalid`. */
export function jsonFeed(text: string, base: string | null): { head: FeedHead; items: readonly FeedItem[] } {
  const feed = parse(text)
  if (!Array.isArray(feed.items)) throw new DemarcheError('feed_invalid', 'it is JSON, but has no list of items')
  const language = string(feed.language)
  return {
    head: { title: plainText(string(feed.title)), url: webAddress(string(feed.home_page_url), base), language },
    items: feed.items.filter(isObject).flatMap((item) => itemOf(item, base, language) ?? []),
  }
}

function itemOf(item: Json, base: string | null, language: string | null): FeedItem | null {
  const url = webAddress(string(item.url) ?? string(item.external_url), base)
  const title = plainText(string(item.title))
  const given = typeof item.id === 'number' ? String(item.id) : string(item.id)
  const id = given ?? url ?? title
  if (id === null) return null
  const plain = string(item.content_text)
  return {
    id,
    url: url ?? webAddress(given, null),
    title,
    date: saidDate(string(item.date_published) ?? string(item.date_modified)),
    authors: authorsOf(item),
    content: string(item.content_html) ?? (plain === null ? null : escapeHtml(plain).replaceAll('\n', '<br>')),
    summary: string(item.summary) === null ? null : escapeHtml(String(item.summary)),
    language: string(item.language) ?? language,
  }
}

function authorsOf(item: Json): string[] {
  const authors = Array.isArray(item.authors) ? item.authors : [item.author]
  return namesIn(authors.filter(isObject).flatMap(({ name }) => string(name) ?? []))
}

function parse(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch (cause) {
    throw new DemarcheError('feed_invalid', 'the JSON of the feed is broken', { cause })
  }
  throw new DemarcheError('feed_invalid', 'it is JSON, but no feed')
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
