import { DemarcheError } from '../../../model/errors.js'
import type { EmbeddingTable } from '../encoder/embeddings.js'
import { modelPath, openEmbeddings, openTokenizer, readModel } from '../encoder/files.js'
import { type Floats, type Model, openModel, type RuntimeName } from '../encoder/runtime.js'
import type { Tokenizer } from '../encoder/tokenizer.js'
import type { CalibrationData } from './calibration.js'
import { LABELS } from './labels.js'
import { ENTITIES, SORTS, type Window } from './windows.js'

/** Scores of one window: what each piece starts, and, asked for anchors, what each anchor says. */
export interface Encoded {
  /** Hidden states [pieces, width], for the heads. */
  readonly hidden: Floats
  /** Scores of steps [pieces, steps], before the logistic function. */
  readonly steps: Float32Array
}

/** What the heads say of k anchors among n pieces; place 0 of n + 1 is nobody or nothing. Scores before softmax. */
export interface Heard {
  /** [k, span roles, n + 1] */
  readonly starts: Float32Array
  readonly ends: Float32Array
  /** [k, party roles, n + 1] */
  readonly parties: Float32Array
  /** [k, all attributes' values side by side] */
  readonly attributes: Float32Array
  /** [k, k], before the logistic function: one ask and the same? */
  readonly links: Float32Array
}

/** The two ONNX models and the tables that make their input. */
export interface Network {
  readonly tokenizer: Tokenizer
  readonly runtime: RuntimeName
  encode(windows: readonly Window[]): Promise<Encoded[]>
  hear(encoded: Encoded, anchors: readonly number[]): Promise<Heard>
  close(): Promise<void>
}

/** What goes with the model: its name, the labels it was trained with, and what AskBank's dev part taught about its confidence. */
export interface Card {
  readonly name: string
  readonly calibration: CalibrationData
  /** Least confidence of an ask, by reader. */
  readonly least: { readonly both: number; readonly model: number }
  readonly labels: Readonly<Record<string, readonly string[]>>
}

/** What models/asks.json says of the packaged model. Throws `model_unusable` where its labels are not this program's. */
export function readCard(): Card {
  const card = JSON.parse(readModel('asks.json').toString('utf8')) as Card
  for (const [name, labels] of Object.entries(LABELS)) {
    if (JSON.stringify(card.labels[name]) !== JSON.stringify(labels))
      throw new DemarcheError('model_unusable', `The model was trained with other labels for ${name}.`, { value: name })
  }
  return card
}

/** Opens the packaged asks model. */
export async function openNetwork(options: { threads?: number; runtime?: RuntimeName } = {}): Promise<Network> {
  readCard()
  const table = openEmbeddings()
  const features = new Features(readModel('asks.features.f32'), table.width)
  const [trunk, heads] = await Promise.all([
    openModel(modelPath('asks.onnx'), options),
    openModel(modelPath('asks-heads.onnx'), options),
  ])
  return {
    tokenizer: openTokenizer(),
    runtime: trunk.runtime,
    encode: (windows) => encodeAll(trunk, table, features, windows),
    hear: (encoded, anchors) => hear(heads, encoded, anchors),
    close: async () => {
      await Promise.all([trunk.close(), heads.close()])
    },
  }
}

/** Learnt rows that are added to a word's: the sort of the mention over it, the number of its party, the shape of its word. */
class Features {
  readonly #rows: Float32Array
  readonly #width: number

  constructor(bytes: Uint8Array, width: number) {
    this.#rows = new Float32Array(bytes.slice().buffer)
    this.#width = width
  }

  add(window: Window, piece: number, into: Float32Array, at: number): void {
    const party = window.party[piece] as number
    if (party > 0) {
      this.#addRow(window.sorts[piece] as number, into, at)
      this.#addRow(SORTS.length + 1 + (((party - 1) % ENTITIES) + 1), into, at)
    }
    const shape = window.shapes[piece] as number
    if (shape > 0) this.#addRow(SORTS.length + 1 + ENTITIES + 1 + shape, into, at)
  }

  #addRow(row: number, into: Float32Array, at: number): void {
    const from = row * this.#width
    for (let i = 0; i < this.#width; i++) into[at + i] = (into[at + i] as number) + (this.#rows[from + i] as number)
  }
}

/** Windows that go through the model at once; bounds memory for texts of any length. */
const AT_ONCE = 8

async function encodeAll(
  trunk: Model,
  table: EmbeddingTable,
  features: Features,
  windows: readonly Window[],
): Promise<Encoded[]> {
  const out: Encoded[] = []
  for (let i = 0; i < windows.length; i += AT_ONCE)
    out.push(...(await encode(trunk, table, features, windows.slice(i, i + AT_ONCE))))
  return out
}

async function encode(
  trunk: Model,
  table: EmbeddingTable,
  features: Features,
  windows: readonly Window[],
): Promise<Encoded[]> {
  const length = windows.reduce((most, { ids }) => Math.max(most, ids.length), 0)
  const { width } = table
  const embeds = new Float32Array(windows.length * length * width)
  const mask = new Float32Array(windows.length * length)
  windows.forEach((window, row) => {
    for (let i = 0; i < window.ids.length; i++) {
      const at = (row * length + i) * width
      table.write(window.ids[i] as number, embeds, at)
      features.add(window, i, embeds, at)
    }
    mask.fill(1, row * length, row * length + window.ids.length)
  })
  const out = await trunk.run({
    embeds: { data: embeds, dims: [windows.length, length, width] },
    mask: { data: mask, dims: [windows.length, length] },
  })
  const { hidden, steps } = out as { hidden: Floats; steps: Floats }
  return windows.map(({ ids }, row) => {
    const n = ids.length
    const cut = (all: Floats, each: number) => all.data.subarray(row * length * each, (row * length + n) * each)
    return {
      hidden: { data: cut(hidden, width), dims: [n, width] },
      steps: cut(steps, LABELS.steps.length),
    }
  })
}

async function hear(heads: Model, { hidden }: Encoded, anchors: readonly number[]): Promise<Heard> {
  const out = await heads.run({
    hidden,
    anchors: { data: BigInt64Array.from(anchors, BigInt), dims: [anchors.length] },
  })
  const { starts, ends, parties, attributes, links } = out as Record<string, Floats>
  return {
    starts: (starts as Floats).data,
    ends: (ends as Floats).data,
    parties: (parties as Floats).data,
    attributes: (attributes as Floats).data,
    links: (links as Floats).data,
  }
}
