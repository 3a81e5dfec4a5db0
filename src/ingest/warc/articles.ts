import { DemarcheError } from '../../model/errors.js'
import type { PartialDate } from '../../model/time.js'
import { wholeOf } from '../bytes.js'
import { articleOfDocument } from '../document.js'
import { unpacked } from '../net/body.js'
import { failure, type Ingested, type Limits } from '../source.js'
import { plainAddress } from '../web/canonical.js'
import { pageArticle } from '../web/page-article.js'
import { httpMessage } from './http-message.js'
import { type WarcRecord, warcRecords } from './records.js'

interface Captured {
  readonly mediaType: string
  readonly charset: string | null
  readonly bytes: Uint8Array
}

/**
 * The pages of a web archive as articles: HTML, PDF and plain text that a server answered with 200 (`response`), or that stands by itself (`resource`,
 * `conversion`). Pictures, scripts, redirects and the crawler's own notes are passed over; a page that holds no article is a failure named by its
 * address. A file that breaks off gives what is whole, then a failure.
 */
export async function* warcArticles(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
  limits: Limits,
  fallbackDate: PartialDate | null,
): AsyncGenerator<Ingested> {
  let records = 0
  try {
    for await (const record of warcRecords(chunks)) {
      records++
      const item = await itemOf(record, limits, fallbackDate)
      if (item !== null) yield item
    }
    if (records === 0) throw new DemarcheError('file_empty', 'there is no record in it', { value: source })
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error
    const after = records === 0 ? '' : `; ${records} records before that were read`
    yield failure(
      source,
      new DemarcheError(error.code, `${error.message}${after}`, { value: error.value, cause: error }),
    )
  }
}

async function itemOf(record: WarcRecord, limits: Limits, fallbackDate: PartialDate | null): Promise<Ingested | null> {
  const { target } = record
  if (target === null || !/^https?:\/\//i.test(target) || !URL.canParse(target)) return null
  try {
    const captured = await capturedOf(record, limits)
    return captured === null ? null : await articleOf(captured, target, fallbackDate)
  } catch (error) {
    // What broke off is the archive's fault; anything else this page's alone.
    if (!(error instanceof DemarcheError) || error.code === 'archive_cut') throw error
    return failure(target, error)
  }
}

async function articleOf({ mediaType, charset, bytes }: Captured, target: string, fallbackDate: PartialDate | null) {
  if (/html/.test(mediaType)) return pageArticle(bytes, { address: target, charset, fallbackDate })
  const url = plainAddress(target)
  return await articleOfDocument(mediaType === 'application/pdf' ? 'pdf' : 'txt', bytes, url, fallbackDate, { url })
}

async function capturedOf(record: WarcRecord, limits: Limits): Promise<Captured | null> {
  if (record.type === 'resource' || record.type === 'conversion')
    return await kept(record.contentType, null, record.payload(), limits)
  if (record.type !== 'response') return null
  const message = await httpMessage(record.payload())
  if (message.status !== 200) return null
  return await kept(
    message.headers.get('content-type') ?? null,
    message.headers.get('content-encoding') ?? null,
    message.body(),
    limits,
  )
}

const READ = /^(text\/html|application\/xhtml\+xml|application\/pdf|text\/plain)$/

async function kept(
  contentType: string | null,
  coding: string | null,
  body: AsyncIterable<Uint8Array>,
  limits: Limits,
): Promise<Captured | null> {
  const mediaType = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (!READ.test(mediaType)) return null
  const bytes = await wholeOf(unpacked(body, coding, { bytes: limits.file }), limits.file)
  if (bytes.length === 0) return null
  return { mediaType, charset: /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1] ?? null, bytes }
}
