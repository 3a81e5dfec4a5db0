import { DemarcheError } from '../../model/errors.js'
import type { PartialDate } from '../../model/time.js'
import { splitLines } from '../lines.js'
import { failure, type Ingested, type Limits } from '../source.js'
import { messageArticle } from './message.js'

const LF = Buffer.from('\n')

/**
 * The messages of an mbox file (RFC 4155; `>From ` unquoted as mboxrd has it), one at a time, no more than one held. A message that cannot be read is a
 * failure with the line that it begins on.
 */
export async function* mboxArticles(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
  limits: Limits,
  fallbackDate: PartialDate | null,
): AsyncGenerator<Ingested> {
  let number = 0
  for await (const message of messages(chunks, limits)) {
    number++
    try {
      if (message.tooLarge)
        throw new DemarcheError('file_too_large', `a message has more than the limit of ${limits.file} bytes`)
      yield await messageArticle(message.bytes, `${source}#${number}`, fallbackDate)
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error
      yield failure(source, error, message.line)
    }
  }
  if (number === 0)
    yield failure(source, new DemarcheError('mail_invalid', 'no message begins in it with "From "', { value: source }))
}

interface RawMessage {
  readonly line: number
  readonly bytes: Uint8Array
  readonly tooLarge: boolean
}

async function* messages(chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<RawMessage> {
  let held: Uint8Array[] = []
  let [begun, length, wasBlank] = [0, 0, true]
  const whole = (): RawMessage => ({ line: begun, bytes: Buffer.concat(held), tooLarge: length > limits.file })
  for await (const { bytes, number, tooLong } of splitLines(chunks, limits.line)) {
    const text = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
    if (wasBlank && text.startsWith('From ')) {
      if (begun > 0) yield whole()
      held = []
      length = 0
      begun = number
    } else if (begun > 0) {
      length += tooLong ? limits.file + 1 : bytes.length + 1
      if (length > limits.file) held = []
      else held.push(/^>+From /.test(text) ? bytes.subarray(1) : bytes, LF)
    }
    wasBlank = bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x0d)
  }
  if (begun > 0) yield whole()
}
