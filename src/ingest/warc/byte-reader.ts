import { DemarcheError } from '../../model/errors.js'

const LF = 0x0a

/** Takes a byte stream apart by lines and by counts, holding no more than what is asked for. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #rest: Uint8Array = new Uint8Array(0)

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next line without its end; null at the end of the stream. Throws `archive_cut` where it is longer than `limit` bytes. */
  async line(limit = 64 * 1024): Promise<string | null> {
    const parts: Uint8Array[] = []
    for (let length = 0; ; ) {
      const end = this.#rest.indexOf(LF)
      const part = end < 0 ? this.#rest : this.#rest.subarray(0, end)
      parts.push(part)
      length += part.length
      if (length > limit) throw new DemarcheError('archive_cut', `a header line has more than ${limit} bytes`)
      if (end >= 0) {
        this.#rest = this.#rest.subarray(end + 1)
        break
      }
      if (!(await this.#more())) {
        this.#rest = new Uint8Array(0)
        if (length === 0) return null
        break
      }
    }
    return Buffer.concat(parts).toString('utf8').replace(/\r$/, '')
  }

  /** The next `count` bytes as they come. Throws `archive_cut` where the stream ends before. */
  async *take(count: number): AsyncGenerator<Uint8Array> {
    for (let left = count; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more()))
        throw new DemarcheError('archive_cut', `the archive ends ${left} bytes before the end of a record`)
      const part = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(part.length)
      left -= part.length
      yield part
    }
  }

  /** All that is left, to the end of the stream. */
  async *rest(): AsyncGenerator<Uint8Array> {
    do {
      const part = this.#rest
      this.#rest = new Uint8Array(0)
      if (part.length > 0) yield part
    } while (await this.#more())
  }

  /** The next bytes, up to `count`, without taking them. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#rest.length < count) {
      const before = this.#rest
      if (!(await this.#more())) break
      this.#rest = Buffer.concat([before, this.#rest])
    }
    return this.#rest.subarray(0, count)
  }

  /** Reads on, in place of `#rest`, which has been taken. */
  async #more(): Promise<boolean> {
    const step = await this.#chunks.next()
    if (step.done) return false
    this.#rest = step.value
    return true
  }
}
