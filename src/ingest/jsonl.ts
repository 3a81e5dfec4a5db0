import { DemarcheError } from '../model/errors.js'
import type { PartialDate } from '../model/time.js'
import { byteOrderMark, decodeText, looksBinary, unmarkedUtf16 } from './decode.js'
import { type Line, splitLines } from './lines.js'
import { articleOfLine } from './record.js'
import { failure, type Ingested } from './source.js'

export interface JsonlOptions {
  /** Name of the source in failures. */
  readonly source: string
  /** Most bytes in one line. */
  readonly lineLimit: number
  readonly fallbackDate: PartialDate | null
}

/**
 * Articles of a JSONL stream, a line each, in constant memory. A bad line is a failure with its number and the rest goes on; blank lines are
 * passed over; a stream that breaks off is a failure after the whole lines before it.
 */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>, options: JsonlOptions): AsyncGenerator<Ingested> {
  let records = 0
  try {
    for await (const line of splitLines(asUtf8(chunks), options.lineLimit)) {
      const item = itemOf(line, options)
      if (item === null) continue
      records++
      yield item
    }
  } catch (error) {
    yield failure(options.source, streamError(error, options.source))
    return
  }
  if (records === 0)
    yield failure(options.source, new DemarcheError('file_empty', 'there is no line in it', { value: options.source }))
}

function itemOf(line: Line, options: JsonlOptions): Ingested | null {
  const { source, lineLimit, fallbackDate } = options
  try {
    if (line.tooLong)
      throw new DemarcheError('file_too_large', `the line has ${line.length} bytes; the limit is ${lineLimit}`, {
        value: line.length,
      })
    const text = lineText(line.bytes)
    return text === null ? null : articleOfLine(text, fallbackDate)
  } catch (error) {
    if (error instanceof DemarcheError) return failure(source, error, line.number)
    throw error
  }
}

function lineText(bytes: Uint8Array): string | null {
  try {
    return decodeText(bytes).text
  } catch (error) {
    if (error instanceof DemarcheError && error.code === 'file_empty') return null
    if (error instanceof DemarcheError && error.code === 'file_binary')
      throw new DemarcheError('line_invalid', 'the line is not text in any encoding known here', { cause: error })
    throw error
  }
}

/** The stream without its byte-order mark and in UTF-8 where it was UTF-16. Throws `file_binary` at the first chunk, not once per line. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let wide: InstanceType<typeof TextDecoder> | null = null
  let first = true
  for await (const chunk of chunks) {
    if (first && chunk.length > 0) {
      first = false
      const encoding = byteOrderMark(chunk) ?? unmarkedUtf16(chunk)
      if (encoding === 'utf-16le' || encoding === 'utf-16be') wide = new TextDecoder(encoding)
      else if (looksBinary(chunk)) throw new DemarcheError('file_binary', 'this is not text in any encoding known here')
    }
    yield wide ? Buffer.from(wide.decode(chunk, { stream: true })) : chunk
  }
}

function streamError(error: unknown, source: string): DemarcheError {
  if (error instanceof DemarcheError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new DemarcheError('file_unreadable', `reading broke off: ${message}`, { value: source, cause: error })
}
