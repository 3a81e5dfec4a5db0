/** A line of bytes without its line end, or `tooLong` with only its length kept. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array
  /** The line is longer than the limit; its bytes were passed over, not kept. */
  readonly tooLong: boolean
  /** Bytes in the whole line. */
  readonly length: number
}

const LF = 0x0a
const NOTHING = new Uint8Array(0)

/** Splits a byte stream at line feeds in constant memory: at most `limit` bytes of one line are ever held. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = []
  let length = 0
  let number = 1
  for await (const chunk of chunks) {
    let start = 0
    while (start <= chunk.length) {
      const end = chunk.indexOf(LF, start)
      const part = chunk.subarray(start, end === -1 ? chunk.length : end)
      length += part.length
      if (length > limit) held = []
      // A copy, since the stream may use its buffer again.
      else if (part.length > 0) held.push(end === -1 ? part.slice() : part)
      if (end === -1) break
      yield lineOf(number++, held, length, limit)
      held = []
      length = 0
      start = end + 1
    }
  }
  if (length > 0) yield lineOf(number, held, length, limit)
}

function lineOf(number: number, held: readonly Uint8Array[], length: number, limit: number): Line {
  const tooLong = length > limit
  return { number, length, tooLong, bytes: tooLong ? NOTHING : join(held) }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
}
