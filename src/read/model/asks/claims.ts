import { CERTAINTIES, FORCES, type Step } from '../../../model/ask.js'
import type { Claim, Deadline, Evidence } from '../../../model/claim.js'
import type { PartialDate } from '../../../model/time.js'
import { deadlineOf } from '../../text/deadline.js'
import type { Anchor, Stretch } from './anchors.js'
import { answerOf, type Draft } from './drafts.js'
import { greatest } from './numbers.js'
import { stateOf } from './state.js'

/** What claims are written from besides the drafts. */
export interface Telling {
  readonly text: string
  readonly date: PartialDate | null
}

/** Most words of a matter (GUIDE.md). */
const MATTER_WORDS = 12

/** Makes the claims of a text out of its drafts, in the order in which they are first shown. */
export function claimsOf(telling: Telling, drafts: readonly Draft[]): Claim[] {
  const made = drafts
    .map((draft) => ({ draft, evidence: evidenceOf(telling, draft) }))
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
  const keys = new Map(made.map(({ draft }, i) => [draft, String(i + 1)]))
  return made.map(({ draft, evidence }) => createClaim(telling, draft, evidence, keys))
}

function createClaim(
  telling: Telling,
  draft: Draft,
  evidence: readonly Evidence[],
  keys: ReadonlyMap<Draft, string>,
): Claim {
  const anchor = draft.told[0]
  const { text } = telling
  const third = anchor.parties.third[0]
  const state = stateOf(draft)
  return {
    key: keys.get(draft) ?? '',
    asker: draft.asker,
    askerSaid: saidOf(text, anchor.spans.askerSaid) ?? namedAs(text, anchor, draft.asker),
    addressee: draft.addressee,
    addresseeSaid:
      draft.addressee === null
        ? null
        : (saidOf(text, anchor.spans.addresseeSaid) ?? namedAs(text, anchor, draft.addressee)),
    third: third && third.p >= 0.5 && third.code !== draft.asker && third.code !== draft.addressee ? third.code : null,
    kind: draft.kind,
    polarity: draft.polarity,
    matter: matterOf(text, draft),
    force: FORCES[greatest(anchor.attributes.force)] ?? 'appeal',
    state,
    partial: state === 'delivered' && evidence.some(({ partial }) => partial === true),
    deadline: draft.told.map((told) => deadline(telling, told)).find((found) => found !== null) ?? null,
    conditionOf: conditionOf(draft, keys),
    confidence: Math.round(draft.raw * 1e6) / 1e6,
    evidence,
  }
}

function saidOf(text: string, span: Pick<Stretch, 'start' | 'end'> | null): string | null {
  return span ? text.slice(span.start, span.end) : null
}

/** The mention of a party that lies nearest to an anchor, in the text's words. */
function namedAs(text: string, { window, at }: Anchor, code: string): string {
  const party = window.codes.indexOf(code) + 1
  let best = -1
  for (let i = 0; i < window.party.length; i++)
    if (window.party[i] === party && window.outside[i] === 0 && (best < 0 || Math.abs(i - at) < Math.abs(best - at)))
      best = i
  if (best < 0) return code
  let first = best
  let last = best
  while (window.party[first - 1] === party) first -= 1
  while (window.party[last + 1] === party) last += 1
  return text.slice(window.starts[first], window.ends[last])
}

/** The thing wanted, at most twelve words: as the surest telling has it, else as another one; else the evidence itself. */
function matterOf(text: string, draft: Draft): string {
  const spans = [...draft.told, ...draft.answers].map(({ spans }) => spans.matter ?? null)
  const said = saidOf(text, spans.find((span) => span !== null) ?? null) ?? saidOf(text, evidenceSpan(draft.told[0]))
  // the pointers can run over a sentence's end; a matter does not
  const [sentence = ''] = (said ?? '').split(/(?<=[a-z0-9]{2}[.!?]["”’]?)\s+(?=["“]?\p{Lu})/u)
  const words = [...sentence.matchAll(/\S+/g)]
  const last = words[Math.min(words.length, MATTER_WORDS) - 1]
  return last ? sentence.slice(0, last.index + last[0].length).replace(/[.,;:]$/, '') : ''
}

function evidenceOf(telling: Telling, draft: Draft): Evidence[] {
  const asks = draft.told.map((anchor) => evidence(telling, anchor, 'ask', draft))
  const answers = draft.answers.flatMap((anchor) => {
    const step = answerOf(anchor)
    return step ? [evidence(telling, anchor, step, draft)] : []
  })
  const all = [...asks, ...answers].sort((a, b) => a.start - b.start || a.end - b.end)
  return all.filter((one, i) => all.findIndex((other) => sameEvidence(one, other)) === i)
}

function sameEvidence(a: Evidence, b: Evidence): boolean {
  return a.step === b.step && a.start === b.start && a.end === b.end
}

function evidence({ text }: Telling, anchor: Anchor, step: Step, draft: Draft): Evidence {
  const { start, end } = evidenceSpan(anchor)
  const { partial, direction, certainty } = anchor.attributes
  return {
    step,
    start,
    end,
    text: text.slice(start, end),
    saidBy: saidBy(text, anchor, step, draft),
    certainty: CERTAINTIES[greatest(certainty)] ?? 'asserted',
    when: null,
    ...(step === 'pressure' ? { direction: greatest(direction) === 0 ? ('for' as const) : ('against' as const) } : {}),
    ...(step === 'deliver' && greatest(partial) === 1 ? { partial: true } : {}),
  }
}

/** The evidence that the model points to; the anchor's word alone where it points to nothing. */
function evidenceSpan({ spans, window, at }: Anchor): { start: number; end: number } {
  const { evidence } = spans
  return evidence ?? { start: window.starts[at] as number, end: window.ends[at] as number }
}

/** A named source of the saying; else whoever asks, where it is said to the other; else the author. */
function saidBy(text: string, anchor: Anchor, step: Step, draft: Draft): string {
  const source = anchor.spans.source
  if (source) {
    const { window } = anchor
    const inside = window.starts.findIndex(
      (start, i) => window.outside[i] === 0 && start >= source.start && start < source.end && window.party[i] !== 0,
    )
    return inside < 0
      ? text.slice(source.start, source.end)
      : (window.codes[(window.party[inside] as number) - 1] as string)
  }
  return step === 'ask' && FORCES[greatest(anchor.attributes.force)] !== 'wish' ? draft.asker : 'author'
}

function deadline({ text, date }: Telling, anchor: Anchor): Deadline | null {
  const span = anchor.spans.deadline
  return span ? deadlineOf(text.slice(span.start, span.end), date) : null
}

/** The ask that this one is a condition for: the one that runs the other way, told nearest. */
function conditionOf(draft: Draft, keys: ReadonlyMap<Draft, string>): string | null {
  const { condition } = draft.told[0].spans
  if (!condition || condition.p < 0.5) return null
  const back = [...keys].filter(([other]) => other.asker === draft.addressee && other.addressee === draft.asker)
  const near = back.sort(([a], [b]) => distance(a, draft) - distance(b, draft))[0]
  return near ? near[1] : null
}

function distance(a: Draft, b: Draft): number {
  return Math.abs(a.told[0].offset - b.told[0].offset)
}
