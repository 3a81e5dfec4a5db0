import { byteOrderMark, encodingOf, streamDecoder } from '../decode.js'

/** Bytes that the encoding is told from; beyond them it is taken to stay the same. */
const SAMPLE = 1024 * 1024

/** A byte stream as text in the encoding that its first megabyte shows. Throws `file_binary`. */
export async function* textStream(chunks: AsyncIterable<Uint8Array>, charset: string | null): AsyncGenerator<string> {
  const head: Uint8Array[] = []
  let length = 0
  let decode: ((bytes?: Uint8Array) => string) | null = null
  const begin = (isHead: boolean) => {
    const bytes = Buffer.concat(head)
    decode = streamDecoder(encodingOf(bytes, [charset, xmlCharset(bytes)], isHead))
    return decode(bytes)
  }
  for await (const chunk of chunks) {
    if (decode !== null) {
      yield (decode as (bytes?: Uint8Array) => string)(chunk)
      continue
    }
    head.push(chunk)
    length += chunk.length
    if (length >= SAMPLE) yield begin(true)
  }
  if (decode === null) yield begin(false)
  yield (decode as unknown as () => string)()
}

/** The encoding that an XML declaration names. */
function xmlCharset(bytes: Uint8Array): string | null {
  if (byteOrderMark(bytes) !== null) return null
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ?? null
}
