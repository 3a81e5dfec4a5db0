import { batchesByLength, encoderInputs, integers, shapeInputs } from '../read/model/encoder/batch.js'
import type { EmbeddingTable } from '../read/model/encoder/embeddings.js'
import { modelPath, openEmbeddings, openTokenizer, readModel } from '../read/model/encoder/files.js'
import { type Model, type OpenOptions, openModel, type RuntimeName } from '../read/model/encoder/runtime.js'
import type { Tokenizer } from '../read/model/encoder/tokenizer.js'
import { type Analysis, analysisOf, joined, type Labels, type Scores } from './analysis.js'
import { type Chunk, layout } from './layout.js'
import { sentencesOf } from './sentences.js'
import type { Span } from './words.js'

export type { OpenOptions, RuntimeName } from '../read/model/encoder/runtime.js'
export { sentencesOf } from './sentences.js'
export { type Span, wordSpans } from './words.js'

/** A word as parsed, with Universal Dependencies' names. */
export interface ParsedWord extends Span {
  readonly text: string
  /** Universal part of speech: NOUN, VERB … */
  readonly upos: string
  /** Index of the head in the sentence's words; −1 for the root. */
  readonly head: number
  /** Relation to the head: nsubj, obl:agent …; `root` for the root. */
  readonly deprel: string
}

export interface ParsedSentence extends Span {
  readonly words: readonly ParsedWord[]
}

export interface Parser {
  /** Which runtime runs the model. */
  readonly runtime: RuntimeName
  /**
   * Parses a text. Offsets are UTF-16 units into it as given.
   * @param sentences the words of each sentence; default: as sentencesOf parts them.
   */
  parse(text: string, sentences?: readonly (readonly Span[])[]): Promise<ParsedSentence[]>
  /** Parses words given as strings; offsets are those in the words joined by single spaces. */
  parseWords(sentences: readonly (readonly string[])[]): Promise<ParsedSentence[]>
  /** Frees the native memory. */
  close(): Promise<void>
}

/** Opens the packaged tagger and parser of English: 24 MB of files, about 0.2 s. Throws DemarcheError `model_missing` or `model_unusable`. */
export async function openParser(options: OpenOptions = {}): Promise<Parser> {
  const labels = JSON.parse(readModel('parser.json').toString('utf8')) as Labels
  const model = await openModel(modelPath('parser.onnx'), options)
  return new OnnxParser(model, labels, openTokenizer(), openEmbeddings())
}

/** Pieces of one batch at most, padding counted. */
const BATCH = 1024
/** Sentences laid out at once, so that a long text does not lie in memory as pieces. */
const WINDOW = 512

class OnnxParser implements Parser {
  readonly runtime: RuntimeName
  readonly #model: Model
  readonly #labels: Labels
  readonly #tokenizer: Tokenizer
  readonly #table: EmbeddingTable

  constructor(model: Model, labels: Labels, tokenizer: Tokenizer, table: EmbeddingTable) {
    this.runtime = model.runtime
    this.#model = model
    this.#labels = labels
    this.#tokenizer = tokenizer
    this.#table = table
  }

  async parse(text: string, sentences: readonly (readonly Span[])[] = sentencesOf(text)): Promise<ParsedSentence[]> {
    const parsed: ParsedSentence[] = []
    for (let from = 0; from < sentences.length; from += WINDOW) {
      const window = sentences.slice(from, from + WINDOW)
      const words = window.map((spans) => spans.map(({ start, end }) => text.slice(start, end)))
      const analyses = await this.#analyse(words)
      window.forEach((spans, i) => {
        parsed.push(sentence(spans, words[i] ?? [], analyses[i] as Analysis))
      })
    }
    return parsed
  }

  async parseWords(sentences: readonly (readonly string[])[]): Promise<ParsedSentence[]> {
    let at = 0
    const spans = sentences.map((words) =>
      words.map((word) => {
        const start = at
        at += word.length + 1
        return { start, end: start + word.length }
      }),
    )
    return await this.parse(sentences.flat().join(' '), spans)
  }

  async close(): Promise<void> {
    await this.#model.close()
  }

  async #analyse(sentences: readonly (readonly string[])[]): Promise<Analysis[]> {
    const chunks = sentences.map((words) => layout(words, this.#tokenizer))
    const all = chunks.flat()
    const found: Analysis[] = new Array(all.length)
    const lengths = all.map(({ ids }) => ids.length + 2)
    for (const batch of batchesByLength(lengths, BATCH)) await this.#run(batch, all, found)
    let at = 0
    return chunks.map(({ length }) => {
      at += length
      return joined(found.slice(at - length, at))
    })
  }

  async #run(batch: readonly number[], all: readonly Chunk[], found: Analysis[]): Promise<void> {
    const chunks = batch.map((i) => all[i] as Chunk)
    const most = Math.max(...chunks.map(({ starts }) => starts.length))
    const starts = integers(
      chunks.map((chunk) => chunk.starts),
      most,
    )
    const inputs = { ...encoderInputs(chunks, this.#table), shapes: shapeInputs(chunks), starts }
    const scores = (await this.#model.run(inputs)) as unknown as Scores
    batch.forEach((i, row) => {
      found[i] = analysisOf(scores, row, chunks[row]?.starts.length ?? 0, this.#labels)
    })
  }
}

function sentence(spans: readonly Span[], words: readonly string[], analysis: Analysis): ParsedSentence {
  return {
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    words: spans.map(({ start, end }, i) => ({
      start,
      end,
      text: words[i] ?? '',
      upos: analysis.upos[i] ?? 'X',
      head: (analysis.heads[i] ?? 0) - 1,
      deprel: analysis.deprels[i] ?? 'dep',
    })),
  }
}
