import { hash32 } from './terms.js'

/** Words in one shingle. */
const SHINGLE = 5
/** Hashes in one sketch: the error of an estimated overlap is about 1 / √64 at most halved, .06. */
export const HASHES = 64

/** The least of each hash over all shingles of a text, and how many different shingles it has. */
export interface Sketch {
  readonly size: number
  readonly least: Uint32Array
}

/** MinHash (Broder 1997) over runs of five terms; a text of fewer is one shingle. */
export function sketchOf(terms: readonly string[]): Sketch {
  const shingles = new Set<number>()
  for (let i = 0; i === 0 || i + SHINGLE <= terms.length; i++)
    shingles.add(hash32(terms.slice(i, i + SHINGLE).join(' ')))
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let i = 0; i < HASHES; i++) {
      const hash = permute(shingle, i)
      if (hash < (least[i] as number)) least[i] = hash
    }
  }
  return { size: shingles.size, least }
}

/** The i-th of a family of mixings of 32-bit numbers, each one to one. */
function permute(value: number, i: number): number {
  let mixed = Math.imul(value ^ Math.imul(i + 1, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * The share of the smaller text's shingles that stand in the larger too, 0–1: from the Jaccard overlap J that the sketches show and the sizes,
 * |A ∩ B| = J (|A| + |B|) / (1 + J).
 */
export function containment(a: Sketch, b: Sketch): number {
  let equal = 0
  for (let i = 0; i < HASHES; i++) if (a.least[i] === b.least[i]) equal++
  const jaccard = equal / HASHES
  return Math.min(1, (jaccard * (a.size + b.size)) / (1 + jaccard) / Math.min(a.size, b.size))
}
