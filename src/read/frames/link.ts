import type { Context } from '../text/context.js'
import type { Token } from '../text/tokens.js'
import type { Answer } from './answers.js'
import type { Draft } from './draft.js'
import type { Frames } from './frames.js'
import { sortMatter } from './kind.js'
import type { Range } from './phrase.js'

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'NUM'])
const EMPTY = new Set(['be', 'have', 'do', 'more', 'new', 'other', 'such', 'make', 'take', 'get', 'give', 'say'])

/** Content lemmas of a range. */
export function contentOf(context: Context, range: Range): Set<string> {
  const tokens = context.doc.tokens.slice(range.first, range.last)
  return new Set(
    tokens.filter((token: Token) => CONTENT.has(token.pos) && !EMPTY.has(token.lemma)).map((token) => token.lemma),
  )
}

/** Least score at which an answer is taken to answer an ask. Chosen on development texts. */
const THRESHOLD = 3

/** The draft that an answer answers best, or null. */
export function answeredBy(context: Context, frames: Frames, drafts: readonly Draft[], answer: Answer): Draft | null {
  let best: { draft: Draft; score: number } | null = null
  for (const draft of drafts) {
    const score = fitness(context, frames, draft, answer)
    if (score >= THRESHOLD && (best === null || score > best.score)) best = { draft, score }
  }
  return best?.draft ?? null
}

function fitness(context: Context, frames: Frames, draft: Draft, answer: Answer): number {
  const { candidate } = draft
  if (overlaps(candidate.trigger, answer.trigger)) return 0
  const own = overlaps(candidate.trigger, answer.about)
  const parties = own && answer.by.length === 0 ? ANSWERED : partyFit(draft, answer)
  if (parties === null) return 0
  const shared = overlap(contentOf(context, candidate.matter), contentOf(context, answer.about))
  const inside = overlaps(candidate.shows, answer.shows) && candidate.trigger.first >= answer.trigger.last
  const distance = answer.sentence - candidate.sentence
  const near = distance === 0 || distance === 1 ? 1 : distance === 2 ? 0.5 : distance < 0 ? -0.5 : 0
  const sorted = sortMatter(context.doc.tokens.slice(answer.about.first, answer.about.last), frames.kinds, {
    negated: false,
  })
  const sameKind = sorted.score >= 3 && sorted.kind === draft.sorted.kind ? 1.5 : 0
  const named = answer.namesAsk && answer.step !== 'deliver' ? 1.5 : 0
  const words = Math.min(2, shared)
  const told = words > 0 || named > 0 || inside || own
  if (!told && !(sameKind > 0 && answer.step === 'consider' && parties === ANSWERED)) return 0
  return parties + words + near + sameKind + named + (inside || own ? 2 : 0)
}

function overlaps(a: Range, b: Range): boolean {
  return a.first < b.last && b.first < a.last
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared
}

/** What it is worth that the addressee itself answers. */
const ANSWERED = 1.5

/** `ANSWERED` where the addressee answers, 0.5 where an ask of nobody in particular is answered, null where somebody else does or nobody is known to. */
function partyFit(draft: Draft, answer: Answer): number | null {
  if (answer.by.length === 0) return null
  if (draft.addressee === null) return answer.by.some((party) => party.code === draft.asker.code) ? null : 0.5
  if (answer.by.some((party) => party.code === draft.addressee?.code)) return ANSWERED
  return null
}
