import type { Mention, MentionSort } from '../../../ontology/actors/mentions.js'
import { shapeOf } from '../encoder/shape.js'
import { CLS, type Pieces, SEP, type Tokenizer } from '../encoder/tokenizer.js'

/** Most pieces the model sees at once. */
const LONGEST = 510
const LONGEST_TITLE = 40
/** How far a window reaches back into the one before it, in pieces. */
const OVERLAP = 90
/** Numbers that parties of one window are told apart by. */
export const ENTITIES = 40
/** Sorts of mentions in the order of their feature rows; 0 is no mention. */
export const SORTS: readonly MentionSort[] = [
  'country',
  'demonym',
  'capital',
  'metonym',
  'person',
  'organisation',
  'role',
]

/** What of a text the model sees at once: [CLS] title [SEP] stretch [SEP], with its parties marked. Offsets are UTF-16. */
export interface Window {
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where the piece stands in the title or is a mark of the model's. */
  readonly outside: Uint8Array
  /** 1 where an ask or answer may be anchored: the first piece of a word that no earlier window has. */
  readonly fresh: Uint8Array
  readonly sorts: Uint8Array
  /** For each piece 1 + the index in `codes` of the party named there, 0 where none is. */
  readonly party: Int32Array
  readonly shapes: Uint8Array
  /** Codes of the parties named in this window, in order of first mention. */
  readonly codes: readonly string[]
}

/** What windows are made of: a text, its title, the sentences' ends and the parties named in either. */
export interface Material {
  readonly text: string
  readonly title: string
  readonly sentenceEnds: readonly number[]
  readonly mentions: readonly Mention[]
  readonly titleMentions: readonly Mention[]
}

/** Cuts a text into windows at sentence ends. The same as `windows_of` in train/asks/data.py. */
export function windowsOf(tokenizer: Tokenizer, material: Material): Window[] {
  const body = tokenizer.pieces(material.text)
  const title = tokenizer.pieces(material.title)
  const titleLength = Math.min(LONGEST_TITLE, title.ids.length)
  const room = LONGEST - titleLength - 3
  const cuts = sentenceCuts(body, material.sentenceEnds)
  const out: Window[] = []
  let fresh = 0
  for (const { start, stop } of stretches(body.ids.length, room, cuts)) {
    out.push(createWindow(material, title, titleLength, body, start, stop, fresh))
    fresh = stop
  }
  return out
}

/** Indices of pieces that begin a sentence. */
function sentenceCuts(body: Pieces, sentenceEnds: readonly number[]): number[] {
  const out: number[] = []
  let at = 0
  for (const end of sentenceEnds) {
    while (at < body.ids.length && (body.starts[at] as number) < end) at += 1
    if (at > 0 && at < body.ids.length && out.at(-1) !== at) out.push(at)
  }
  return out
}

function* stretches(length: number, room: number, cuts: readonly number[]): Generator<{ start: number; stop: number }> {
  let start = 0
  while (start < length) {
    let stop = Math.min(length, start + room)
    if (stop < length) stop = cuts.findLast((cut) => cut >= start + (room >> 1) && cut < stop) ?? stop
    yield { start, stop }
    if (stop >= length) return
    const from = Math.max(start + 1, stop - OVERLAP)
    start = cuts.find((cut) => cut >= from && cut < stop) ?? stop
  }
}

function createWindow(
  material: Material,
  title: Pieces,
  titleLength: number,
  body: Pieces,
  start: number,
  stop: number,
  fresh: number,
): Window {
  const lead = titleLength + 2
  const length = lead + (stop - start) + 1
  const ids = new Int32Array(length)
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const outside = new Uint8Array(length).fill(1)
  const freshly = new Uint8Array(length)
  ids[0] = CLS
  ids[lead - 1] = SEP
  ids[length - 1] = SEP
  copy(title, 0, titleLength, 1, ids, starts, ends)
  copy(body, start, stop, lead, ids, starts, ends)
  outside.fill(0, lead, length - 1)
  for (let i = Math.max(start, fresh); i < stop; i++) freshly[lead + i - start] = body.firsts[i] as number
  const firsts = new Uint8Array(length)
  firsts.set(title.firsts.subarray(0, titleLength), 1)
  firsts.set(body.firsts.subarray(start, stop), lead)
  const shapes = new Uint8Array(length)
  shape(material.title, starts, ends, firsts, 1, lead - 1, shapes)
  shape(material.text, starts, ends, firsts, lead, length - 1, shapes)
  return { ids, starts, ends, outside, fresh: freshly, shapes, ...parties(material, starts, ends, lead, length) }
}

function copy(
  from: Pieces,
  start: number,
  stop: number,
  to: number,
  ids: Int32Array,
  starts: Int32Array,
  ends: Int32Array,
) {
  ids.set(from.ids.subarray(start, stop), to)
  starts.set(from.starts.subarray(start, stop), to)
  ends.set(from.ends.subarray(start, stop), to)
}

/** Gives every piece the shape of its word. */
function shape(
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  firsts: Uint8Array,
  from: number,
  to: number,
  out: Uint8Array,
) {
  for (let i = from; i < to; ) {
    let next = i + 1
    while (next < to && firsts[next] === 0) next += 1
    out.fill(shapeOf(text.slice(starts[i], ends[next - 1])), i, next)
    i = next
  }
}

function parties(material: Material, starts: Int32Array, ends: Int32Array, lead: number, length: number) {
  const sorts = new Uint8Array(length)
  const party = new Int32Array(length)
  const codes: string[] = []
  const lay = (mentions: readonly Mention[], from: number, to: number) => {
    for (const mention of mentions) {
      if (mention.code === null) continue
      let code = codes.indexOf(mention.code)
      for (
        let i = firstEndingAfter(ends, from, to, mention.start);
        i < to && (starts[i] as number) < mention.end;
        i++
      ) {
        if (code < 0) code = codes.push(mention.code) - 1
        sorts[i] = SORTS.indexOf(mention.sort) + 1
        party[i] = code + 1
      }
    }
  }
  lay(material.mentions, lead, length - 1)
  lay(material.titleMentions, 1, lead - 1)
  return { sorts, party, codes }
}

/** The first index in [from, to) whose end lies after `offset`; ends rise. */
function firstEndingAfter(ends: Int32Array, from: number, to: number, offset: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > offset) high = middle
    else low = middle + 1
  }
  return low
}
