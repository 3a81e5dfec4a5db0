import { DemarcheError } from '../../model/errors.js'
import { ByteReader } from './byte-reader.js'

/** One record of a web archive. Its payload has to be read before the next record is asked for; what is left is passed over. */
export interface WarcRecord {
  /** `response`, `resource`, `conversion`, `request` … */
  readonly type: string
  readonly target: string | null
  readonly contentType: string | null
  readonly length: number
  payload(): AsyncIterable<Uint8Array>
}

const MOST_HEADERS = 200

/**
 * The records of a WARC file (ISO 28500, 1.0 and 1.1), already unpacked. Throws `archive_cut` where the file breaks off or something else than a record
 * stands where one should begin; whole records before that have been given.
 */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(unbroken(chunks))
  for (let number = 1; ; number++) {
    const version = await firstLine(reader)
    if (version === null) return
    if (!/^WARC\/\d+\.\d+$/.test(version))
      throw new DemarcheError('archive_cut', `record ${number} does not begin as one`, { value: version })
    const headers = await headersOf(reader)
    const length = Number(headers.get('content-length') ?? Number.NaN)
    if (!Number.isSafeInteger(length) || length < 0)
      throw new DemarcheError('archive_cut', `record ${number} does not tell its length`)
    const rest = reader.take(length)
    yield {
      type: headers.get('warc-type') ?? '',
      target: headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null,
      contentType: headers.get('content-type') ?? null,
      length,
      payload: () => unclosed(rest),
    }
    for await (const _ of rest);
  }
}

/** So that whoever stops reading a payload early does not end it: the rest of it must still be passed over. */
async function* unclosed(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let step = await chunks.next(); !step.done; step = await chunks.next()) yield step.value
}

/** A gzip stream that breaks off says so in its own words. */
async function* unbroken(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (cause) {
    if (cause instanceof DemarcheError) throw cause
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new DemarcheError('archive_cut', `the archive breaks off: ${message}`, { cause })
  }
}

/** Blank lines part records. */
async function firstLine(reader: ByteReader): Promise<string | null> {
  for (;;) {
    const line = await reader.line()
    if (line === null || line.trim() !== '') return line
  }
}

async function headersOf(reader: ByteReader): Promise<Map<string, string>> {
  const headers = new Map<string, string>()
  for (let line = await reader.line(); line !== ''; line = await reader.line()) {
    if (line === null) throw new DemarcheError('archive_cut', 'the archive ends within the headers of a record')
    if (headers.size > MOST_HEADERS) throw new DemarcheError('archive_cut', 'a record has too many headers')
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}
