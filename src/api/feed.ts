import type { AskChange } from '../ledger/ledger.js'
import type { Instant } from '../model/time.js'
import { captionOf } from '../present/caption.js'
import { formatDate } from '../present/dates.js'
import type { NameOf } from '../present/names.js'
import { stateWords } from '../present/words.js'

/** Changes of state as an Atom feed (RFC 4287). Ids stay the same for the same change, whatever address it is read at. */
export function atomFeed(changes: readonly AskChange[], origin: string, now: Instant, nameOf: NameOf): string {
  const updated =
    changes
      .map((change) => change.recordedAt)
      .sort()
      .at(-1) ?? now
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<id>urn:demarche:feed:changes</id>',
    '<title>Demarche: changes of state</title>',
    `<updated>${updated}</updated>`,
    '<author><name>Demarche</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${origin}/feed.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/`)}"/>`,
    ...changes.map((change) => entry(change, origin, nameOf)),
    '</feed>',
    '',
  ].join('\n')
}

function entry(change: AskChange, origin: string, nameOf: NameOf): string {
  const { id, askId, from, to, partial, on, kind, recordedAt } = change
  // How strongly it is wanted is not told with a change; "wants" holds of every ask.
  const caption = captionOf({ ...change, third: null, force: 'wish' }, nameOf)
  const now = stateWords({ state: to, partial })
  const moved = from === null ? `first told, ${now}` : `from ${from} to ${now}`
  return [
    '<entry>',
    `<id>urn:demarche:change:${escapeXml(id)}</id>`,
    `<title>${escapeXml(`${now}: ${caption}`)}</title>`,
    `<updated>${recordedAt}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/asks/${encodeURIComponent(askId)}`)}"/>`,
    `<summary>${escapeXml(`${caption}. Known since ${formatDate(on)}: ${moved}.`)}</summary>`,
    `<category term="${escapeXml(kind)}"/>`,
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
