import { DemarcheError } from '../../model/errors.js'
import { ByteReader } from './byte-reader.js'

/** An HTTP answer as a crawler wrote it down. */
export interface HttpMessage {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  /** The body as the server sent it, chunked transfer taken apart, still packed. */
  body(): AsyncIterable<Uint8Array>
}

/** The answer in the payload of a `response` record. Throws `archive_cut` where it ends within its headers. */
export async function httpMessage(payload: AsyncIterable<Uint8Array>): Promise<HttpMessage> {
  const reader = new ByteReader(payload)
  const next = async () => {
    const line = await reader.line()
    if (line === null) throw new DemarcheError('archive_cut', 'an answer ends within its headers')
    return line
  }
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(await next())?.[1] ?? 0)
  const headers = new Map<string, string>()
  for (let line = await next(); line !== ''; line = await next()) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  return { status, headers, body: () => (isChunked ? dechunked(reader) : reader.rest()) }
}

const SIZE = /^([\da-f]{1,8})[ \t]*(;[^\r\n]*)?\r?\n/i

/** Chunks with their sizes taken out. Archives often keep the header after taking them out themselves: then the bytes are given as they stand. */
async function* dechunked(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const head = Buffer.from(await reader.peek(64)).toString('latin1')
  if (!SIZE.test(head)) return yield* reader.rest()
  for (;;) {
    const size = Number.parseInt((await reader.line()) ?? '0', 16)
    if (!(size > 0)) return
    yield* reader.take(size)
    await reader.line()
  }
}
