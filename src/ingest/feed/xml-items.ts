import { saidDate } from './dates.js'
import type { FeedItem } from './item.js'
import { childOf, textOf, type XmlNode } from './xml.js'

/** An `<item>` of RSS 0.91 to 2.0 or RDF. `base` is the feed's own address. */
export function rssItem(node: XmlNode, base: string | null): FeedItem | null {
  const guid = childOf(node, 'guid')
  const permalink = guid !== null && guid.attributes.ispermalink?.toLowerCase() !== 'false' ? guid.text.trim() : null
  const link = textOf(node, 'feedburner:origlink', 'link') ?? node.attributes['rdf:about'] ?? permalink
  const url = webAddress(link, base) ?? webAddress(atomLink(node), base)
  const title = plainText(textOf(node, 'title', 'dc:title', 'media:title'))
  const id = guid?.text.trim() || url || title
  if (!id) return null
  return {
    id,
    url,
    title,
    date: saidDate(textOf(node, 'pubdate', 'dc:date', 'dcterms:created', 'published', 'date', 'dcterms:modified')),
    authors: namesIn(textsOf(node, 'dc:creator', 'author', 'itunes:author').map(mailName)),
    content: textOf(node, 'content:encoded', 'xhtml:body', 'body', 'fulltext'),
    summary: textOf(node, 'description', 'summary', 'dc:description', 'media:description'),
    language: textOf(node, 'dc:language'),
  }
}

/** An `<entry>` of Atom 1.0 (or 0.3). */
export function atomEntry(node: XmlNode, base: string | null): FeedItem | null {
  const own = webAddress(node.attributes['xml:base'] ?? null, base) ?? base
  const url = webAddress(textOf(node, 'feedburner:origlink') ?? atomLink(node), own)
  const title = plainText(textOf(node, 'title'))
  const id = textOf(node, 'id') || url || title
  if (!id) return null
  return {
    id,
    url,
    title,
    date: saidDate(textOf(node, 'published', 'issued', 'created') ?? textOf(node, 'updated', 'modified')),
    authors: node.children.filter(({ name }) => name === 'author').flatMap((author) => textOf(author, 'name') ?? []),
    content: htmlOf(childOf(node, 'content', 'atom:content')),
    summary: htmlOf(childOf(node, 'summary')),
    language: node.attributes['xml:lang'] ?? null,
  }
}

/** The link to the page itself: `rel` is `alternate` or missing. */
function atomLink(node: XmlNode): string | null {
  const links = node.children.filter(({ name }) => name === 'link' || name === 'atom:link')
  const fit = links.find(({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate')
  return fit?.attributes.href ?? null
}

/** Content as HTML: plain text is escaped, XHTML (already parsed here) keeps its paragraphs. */
function htmlOf(node: XmlNode | null): string | null {
  if (node === null || node.attributes.src !== undefined) return null
  const type = node.attributes.type ?? 'text'
  const html = type === 'xhtml' ? node.parts.map(markup).join('') : node.text
  if (html.trim() === '') return null
  return type === 'text' || type === 'text/plain' ? escapeHtml(html) : html
}

/** Parsed XHTML written out again. */
function markup(part: string | XmlNode): string {
  if (typeof part === 'string') return escapeHtml(part)
  const name = part.name.replace(/^.*:/, '')
  return `<${name}>${part.parts.map(markup).join('')}</${name}>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function textsOf(node: XmlNode, ...names: readonly string[]): string[] {
  return node.children.filter(({ name, text }) => names.includes(name) && text.trim() !== '').map(({ text }) => text)
}

/** RSS writes authors as `desk@news.example (Jane Roe)`; the address is nobody's business. */
function mailName(author: string): string {
  const named = /^\s*\S+@\S+\s*\((.+)\)\s*$/.exec(author)?.[1] ?? author
  return named.replace(/<?\S+@\S+>?/g, '')
}

export function namesIn(names: readonly string[]): string[] {
  const clean = names.map((name) => plainText(name) ?? '').filter((name) => name !== '' && name.length <= 200)
  return [...new Set(clean)]
}

/** An http(s) address, made whole with the address that it stands in; null for anything else. */
export function webAddress(value: string | null | undefined, base: string | null): string | null {
  const text = value?.trim()
  if (!text) return null
  try {
    const url = new URL(text, base ?? undefined)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…',
} // biome-ignore format: a table

/** A title as plain text: tags gone, the entities decoded that feeds escape twice. Null where nothing is left. */
export function plainText(text: string | null): string | null {
  if (text === null) return null
  const bare = text
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, code: string) => decoded(code) ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
  return bare === '' ? null : bare
}

function decoded(code: string): string | null {
  if (!code.startsWith('#')) return NAMED[code.toLowerCase()] ?? null
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1))
  return point > 0x1f && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : null
}
