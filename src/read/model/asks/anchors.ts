import { STEPS, type Step } from '../../../model/ask.js'
import { ATTRIBUTES, type Attribute, PARTY_ROLES, type PartyRole, SPAN_ROLES, type SpanRole } from './labels.js'
import type { Encoded, Heard, Network } from './network.js'
import { greatest, sigmoid, softmax } from './numbers.js'
import type { Window } from './windows.js'

/** A party that may fill a role; `code` null is nobody in particular. */
export interface Filler {
  readonly code: string | null
  /** Share of the role's probability. */
  readonly p: number
}

/** A stretch of the article's text, UTF-16. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Probability that the role is filled at all. */
  readonly p: number
}

/** A word from which an ask or an answer is told, with everything the model says of it. */
export interface Anchor {
  readonly window: Window
  /** Piece of the window. */
  readonly at: number
  /** Offset of its word in the text. */
  readonly offset: number
  /** Probability of each step. */
  readonly steps: Readonly<Record<Step, number>>
  /** Parties by falling probability, null among them. What falls on words without a party is in none. */
  readonly parties: Readonly<Record<PartyRole, readonly Filler[]>>
  readonly spans: Readonly<Record<SpanRole, Stretch | null>>
  /** Probabilities of each attribute's values, in the order of ATTRIBUTES. */
  readonly attributes: Readonly<Record<Attribute, Float32Array>>
  /** Probability that another anchor of the same window tells of the same ask. */
  readonly same: ReadonlyMap<number, number>
}

/** Finds the anchors of encoded windows: every fresh word where some step is at least `least` likely. */
export async function anchorsOf(
  network: Network,
  windows: readonly Window[],
  encoded: readonly Encoded[],
  least: number,
): Promise<Anchor[]> {
  const out: Anchor[] = []
  for (const [i, window] of windows.entries()) {
    const pieces = candidates(window, encoded[i] as Encoded, least)
    if (pieces.length === 0) continue
    const heard = await network.hear(encoded[i] as Encoded, pieces)
    out.push(...pieces.map((_, k) => createAnchor(window, encoded[i] as Encoded, pieces, heard, k)))
  }
  return out
}

function candidates(window: Window, { steps }: Encoded, least: number): number[] {
  const bar = Math.log(least / (1 - least))
  const out: number[] = []
  for (let i = 0; i < window.ids.length; i++) {
    if (window.fresh[i] === 0) continue
    const from = i * STEPS.length
    if ((steps[greatest(steps, from, from + STEPS.length)] as number) >= bar) out.push(i)
  }
  return out
}

function createAnchor(window: Window, encoded: Encoded, pieces: readonly number[], heard: Heard, k: number): Anchor {
  const at = pieces[k] as number
  const n = window.ids.length + 1
  const scored = STEPS.map((step, s) => [step, sigmoid(encoded.steps[at * STEPS.length + s] as number)])
  const parties = PARTY_ROLES.map((role, r) => {
    const from = (k * PARTY_ROLES.length + r) * n
    return [role, fillers(window, softmax(heard.parties, from, from + n))]
  })
  const spans = SPAN_ROLES.map((role, r) => {
    const from = (k * SPAN_ROLES.length + r) * n
    const starts = softmax(heard.starts, from, from + n)
    return [role, stretch(window, starts, softmax(heard.ends, from, from + n), role === 'evidence' ? at : null)]
  })
  return {
    window,
    at,
    offset: window.starts[at] as number,
    steps: Object.fromEntries(scored),
    parties: Object.fromEntries(parties),
    spans: Object.fromEntries(spans),
    attributes: attributesOf(heard, k),
    same: new Map(pieces.map((piece, j) => [piece, sigmoid(heard.links[k * pieces.length + j] as number)])),
  }
}

function attributesOf(heard: Heard, k: number): Record<Attribute, Float32Array> {
  const names = Object.keys(ATTRIBUTES) as Attribute[]
  const each = names.reduce((sum, name) => sum + ATTRIBUTES[name].length, 0)
  let from = k * each
  const out: Partial<Record<Attribute, Float32Array>> = {}
  for (const name of names) {
    const to = from + ATTRIBUTES[name].length
    out[name] = softmax(heard.attributes, from, to)
    from = to
  }
  return out as Record<Attribute, Float32Array>
}

/** Adds up, for each party, the probability of all words that name it. */
function fillers(window: Window, p: Float32Array): Filler[] {
  const mass = new Float32Array(window.codes.length)
  for (let i = 0; i < window.party.length; i++) {
    const code = window.party[i] as number
    if (code > 0) mass[code - 1] = (mass[code - 1] as number) + (p[i + 1] as number)
  }
  const named = window.codes.map((code, c): Filler => ({ code, p: mass[c] as number }))
  return [...named, { code: null, p: p[0] as number }].sort((a, b) => b.p - a.p)
}

/** Longest stretch, in pieces. */
const LONGEST = 70

/** The likeliest stretch that starts and ends in the text, around `over` where given; null where nothing is likelier. */
function stretch(window: Window, starts: Float32Array, ends: Float32Array, over: number | null): Stretch | null {
  const last = window.ids.length - 1
  let best = { start: -1, end: -1, p: 0 }
  for (let start = 0; start < last; start++) {
    const begins = starts[start + 1] as number
    if (window.outside[start] === 1 || begins < 0.02 || (over !== null && start > over)) continue
    for (let end = Math.max(start, over ?? 0); end < Math.min(last, start + LONGEST); end++) {
      const p = begins * (ends[end + 1] as number)
      if (p > best.p) best = { start, end, p }
    }
  }
  const none = (starts[0] as number) * (ends[0] as number)
  if (best.start < 0 || (over === null && none > best.p)) return null
  return {
    start: window.starts[best.start] as number,
    end: window.ends[best.end] as number,
    p: 1 - ((starts[0] as number) + (ends[0] as number)) / 2,
  }
}
