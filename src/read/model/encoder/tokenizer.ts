import { ALONE, classOf, DROPPED, fold, MARK, SPACE } from './normalise.js'

/** Pieces of a text, in order. Offsets are UTF-16, into the text as given; a piece's characters are text.slice(starts[i], ends[i]). */
export interface Pieces {
  /** Rows of the vocabulary. */
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where a piece begins a word as the tokenizer sees words (punctuation stands alone), 0 where it goes on. */
  readonly firsts: Uint8Array
}

export const UNKNOWN = 100
export const CLS = 101
export const SEP = 102
const LONGEST_WORD = 100
const MOST_REMEMBERED = 50_000

interface Growing {
  readonly ids: number[]
  readonly starts: number[]
  readonly ends: number[]
  readonly firsts: number[]
}

/** One word being gathered: its folded UTF-16 units and, of each, where the character that it came from starts and ends. */
interface Word {
  text: string
  count: number
  readonly starts: number[]
  readonly ends: number[]
}

/**
 * WordPiece as MiniLM-L6 (BERT, uncased) uses it: the same ids as its own tokenizer gives, and offsets into the unaltered text.
 * Differs in one point on purpose: `[CLS]`, `[MASK]` and the like, written in a text, are words like any other.
 */
export class Tokenizer {
  readonly #ids: ReadonlyMap<string, number>
  readonly #longest: number
  readonly #known = new Map<string, readonly [ids: readonly number[], lengths: readonly number[]]>()

  /** @param vocabulary pieces in the order of their ids; `##` begins a piece that goes on a word. */
  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]))
    this.#longest = vocabulary.reduce((longest, piece) => Math.max(longest, piece.length), 0)
  }

  /** The pieces of text[from, to), without [CLS] and [SEP]. Never throws; costs time linear in the length. */
  pieces(text: string, from = 0, to = text.length): Pieces {
    const out: Growing = { ids: [], starts: [], ends: [], firsts: [] }
    const word: Word = { text: '', count: 0, starts: [], ends: [] }
    for (let at = from; at < to; ) {
      const point = text.codePointAt(at) ?? 0
      const end = at + (point > 0xffff && at + 2 <= to ? 2 : 1)
      this.#take(point, at, end, word, out)
      at = end
    }
    this.#finish(word, out)
    return {
      ids: Int32Array.from(out.ids),
      starts: Int32Array.from(out.starts),
      ends: Int32Array.from(out.ends),
      firsts: Uint8Array.from(out.firsts),
    }
  }

  #take(point: number, start: number, end: number, word: Word, out: Growing): void {
    const kind = classOf(point)
    if (kind === SPACE || kind === ALONE) this.#finish(word, out)
    if (kind === MARK) extend(word, out, start, end)
    if (kind === SPACE || kind === MARK || kind === DROPPED) return
    const folded = fold(point)
    for (let i = 0; i < folded.length; i++) {
      word.starts.push(start)
      word.ends.push(end)
    }
    word.text += folded
    word.count += point > 0xffff ? [...folded].length : folded.length
    if (kind === ALONE) this.#finish(word, out)
  }

  #finish(word: Word, out: Growing): void {
    if (word.text.length === 0) return
    const [ids, lengths] = word.count > LONGEST_WORD ? [[UNKNOWN], [word.text.length]] : this.#split(word.text)
    for (let piece = 0, at = 0; piece < ids.length; piece++) {
      const next = at + (lengths[piece] ?? 0)
      out.ids.push(ids[piece] ?? UNKNOWN)
      out.starts.push(word.starts[at] ?? 0)
      out.ends.push(word.ends[next - 1] ?? 0)
      out.firsts.push(piece === 0 ? 1 : 0)
      at = next
    }
    word.text = ''
    word.count = 0
    word.starts.length = 0
    word.ends.length = 0
  }

  #split(word: string): readonly [readonly number[], readonly number[]] {
    const known = this.#known.get(word)
    if (known) return known
    const found = this.#longestFirst(word)
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear()
    this.#known.set(word, found)
    return found
  }

  #longestFirst(word: string): readonly [readonly number[], readonly number[]] {
    const ids: number[] = []
    const lengths: number[] = []
    for (let at = 0; at < word.length; ) {
      const prefix = at === 0 ? '' : '##'
      let end = Math.min(word.length, at + this.#longest)
      let id: number | undefined
      for (; end > at; end--) {
        id = this.#ids.get(prefix + word.slice(at, end))
        if (id !== undefined) break
      }
      if (id === undefined) return [[UNKNOWN], [word.length]]
      ids.push(id)
      lengths.push(end - at)
      at = end
    }
    return [ids, lengths]
  }
}

/** An accent that follows a character directly belongs to its span, so that a quote is not cut between the two. */
function extend(word: Word, out: Growing, start: number, end: number): void {
  const ends = word.text.length > 0 ? word.ends : out.ends
  const last = ends.length - 1
  if (last >= 0 && ends[last] === start) ends[last] = end
}
