import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { DemarcheError } from '../../model/errors.js'

export interface BodyLimits {
  /** Most bytes after unpacking. */
  readonly bytes: number
  /** Most bytes unpacked for each byte packed; real text packs some 3 to 20 times, deflate's most is 1032. */
  readonly ratio?: number
  /** Milliseconds that may be spent waiting for bytes, all together. */
  readonly patience?: number
}

/** A ratio is no sign of a bomb in so few bytes. */
const RATIO_COUNTS_FROM = 1024 * 1024
const DEFAULT_RATIO = 200
/** What passes the limit is called a bomb from this ratio on. */
const SUSPECT_AT_LIMIT = 50
const MOST_CODINGS = 2

/**
 * A body's bytes unpacked as `content-encoding` says, chunk by chunk. Throws `archive_bomb` as soon as the unpacked bytes pass the ratio, and
 * `file_too_large` at the limit; nothing beyond one chunk is held. Throws `network` where the coding is unknown or broken.
 */
export async function* unpacked(
  raw: AsyncIterable<Uint8Array>,
  coding: string | null,
  limits: BodyLimits,
): AsyncGenerator<Uint8Array> {
  const { bytes, ratio = DEFAULT_RATIO } = limits
  const count = { packed: 0, plain: 0 }
  const codings = codingsOf(coding)
  for await (const chunk of through(counted(waited(raw, limits.patience), count), codings)) {
    count.plain += chunk.length
    const over = count.plain - bytes
    if (codings.length > 0 && isBomb(count, over > 0 ? SUSPECT_AT_LIMIT : ratio))
      throw new DemarcheError('archive_bomb', `${count.packed} bytes unpack to more than ${count.plain}`, {
        value: count.plain,
      })
    if (over > 0) {
      yield chunk.subarray(0, chunk.length - over)
      throw new DemarcheError('file_too_large', `it has more than the limit of ${bytes} bytes`, { value: bytes })
    }
    yield chunk
  }
}

function isBomb({ packed, plain }: { packed: number; plain: number }, ratio: number): boolean {
  return plain > RATIO_COUNTS_FROM && plain > packed * ratio
}

function codingsOf(coding: string | null): readonly string[] {
  const codings = (coding ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'identity')
  if (codings.length > MOST_CODINGS)
    throw new DemarcheError('archive_bomb', 'packed more than twice over', { value: coding })
  return codings.reverse()
}

async function* counted(chunks: AsyncIterable<Uint8Array>, count: { packed: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count.packed += chunk.length
    yield chunk
  }
}

/** Gives up where the waiting alone adds up to more than `patience`: a server that drips a byte now and then. */
async function* waited(chunks: AsyncIterable<Uint8Array>, patience = Infinity): AsyncGenerator<Uint8Array> {
  let spent = 0
  let since = performance.now()
  for await (const chunk of chunks) {
    spent += performance.now() - since
    if (spent > patience)
      throw new DemarcheError('network', `not at its end after ${Math.round(patience / 1000)} s of waiting`)
    yield chunk
    since = performance.now()
  }
}

async function* through(chunks: AsyncIterable<Uint8Array>, codings: readonly string[]): AsyncGenerator<Uint8Array> {
  if (codings.length === 0) return yield* chunks
  const source = Readable.from(chunks, { objectMode: false })
  const stages = codings.map(unpacker)
  let last: Readable = source
  for (const stage of stages) {
    last.on('error', (error) => stage.destroy(error))
    last = last.pipe(stage)
  }
  try {
    yield* last
  } finally {
    source.destroy()
    for (const stage of stages) stage.destroy()
  }
}

function unpacker(coding: string): Transform {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip()
  if (coding === 'deflate') return createInflate()
  if (coding === 'br') return createBrotliDecompress()
  throw new DemarcheError('network', `packed in a way not read here: ${coding}`, { value: coding })
}
