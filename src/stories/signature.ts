import type { Article } from '../model/article.js'
import { DemarcheError } from '../model/errors.js'
import { HASHES, type Sketch, sketchOf } from './minhash.js'
import { outcomeOf } from './outcome.js'
import { type TermVector, termVector } from './term-vector.js'
import { termsOf } from './terms.js'

/** All of an article that is needed to tell whether another tells the same story. */
export interface Signature {
  readonly sketch: Sketch
  readonly terms: TermVector
  readonly outcome: -1 | 0 | 1
}

const VERSION = 1
const HEADER = 8
const TERM = 6

export function digest(article: Pick<Article, 'title' | 'text'>): Signature {
  const terms = termsOf(article.text)
  return {
    sketch: sketchOf(terms),
    terms: termVector(termsOf(article.title ?? ''), terms),
    outcome: outcomeOf(article.title, article.text),
  }
}

/**
 * As a string to store, base64url over: version (1 byte), outcome (1), number of terms (2), number of shingles (4), the sketch (64 × 4),
 * then each term's hash (4), weight (1) and rank (1). Little-endian; at most 1,464 bytes.
 */
export function encodeSignature({ sketch, terms, outcome }: Signature): string {
  const bytes = Buffer.alloc(HEADER + HASHES * 4 + terms.hashes.length * TERM)
  bytes.writeUInt8(VERSION, 0)
  bytes.writeInt8(outcome, 1)
  bytes.writeUInt16LE(terms.hashes.length, 2)
  bytes.writeUInt32LE(sketch.size, 4)
  for (const [i, hash] of sketch.least.entries()) bytes.writeUInt32LE(hash, HEADER + i * 4)
  for (const [i, hash] of terms.hashes.entries()) {
    const at = HEADER + HASHES * 4 + i * TERM
    bytes.writeUInt32LE(hash, at)
    bytes.writeUInt8(terms.weights[i] as number, at + 4)
    bytes.writeUInt8(terms.ranks[i] as number, at + 5)
  }
  return bytes.toString('base64url')
}

/** Throws `internal` where the string was not made here or by another version. */
export function decodeSignature(encoded: string): Signature {
  const bytes = Buffer.from(encoded, 'base64url')
  const count = bytes.length >= HEADER ? bytes.readUInt16LE(2) : -1
  const start = HEADER + HASHES * 4
  if (bytes[0] !== VERSION || bytes.length !== start + count * TERM)
    throw new DemarcheError('internal', 'a story signature that this version did not make', { value: encoded })
  return {
    outcome: bytes.readInt8(1) as -1 | 0 | 1,
    sketch: {
      size: bytes.readUInt32LE(4),
      least: Uint32Array.from({ length: HASHES }, (_, i) => bytes.readUInt32LE(HEADER + i * 4)),
    },
    terms: {
      hashes: Uint32Array.from({ length: count }, (_, i) => bytes.readUInt32LE(start + i * TERM)),
      weights: Uint8Array.from({ length: count }, (_, i) => bytes[start + i * TERM + 4] as number),
      ranks: Uint8Array.from({ length: count }, (_, i) => bytes[start + i * TERM + 5] as number),
    },
  }
}
