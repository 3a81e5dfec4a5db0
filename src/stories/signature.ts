import type { Article } from '../model/article.js'
import { DemarcheError } from '../model/errors.js'
import { HASHES, type Sketch, sketchOf } from './minhash.js'
import { saysCorrected, weekdaysOf } from './notice.js'
import { outcomeOf } from './outcome.js'
import { type TermVector, termVector } from './term-vector.js'
import { termsOf } from './terms.js'
import { sentencesOf, tokensOf } from './tokens.js'

/** All of an article that is needed to tell whether another tells the same story, and how the two stand to one another. */
export interface Signature {
  readonly sketch: Sketch
  readonly terms: TermVector
  /** Whether it tells of granting (1), of refusing (−1), or of neither. */
  readonly outcome: -1 | 0 | 1
  /** Whether the page says that it corrects an earlier one. */
  readonly corrects: boolean
  /** Weekdays that its first sentences name, one bit each. */
  readonly weekdays: number
}

/** The second version knows kinds of terms, sentences, corrections and weekdays; signatures of the first are read without them. */
const VERSION = 2
const HEADER = 12
const OLD_HEADER = 8
const TERM = 7
const OLD_TERM = 6

export function digest({ title, text }: Pick<Article, 'title' | 'text'>): Signature {
  return {
    sketch: sketchOf(termsOf(text)),
    terms: termVector(tokensOf(title ?? ''), tokensOf(text)),
    outcome: outcomeOf(title, text),
    corrects: saysCorrected(title, text),
    weekdays: weekdaysOf(sentencesOf(text)),
  }
}

/**
 * As a string to store, base64url over: version (1 byte), outcome (1), number of terms (2), number of shingles (4), corrects (1), weekdays (1),
 * number of sentences (1), nothing (1), the sketch (64 × 4), each term's hash (4), weight (1), rank (1) and kind (1), then each sentence's
 * number of terms (1) and their places (1 each). Little-endian; at most 2,900 bytes.
 */
export function encodeSignature({ sketch, terms, outcome, corrects, weekdays }: Signature): string {
  const count = terms.hashes.length
  const tail = terms.sentences.reduce((sum, sentence) => sum + 1 + sentence.length, 0)
  const bytes = Buffer.alloc(HEADER + HASHES * 4 + count * TERM + tail)
  bytes.writeUInt8(VERSION, 0)
  bytes.writeInt8(outcome, 1)
  bytes.writeUInt16LE(count, 2)
  bytes.writeUInt32LE(sketch.size, 4)
  bytes.set([corrects ? 1 : 0, weekdays, terms.sentences.length], 8)
  for (const [i, hash] of sketch.least.entries()) bytes.writeUInt32LE(hash, HEADER + i * 4)
  for (const [i, hash] of terms.hashes.entries()) {
    const at = HEADER + HASHES * 4 + i * TERM
    bytes.writeUInt32LE(hash, at)
    bytes.set([terms.weights[i] as number, terms.ranks[i] as number, terms.kinds[i] as number], at + 4)
  }
  let at = bytes.length - tail
  for (const sentence of terms.sentences) {
    bytes.set([sentence.length, ...sentence], at)
    at += 1 + sentence.length
  }
  return bytes.toString('base64url')
}

/** Throws `internal` where the string was not made here. */
export function decodeSignature(encoded: string): Signature {
  const bytes = Buffer.from(encoded, 'base64url')
  const old = bytes[0] === 1
  const [header, width] = old ? [OLD_HEADER, OLD_TERM] : [HEADER, TERM]
  const count = bytes.length >= header ? bytes.readUInt16LE(2) : -1
  const start = header + HASHES * 4
  const end = start + count * width
  const sentences = old ? [] : readSentences(bytes, end)
  const length = end + sentences.reduce((sum, sentence) => sum + 1 + sentence.length, 0)
  if (count < 0 || (!old && bytes[0] !== VERSION) || bytes.length !== length)
    throw new DemarcheError('internal', 'a story signature that this version did not make', { value: encoded })
  const column = (at: number) => Uint8Array.from({ length: count }, (_, i) => bytes[start + i * width + at] as number)
  return {
    outcome: bytes.readInt8(1) as -1 | 0 | 1,
    corrects: !old && bytes[8] === 1,
    weekdays: old ? 0 : (bytes[9] as number),
    sketch: {
      size: bytes.readUInt32LE(4),
      least: Uint32Array.from({ length: HASHES }, (_, i) => bytes.readUInt32LE(header + i * 4)),
    },
    terms: {
      hashes: Uint32Array.from({ length: count }, (_, i) => bytes.readUInt32LE(start + i * width)),
      weights: column(4),
      ranks: column(5),
      kinds: old ? new Uint8Array(count) : column(6),
      sentences,
    },
  }
}

function readSentences(bytes: Buffer, from: number): Uint8Array[] {
  const sentences: Uint8Array[] = []
  for (let at = from; sentences.length < (bytes[10] ?? 0) && at < bytes.length; ) {
    const length = bytes[at] as number
    sentences.push(Uint8Array.from(bytes.subarray(at + 1, at + 1 + length)))
    at += 1 + length
  }
  return sentences
}
