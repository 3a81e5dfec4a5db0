import { DemarcheError } from '../../model/errors.js'
import type { FetchRecord } from '../../model/fetch.js'
import type { PartialDate } from '../../model/time.js'
import { unpacked } from '../net/body.js'
import type { Fetched } from '../net/fetcher.js'
import { failure, type Ingested } from '../source.js'
import { bodyKind, HEAD_BYTES } from './body-kind.js'
import { plainAddress } from './canonical.js'
import { documentsOf } from './documents.js'
import { feedItems } from './feed-items.js'
import { merged } from './merge.js'
import type { Web } from './web.js'

/** Addresses asked at the same time; to one host there is never more than one request under way. */
const WIDTH = 8
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/pdf;q=0.8, */*;q=0.5'

/** An address still to be asked, and how many steps it lies from one that was given. */
export interface Errand {
  readonly address: string
  readonly depth: number
}

export interface CollectOptions {
  readonly fallbackDate: PartialDate | null
  /** Ask for feeds that a page names, instead of taking the page for an article. */
  readonly findFeeds?: boolean
}

/**
 * Articles behind addresses: of feeds all items (fetching their pages where the feed carries no whole text), of lists of feeds and site maps what
 * they name, else the page itself. What cannot be taken in comes as a failure and the rest goes on. As they come in, not in order.
 */
export async function* collect(given: readonly Errand[], web: Web, options: CollectOptions): AsyncGenerator<Ingested> {
  const errands: Errand[] = [...given]
  const seen = new Set<string>()
  const take = (): AsyncGenerator<Ingested> | null => {
    for (let next = errands.shift(); next !== undefined; next = errands.shift()) {
      const known = URL.canParse(next.address) ? plainAddress(next.address) : next.address
      if (seen.has(known)) continue
      seen.add(known)
      return run(next, web, options, (errand) => void errands.push(errand))
    }
    return null
  }
  yield* merged(take, WIDTH)
}

async function* run(
  errand: Errand,
  web: Web,
  options: CollectOptions,
  add: (errand: Errand) => void,
): AsyncGenerator<Ingested> {
  const { address } = errand
  let fetched: Fetched | null = null
  try {
    const record = await web.recall(address)
    waitAsAsked(address, record, web)
    const limits = { bytes: web.limits.feed, patience: web.limits.patience }
    fetched = await web.fetcher.get(address, { limits, known: record, accept: ACCEPT })
    if (fetched.unchanged && record !== null) {
      await web.note(address, { ...record, notBefore: null })
      yield { kind: 'known', source: address }
    } else yield* taken(errand, fetched, web, options, add)
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error
    await web.refused(address, error)
    yield failure(address, error)
  } finally {
    await fetched?.body.drop()
  }
}

/** A server that asked for time is given it, also by the next run. */
function waitAsAsked(address: string, record: FetchRecord | null, web: Web): void {
  if (record?.code !== 'fetch_later' || record.notBefore === null || Date.parse(record.notBefore) <= web.now()) return
  throw new DemarcheError('fetch_later', `the server asked to come back at ${record.notBefore}`, { value: address })
}

async function* taken(
  errand: Errand,
  fetched: Fetched,
  web: Web,
  options: CollectOptions,
  add: (errand: Errand) => void,
): AsyncGenerator<Ingested> {
  const { address } = errand
  // A bomb is one whatever it would have been.
  if (fetched.body.cut?.code === 'archive_bomb') throw fetched.body.cut
  const plain = await unpackedBody(fetched, web)
  const head = await headOf(plain.chunks())
  const what = bodyKind(head, fetched)
  if (what.kind === 'feed') {
    yield* feedItems({ errand, kind: what.feed, fetched, chunks: plain.chunks(), cut: fetched.body.cut }, web, add)
    return
  }
  yield* documentsOf(what.kind, { address, fetched, chunks: plain.chunks() }, web, options, (feed) =>
    add({ address: feed, depth: errand.depth + 1 }),
  )
}

/** A file that is itself a gzip archive (`sitemap.xml.gz`) is unpacked under the same limits. */
async function unpackedBody(fetched: Fetched, web: Web): Promise<{ chunks(): AsyncIterable<Uint8Array> }> {
  const [a, b] = await headOf(fetched.body.chunks(), 2)
  if (a !== 0x1f || b !== 0x8b) return fetched.body
  return { chunks: () => unpacked(fetched.body.chunks(), 'gzip', { bytes: web.limits.feed }) }
}

async function headOf(chunks: AsyncIterable<Uint8Array>, most = HEAD_BYTES): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.length
    if (length >= most) break
  }
  return Buffer.concat(parts).subarray(0, most)
}
