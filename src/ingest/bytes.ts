import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { DemarcheError } from '../model/errors.js'

/** A file's bytes in chunks, unpacked where it is gzip. */
export async function* fileChunks(
  path: string,
  gzip: boolean,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const raw = counted(createReadStream(path), onBytes)
  yield* gzip ? gunzipChunks(raw) : raw
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** Unpacks a gzip stream chunk by chunk; what was packed well before a break still comes out. */
export async function* gunzipChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false })
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  try {
    yield* source.pipe(gunzip)
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}

/** All of a stream, held in memory. Throws `file_too_large` as soon as it passes the limit, so that a packed bomb stays small. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit)
      throw new DemarcheError('file_too_large', `it has more than the limit of ${limit} bytes`, { value: limit })
    held.push(chunk)
  }
  return Buffer.concat(held)
}
