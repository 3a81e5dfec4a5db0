import { analyse } from 'chardet'
import { DemarcheError } from '../model/errors.js'

/** Bytes turned into text, and the encoding that the bytes themselves showed. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** How much of a file is looked at to tell text from binary. */
const SAMPLE = 64 * 1024
/** Control characters that stand in real text: tab, line feed, form feed, carriage return, escape, NEL's 1A (DOS end of file). */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b])
/** More control characters than one in this many bytes is no text. */
const CONTROL_SHARE = 50

/** High bytes from which on their pattern tells an encoding, and how sure (0–100) it must then be. */
const TELLING_BYTES = 8
const SURE = 30
/** Bytes that the pattern is looked for in. */
const DETECTED = 256 * 1024

/**
 * Decodes by evidence, not by claim: a byte-order mark, then the pattern of UTF-16 without one, then valid UTF-8, then the charsets that the server
 * and the page declare (`declared`, in that order, trusted only because UTF-8 is ruled out), then UTF-8 with some broken bytes (U+FFFD in their
 * place), then what the pattern of the bytes shows, then Windows-1252. Nothing else is changed: line ends stay as they are.
 * Throws `file_empty` and `file_binary`.
 */
export function decodeText(bytes: Uint8Array, ...declared: readonly (string | null | undefined)[]): Decoded {
  const encoding = encodingOf(bytes, declared)
  return finish(decodeAs(bytes, encoding), encoding)
}

/** The encoding that `decodeText` would use. `isHead`: the bytes are the beginning of more and may end within a character. Throws `file_binary`. */
export function encodingOf(
  bytes: Uint8Array,
  declared: readonly (string | null | undefined)[],
  isHead = false,
): string {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked) return marked
  if (looksBinary(bytes)) throw new DemarcheError('file_binary', 'this is not text in any encoding known here')
  if (tryDecode(isHead ? wholeUtf8(bytes) : bytes, 'utf-8') !== null) return 'utf-8'
  const pattern = patternOf(bytes)
  for (const claimed of declared) {
    if (!claimed || /^utf-?8$/i.test(claimed) || tryDecode(bytes, claimed, !isHead) === null) continue
    // Western European is what servers claim when nobody has set anything; any bytes decode in it.
    return isWestern(claimed) && pattern !== null && !isWestern(pattern) ? pattern : claimed.toLowerCase()
  }
  return mostlyUtf8(bytes) ? 'utf-8' : (pattern ?? 'windows-1252')
}

function isWestern(encoding: string): boolean {
  return /^(windows-12(50|52|54|57)|cp1252|iso-?8859-?(1|2|3|4|9|10|13|14|15|16)|latin-?\d|(us-)?ascii)$/i.test(
    encoding,
  )
}

/** The encoding that the statistics of the high bytes show; null where there are too few, or they show none surely. */
function patternOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, DETECTED)
  let high = 0
  for (const byte of sample) if (byte > 0x7f) high++
  if (high < TELLING_BYTES) return null
  const best = analyse(sample).find(({ name }) => !/^(utf|ascii)/i.test(name))
  if (best === undefined || best.confidence < SURE || tryDecode(bytes.subarray(0, 16), best.name, false) === null)
    return null
  return /^iso-8859-1$/i.test(best.name) ? 'windows-1252' : best.name.toLowerCase()
}

/** Without a character that the end cuts in two. */
function wholeUtf8(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++)
    if ((bytes[bytes.length - back] as number) >= 0xc0) return bytes.subarray(0, bytes.length - back)
  return bytes
}

function finish(text: string, encoding: string): Decoded {
  if (text.trim() === '') throw new DemarcheError('file_empty', 'there is no text in it')
  return { text, encoding }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding)
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
}

/** Decodes a stream piece by piece; call it without a piece at the end. */
export function streamDecoder(encoding: string): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder(encoding)
  if (decoder.encoding === 'windows-1252') return (bytes) => (bytes === undefined ? '' : decodeWindows1252(bytes))
  return (bytes) => (bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }))
}

/** Bytes 80–9F of Windows-1252; its five empty places stay control characters, as in the WHATWG encoding standard. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By hand, since Node 20 and 22 decode this encoding as Latin-1 and lose the quotation marks (fixed in Node 24). */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] as string)
}

/** The text, or null where the bytes are not valid in that encoding or the encoding has no known name. */
function tryDecode(bytes: Uint8Array, encoding: string, fatal = true): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal })
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
  } catch {
    return null
  }
}

/** The encoding that a byte-order mark names, or null. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 of a mostly Latin text has a zero in nearly every second byte, always on the same side. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1
  if (end < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const units = end / 2
  if (odd > units * 0.7 && even === 0) return 'utf-16le'
  if (even > units * 0.7 && odd === 0) return 'utf-16be'
  return null
}

/** A zero byte, or too many control characters, in the first 64 KiB. */
export function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE)
  let controls = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] as number
    if (byte === 0) return true
    if ((byte < 0x20 && !TEXT_CONTROLS.has(byte)) || byte === 0x7f) controls++
  }
  return controls * CONTROL_SHARE > end
}

/** Whether more of the high bytes stand in whole UTF-8 sequences than outside: a UTF-8 file with a cut or damaged place. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = decodeAs(bytes, 'utf-8')
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) whole++
  }
  return whole > broken
}
