import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { DemarcheError } from '../model/errors.js'
import { blockText } from './block-text.js'
import { decodeText } from './decode.js'
import type { DomDocument, DomNode } from './dom.js'
import { type PageMeta, pageMeta } from './page-meta.js'

/** What one web page gives: its main text, as blocks with a blank line between them, and what it says of itself. */
export interface Page extends PageMeta {
  readonly text: string
}

/** Above this many elements the page is taken whole, since finding its main part would take too long. */
const MOST_ELEMENTS = 50_000
/** Real pages nest some dozens deep; the finder's time grows with the square. */
const DEEPEST = 500
/** A main part shorter than this share of the whole page's text is distrusted where it is also short. */
const FAIR_PART = 0.1
const SHORT = 200
/** Never text to be read. */
const UNREAD = 'script, style, noscript, template, iframe, object, embed, svg, canvas'

/**
 * The main text of an HTML page; `charset` is what its server declared. Nothing in it is run or fetched: the parser builds a tree and no more, and scripts are cut out before
 * anything else. Throws `file_empty`, `file_binary` and `text_missing`.
 */
export function readHtml(bytes: Uint8Array, charset: string | null = null): Page {
  const { text: html } = decodeText(bytes, charset, declaredCharset(bytes))
  return readMarkup(html)
}

/** The same of a page already decoded. */
function readMarkup(html: string): Page {
  const document = parse(html)
  const meta = pageMeta(document)
  for (const element of document.querySelectorAll(UNREAD)) element.remove()
  const whole = blockText(document.body ?? document.documentElement)
  const main = mainPart(document)
  const trusted = main !== null && (main.text.length >= SHORT || main.text.length >= whole.length * FAIR_PART)
  const text = trusted ? main.text : whole
  if (text === '') throw new DemarcheError('text_missing', 'the page holds no text')
  return { ...meta, title: meta.title ?? main?.title ?? null, text }
}

/** All the text of a piece of HTML, such as a feed or a letter carries; empty where it has none. */
export function fragmentText(html: string): string {
  const document = parse(`<html><body>${html}</body></html>`)
  for (const element of document.querySelectorAll(UNREAD)) element.remove()
  return blockText(document.body ?? document.documentElement)
}

/** A tree with an `<html>` at its top, also where the page is a fragment or has text before its own. */
function parse(html: string): DomDocument {
  const document = parseHTML(html).document as unknown as DomDocument
  if (document.documentElement?.nodeName.toUpperCase() === 'HTML') return document
  return parseHTML(`<html><body>${html}</body></html>`).document as unknown as DomDocument
}

function mainPart(document: DomDocument): { text: string; title: string | null } | null {
  if (document.querySelectorAll('*').length > MOST_ELEMENTS || deepest(document.documentElement) > DEEPEST) return null
  try {
    const serializer = (node: unknown) => blockText(node as DomNode)
    const found = new Readability(document as never, { serializer }).parse()
    return found?.content ? { text: found.content, title: found.title?.trim() || null } : null
  } catch {
    // The finder takes a well-made page for granted and trips over some that are not; those are taken whole.
    return null
  }
}

/** Levels of nesting in a page. */
function deepest(root: DomNode): number {
  let most = 0
  let depth = 0
  let node: DomNode | null = root
  while (node) {
    if (node.firstChild) {
      node = node.firstChild
      most = Math.max(most, ++depth)
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node === null || node === root ? null : node.nextSibling
  }
  return most
}

/** The charset that a `<meta>` in the first 4 KiB declares. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]
}
