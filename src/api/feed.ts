import type { State } from '../model/ask.js'
import type { Ask } from '../model/thread.js'
import type { Instant, PartialDate } from '../model/time.js'
import { captionOf } from '../present/caption.js'
import type { NameOf } from '../present/names.js'
import { stateWords } from '../present/words.js'

/** A change of state as the feed tells it. */
export interface FeedItem {
  readonly ask: Ask
  readonly from: State | null
  readonly to: State
  /** Day of what brought the change. */
  readonly day: PartialDate
  /** When the ledger learnt of it: what a feed reader sorts by. */
  readonly recordedAt: Instant
}

/** Changes of state as an Atom feed (RFC 4287). Ids stay the same for the same change, whatever address it is read at. */
export function atomFeed(items: readonly FeedItem[], origin: string, now: Instant, nameOf: NameOf): string {
  const updated =
    items
      .map((item) => item.recordedAt)
      .sort()
      .at(-1) ?? now
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<id>urn:demarche:feed:changes</id>',
    '<title>Demarche: who asks what of whom — changes of state</title>',
    `<updated>${updated}</updated>`,
    '<author><name>Demarche</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${origin}/feed.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/`)}"/>`,
    ...items.map((item) => entry(item, origin, nameOf)),
    '</feed>',
    '',
  ].join('\n')
}

function entry({ ask, from, to, day, recordedAt }: FeedItem, origin: string, nameOf: NameOf): string {
  const caption = captionOf(ask, nameOf)
  const moved = from === null ? `now ${to}` : `from ${from} to ${to}`
  return [
    '<entry>',
    `<id>urn:demarche:change:${escapeXml(`${ask.id}:${to}:${day}`)}</id>`,
    `<title>${escapeXml(`${to}: ${caption}`)}</title>`,
    `<updated>${recordedAt}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/asks/${ask.id}`)}"/>`,
    `<summary>${escapeXml(`${caption}. On ${day}: ${moved}. It stands now: ${stateWords(ask)}.`)}</summary>`,
    `<category term="${escapeXml(ask.kind)}"/>`,
    '</entry>',
  ].join('\n')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these characters.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text as XML 1.0 can hold it, in elements and in attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
