import type { EmbeddingTable } from './embeddings.js'
import type { Floats, Numbers } from './runtime.js'
import { CLS, SEP } from './tokenizer.js'

/** Pieces of one sentence without [CLS] and [SEP], which batches add; the shape of each piece if the model wants it. */
export interface Sequence {
  readonly ids: ArrayLike<number>
  readonly shapes?: ArrayLike<number>
}

/** What every encoder takes; in the batch, piece i of a sequence stands at position i + 1, after [CLS]. */
export interface EncoderInputs {
  /** Word-embedding rows, float32 [batch, seq, 384]; zeros past the end. */
  readonly embeds: Floats
  /** 1 for a piece, 0 past the end, float32 [batch, seq]. */
  readonly mask: Floats
}

/** Lays sequences out as one padded batch. */
export function encoderInputs(sequences: readonly Sequence[], table: EmbeddingTable): EncoderInputs {
  const length = longest(sequences)
  const embeds = new Float32Array(sequences.length * length * table.width)
  const mask = new Float32Array(sequences.length * length)
  sequences.forEach(({ ids }, row) => {
    const start = row * length
    const put = (id: number, at: number) => table.write(id, embeds, (start + at) * table.width)
    put(CLS, 0)
    for (let i = 0; i < ids.length; i++) put(ids[i] ?? 0, i + 1)
    put(SEP, ids.length + 1)
    mask.fill(1, start, start + ids.length + 2)
  })
  return {
    embeds: { data: embeds, dims: [sequences.length, length, table.width] },
    mask: { data: mask, dims: [sequences.length, length] },
  }
}

/** The shapes of the pieces (shapeOf of their words; 0 for [CLS], [SEP] and padding), int64 [batch, seq]. */
export function shapeInputs(sequences: readonly Sequence[]): Numbers {
  const length = longest(sequences)
  return integers(
    sequences.map(({ shapes = [] }) => [0, ...Array.from(shapes)]),
    length,
  )
}

/** Rows of integers as int64 [rows, length], zeros past the end. */
export function integers(rows: readonly ArrayLike<number>[], length: number): Numbers {
  const data = new BigInt64Array(rows.length * length)
  rows.forEach((row, r) => {
    for (let i = 0; i < row.length; i++) data[r * length + i] = BigInt(row[i] ?? 0)
  })
  return { data, dims: [rows.length, length] }
}

/**
 * Numbers 0..n-1 of sequences gathered into batches of like length, so that little is spent on padding.
 * @param lengths of the sequences, in pieces.
 * @param most pieces of one batch, padding counted; a longer sequence goes alone.
 */
export function batchesByLength(lengths: readonly number[], most: number): number[][] {
  const order = lengths.map((_, i) => i).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b)
  const batches: number[][] = []
  let batch: number[] = []
  for (const i of order) {
    if (batch.length > 0 && (lengths[i] ?? 0) * (batch.length + 1) > most) {
      batches.push(batch)
      batch = []
    }
    batch.push(i)
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}

function longest(sequences: readonly Sequence[]): number {
  return sequences.reduce((most, { ids }) => Math.max(most, ids.length), 0) + 2
}
