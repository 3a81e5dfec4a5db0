import type { Sequence } from '../read/model/encoder/batch.js'
import { shapeOf } from '../read/model/encoder/shape.js'
import { type Tokenizer, UNKNOWN } from '../read/model/encoder/tokenizer.js'

/** A run of words of one sentence that the model takes at once. */
export interface Chunk extends Sequence {
  readonly ids: readonly number[]
  readonly shapes: readonly number[]
  /** Position of each word's first piece in the model's sequence, [CLS] counted. */
  readonly starts: readonly number[]
}

/** Pieces of one chunk at most; the model has 384 positions, [CLS] and [SEP] among them. */
const MOST_PIECES = 382
/** Pieces of one word at most: an address of endless length says no more. */
const MOST_OF_WORD = 64

/** Lays a sentence's words out as pieces; a sentence that is too long becomes several chunks, cut after a mark where there is one. */
export function layout(words: readonly string[], tokenizer: Tokenizer): Chunk[] {
  const pieces = words.map((word) => piecesOf(word, tokenizer))
  const chunks: Chunk[] = []
  for (let from = 0; from < words.length; ) {
    const to = cut(words, pieces, from)
    chunks.push(chunk(words.slice(from, to), pieces.slice(from, to)))
    from = to
  }
  return chunks
}

function piecesOf(word: string, tokenizer: Tokenizer): readonly number[] {
  const { ids } = tokenizer.pieces(word)
  return ids.length === 0 ? [UNKNOWN] : Array.from(ids.subarray(0, MOST_OF_WORD))
}

function cut(words: readonly string[], pieces: readonly (readonly number[])[], from: number): number {
  let total = 0
  let mark = 0
  for (let to = from; to < words.length; to++) {
    total += pieces[to]?.length ?? 0
    if (total > MOST_PIECES) return mark > 0 ? mark : to
    if (total > MOST_PIECES / 2 && /^[,;:.!?)–—]$/.test(words[to] ?? '')) mark = to + 1
  }
  return words.length
}

function chunk(words: readonly string[], pieces: readonly (readonly number[])[]): Chunk {
  const ids: number[] = []
  const shapes: number[] = []
  const starts: number[] = []
  words.forEach((word, i) => {
    const shape = shapeOf(word)
    starts.push(ids.length + 1)
    for (const id of pieces[i] ?? []) {
      ids.push(id)
      shapes.push(shape)
    }
  })
  return { ids, shapes, starts }
}
