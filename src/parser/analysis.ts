import type { Floats } from '../read/model/encoder/runtime.js'
import { bestTree } from './tree.js'

/** Names of the numbers that the model gives. */
export interface Labels {
  readonly upos: readonly string[]
  readonly relations: readonly string[]
}

/** The model's outputs for one batch; see train/parser/export.py. */
export interface Scores {
  /** [batch, words, tags]. */
  readonly upos: Floats
  /** Log-probabilities of heads, [batch, words, 1 + words]; 0 is the root. */
  readonly arcs: Floats
  /** The best relation under each head, [batch, words, 1 + words]. */
  readonly labels: Floats
}

/** What the model says of one chunk; heads are 0 for the root, h for word h − 1. */
export interface Analysis {
  readonly upos: readonly string[]
  readonly heads: Int32Array
  readonly deprels: readonly string[]
}

/** The tree of row `row` of the batch, which has `count` words. */
export function analysisOf(scores: Scores, row: number, count: number, names: Labels): Analysis {
  const heads = bestTree(square(scores.arcs, row, count), count)
  const [, words = 0, width = 0] = scores.labels.dims
  const deprels = Array.from(heads, (head, word) => {
    const label = scores.labels.data[(row * words + word) * width + head] ?? 0
    return head === 0 ? 'root' : (names.relations[label] ?? 'dep')
  })
  return { upos: tags(scores.upos, row, count, names.upos), heads, deprels }
}

/** One sentence's scores of heads out of the padded batch. */
function square({ data, dims }: Floats, row: number, count: number): Float32Array {
  const [, words = 0, heads = 0] = dims
  const scores = new Float32Array(count * (count + 1))
  for (let word = 0; word < count; word++) {
    const from = (row * words + word) * heads
    scores.set(data.subarray(from, from + count + 1), word * (count + 1))
  }
  return scores
}

function tags({ data, dims }: Floats, row: number, count: number, names: readonly string[]): string[] {
  const [, words = 0, width = 0] = dims
  return Array.from({ length: count }, (_, word) => {
    const from = (row * words + word) * width
    let best = 0
    for (let tag = 1; tag < width; tag++) if ((data[from + tag] ?? 0) > (data[from + best] ?? 0)) best = tag
    return names[best] ?? 'X'
  })
}

/** A sentence too long for one run is joined again: the later parts hang on the first part's root, as parataxis. */
export function joined(parts: readonly Analysis[]): Analysis {
  const [first, ...rest] = parts
  if (!first) return { upos: [], heads: new Int32Array(0), deprels: [] }
  if (rest.length === 0) return first
  const upos = [...first.upos]
  const heads = [...first.heads]
  const deprels = [...first.deprels]
  const root = heads.indexOf(0) + 1
  for (const part of rest) {
    const offset = heads.length
    for (let word = 0; word < part.heads.length; word++) {
      const head = part.heads[word] ?? 0
      heads.push(head === 0 ? root : head + offset)
      deprels.push(head === 0 ? 'parataxis' : (part.deprels[word] ?? 'dep'))
      upos.push(part.upos[word] ?? 'X')
    }
  }
  return { upos, heads: Int32Array.from(heads), deprels }
}
