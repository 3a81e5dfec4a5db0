import { DemarcheError } from '../../model/errors.js'
import { encodingOf, streamDecoder } from '../decode.js'
import type { FeedKind } from '../feed/item.js'
import { feedKind } from '../feed/read-feed.js'
import type { Fetched } from '../net/fetcher.js'

/** What a fetched body is by its own first bytes; what the server calls it decides only where they say nothing. */
export type BodyKind =
  | { readonly kind: 'feed'; readonly feed: FeedKind }
  | { readonly kind: 'html' | 'pdf' | 'txt' | 'jsonl' }

/** Bytes that are looked at. */
export const HEAD_BYTES = 8192

/** Throws `format_unknown` for what is read nowhere here (pictures, JSON that is no feed). */
export function bodyKind(
  head: Uint8Array,
  { mediaType, charset, url }: Pick<Fetched, 'mediaType' | 'charset' | 'url'>,
): BodyKind {
  if (Buffer.from(head.subarray(0, 5)).toString('latin1') === '%PDF-') return { kind: 'pdf' }
  const text = headText(head, charset)
  if (text === null) throw unknown(url, mediaType)
  const feed = feedKind(text)
  if (feed !== null) return { kind: 'feed', feed }
  if (/^\s*\{\s*"/.test(text)) {
    if (/\.(jsonl|ndjson)(\.gz)?$/i.test(url.pathname) || /ndjson|jsonl/.test(mediaType ?? '')) return { kind: 'jsonl' }
    throw unknown(url, mediaType)
  }
  if (/^\s*<(!doctype html|html|head|body|\?xml|!--|[a-z])/i.test(text) || /html/.test(mediaType ?? ''))
    return { kind: 'html' }
  if (mediaType === null || mediaType.startsWith('text/')) return { kind: 'txt' }
  throw unknown(url, mediaType)
}

function headText(head: Uint8Array, charset: string | null): string | null {
  try {
    return streamDecoder(encodingOf(head, [charset], true))(head)
  } catch (error) {
    if (error instanceof DemarcheError) return null
    throw error
  }
}

function unknown(url: URL, mediaType: string | null): DemarcheError {
  return new DemarcheError('format_unknown', `no page, feed or document (${mediaType ?? 'type not given'})`, {
    value: url.href,
  })
}
