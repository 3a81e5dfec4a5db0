import { KINDS, type Kind, POLARITIES, type Polarity } from '../../../model/ask.js'
import type { RejectionReason } from '../../../model/claim.js'
import type { Anchor, Filler } from './anchors.js'
import { greatest } from './numbers.js'

/** One ask that the anchors tell of, between two parties. */
export interface Draft {
  readonly asker: string
  readonly addressee: string | null
  readonly kind: Kind
  readonly polarity: Polarity
  /** Product of what the model gives each part, before calibration. */
  readonly raw: number
  /** Where it is asked, the surest first. */
  readonly told: readonly [Anchor, ...Anchor[]]
  /** Where it is answered, pressed or doubted. */
  readonly answers: readonly Anchor[]
}

/** Words that look like an ask and are none for this reader, with the reason. */
export interface Refused {
  readonly anchor: Anchor
  readonly reason: RejectionReason
}

/** Least probability of an answer, and of its telling of the same ask. */
const ANSWER = 0.4
const SAME = 0.5
/** Two asks between the same parties of the same kind are one at this probability. */
const SAME_ASK = 0.3
/** A second party belongs to a role at this share of the first's probability. */
const BESIDE = 0.5

/** Makes asks of anchors: one for each pair of parties; said again, it is one ask. */
export function draftsOf(anchors: readonly Anchor[], least: number): { drafts: Draft[]; refused: Refused[] } {
  const refused: Refused[] = []
  const single: Draft[] = []
  for (const anchor of anchors) {
    if (anchor.steps.ask < least) continue
    const found = pairs(anchor)
    if (typeof found === 'string') refused.push({ anchor, reason: found })
    else single.push(...found)
  }
  const drafts = merge(single)
  return { drafts: answered(drafts, anchors), refused }
}

function pairs(anchor: Anchor): Draft[] | RejectionReason {
  const askers = leading(anchor.parties.asker)
  const kind = greatest(anchor.attributes.kind)
  const polarity = greatest(anchor.attributes.polarity)
  const what =
    anchor.steps.ask * (anchor.attributes.kind[kind] as number) * (anchor.attributes.polarity[polarity] as number)
  const out: Draft[] = []
  for (const asker of askers) {
    if (asker.code === null) continue
    // nobody asks of itself: the next likeliest stands in
    for (const addressee of leading(anchor.parties.addressee.filter(({ code }) => code !== asker.code))) {
      out.push({
        asker: asker.code,
        addressee: addressee.code,
        kind: KINDS[kind] as Kind,
        polarity: POLARITIES[polarity] as Polarity,
        raw: what * asker.p * addressee.p,
        told: [anchor],
        answers: [],
      })
    }
  }
  if (out.length > 0) return out
  return askers.every(({ code }) => code === null) ? 'no_asker' : 'same_party'
}

/** The likeliest filler and those beside it ("Berlin and Paris"), which share the probability. */
function leading(fillers: readonly Filler[]): Filler[] {
  const first = fillers[0]
  if (!first || first.p < 0.05) return []
  if (first.code === null) return [first]
  const beside = fillers.filter(({ code, p }) => code !== null && p >= BESIDE * first.p)
  const together = beside.reduce((sum, { p }) => sum + p, 0)
  return beside.map(({ code }) => ({ code, p: together }))
}

function merge(single: readonly Draft[]): Draft[] {
  const out: Draft[] = []
  for (const draft of [...single].sort((a, b) => b.raw - a.raw)) {
    const at = out.findIndex((other) => isSame(other, draft))
    const other = out[at]
    if (other) out[at] = { ...other, told: [...other.told, ...draft.told] }
    else out.push(draft)
  }
  return out
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.asker !== b.asker || a.addressee !== b.addressee) return false
  const p = sameness(a.told[0], b.told[0])
  return a.kind === b.kind && a.polarity === b.polarity ? p >= SAME_ASK : p >= 0.8
}

/** Probability that two anchors tell of one ask; across windows, where the model did not compare them, that is left to kind and parties. */
function sameness(a: Anchor, b: Anchor): number {
  if (a === b) return 1
  if (a.window !== b.window) return SAME_ASK
  return ((a.same.get(b.at) ?? 0) + (b.same.get(a.at) ?? 0)) / 2
}

function answered(drafts: readonly Draft[], anchors: readonly Anchor[]): Draft[] {
  const answers = anchors.filter((anchor) => answerOf(anchor) !== null)
  return drafts.map((draft) => ({
    ...draft,
    answers: answers.filter(
      (answer) => draft.told.includes(answer) || Math.max(...draft.told.map((a) => sameness(a, answer))) >= SAME,
    ),
  }))
}

/** Steps that answer an ask or bear on it. */
const LATER = ['consider', 'promise', 'deliver', 'refuse', 'withdraw', 'block', 'pressure', 'doubt'] as const

/** The likeliest later step that an anchor tells, or null. */
export function answerOf(anchor: Anchor): (typeof LATER)[number] | null {
  const best = LATER.reduce((a, b) => (anchor.steps[b] > anchor.steps[a] ? b : a))
  return anchor.steps[best] >= ANSWER ? best : null
}
