import type { RejectionReason } from '../../model/claim.js'
import type { Context } from '../text/context.js'
import type { Party } from '../text/parties.js'
import { type Answer, answersIn } from './answers.js'
import type { Draft } from './draft.js'
import { type Paired, pairsOf } from './fill.js'
import type { Frames } from './frames.js'
import { impliedCandidates } from './implied.js'
import { type Sorted, sortMatter } from './kind.js'
import { answeredBy, contentOf } from './link.js'
import { lostCandidates, wishLists } from './lists.js'
import { type Candidate, verbCandidates } from './match.js'
import { modalCandidates } from './modals.js'
import { nounCandidates } from './nouns.js'
import type { Range } from './phrase.js'

/** Drafts of claims, and what looked like one and was refused. */
export interface Drafted {
  readonly drafts: readonly Draft[]
  readonly refused: readonly { readonly reason: RejectionReason; readonly shows: Range }[]
}

/** Everything asked and answered in a document. */
export function draft(context: Context, frames: Frames): Drafted {
  const candidates = allCandidates(context, frames)
  const refused: { reason: RejectionReason; shows: Range }[] = []
  const drafts: Draft[] = []
  for (const candidate of candidates) {
    const pairs = pairsOf(context, candidate)
    if (pairs.length === 0)
      refused.push({ reason: candidate.askers.length === 0 ? 'no_asker' : 'same_party', shows: candidate.shows })
    for (const pair of pairs) addDraft(context, frames, drafts, pair, refused)
  }
  for (let i = 0; i < context.doc.sentences.length; i++) {
    for (const answer of answersIn(context, frames, i))
      if (!drafts.some((one) => answersItself(one, answer)))
        answeredBy(context, frames, drafts, answer)?.answers.push(answer)
  }
  return { drafts, refused }
}

/** The verb of what is wanted is no answer: "insists that the troops withdraw". An implied ask is told by its answer alone. */
function answersItself({ candidate }: Draft, answer: Answer): boolean {
  return (
    candidate.frame !== 'implied' &&
    answer.trigger.first >= candidate.matter.first &&
    answer.trigger.first < candidate.matter.last &&
    answer.sentence === candidate.sentence
  )
}

function allCandidates(context: Context, frames: Frames): Candidate[] {
  const lists = wishLists(context, frames)
  return context.doc.sentences.flatMap((_, i) =>
    withoutTwins([
      ...verbCandidates(context, frames, i),
      ...nounCandidates(context, frames, i),
      ...modalCandidates(context, frames, i),
      ...lostCandidates(context, frames, lists, i),
      ...impliedCandidates(context, frames, i),
    ]),
  )
}

/** Of two candidates over the same matter the stronger is kept ("issued a request for …", "demanded that X must …"). */
function withoutTwins(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (one) =>
      !candidates.some(
        (other) =>
          other !== one &&
          (isInside(one, other) || (other.strength > one.strength && sameMatter(one.matter, other.matter))),
      ),
  )
}

/** What somebody is asked to ask in turn ("wants Beijing to press Moscow to …") is the matter of the outer ask. */
function isInside(inner: Candidate, outer: Candidate): boolean {
  return (
    outer.frame !== 'implied' &&
    inner.trigger.first >= outer.matter.first &&
    inner.trigger.last <= outer.matter.last &&
    outer.trigger.last <= inner.trigger.first
  )
}

function sameMatter(a: Range, b: Range): boolean {
  const common = Math.min(a.last, b.last) - Math.max(a.first, b.first)
  return common > 0 && common >= 0.6 * Math.min(a.last - a.first, b.last - b.first)
}

/** Raw confidence under which nothing is claimed: on AskBank's train part not one in ten such readings was right. */
const LEAST = 0.03

function addDraft(
  context: Context,
  frames: Frames,
  drafts: Draft[],
  pair: Paired,
  refused: { reason: RejectionReason; shows: Range }[],
): void {
  const { candidate, asker, addressee } = pair
  const sorted = keptBy(sortCandidate(context, frames, candidate), addressee)
  const confidence = confidenceOf(pair, sorted, thingsIn(context, candidate.matter))
  if (candidate.frame === 'warn' && sorted.score === 0 && !candidate.negated)
    return void refused.push({ reason: 'not_an_ask', shows: candidate.shows })
  if (saysNothing(context, candidate.matter, frames))
    return void refused.push({ reason: 'no_matter', shows: candidate.shows })
  if (confidence < LEAST) return void refused.push({ reason: 'unsure', shows: candidate.shows })
  const twin = drafts.find((other) => isSameAsk(context, other, pair, sorted))
  if (twin) twin.repeats.push(candidate)
  else drafts.push({ candidate, asker, addressee, sorted, confidence, repeats: [], answers: [] })
}

/** Soldiers asked of an organisation that keeps the peace are for keeping it. */
function keptBy(sorted: Sorted, addressee: Party | null): Sorted {
  const keeper = addressee !== null && /^(UN|AU|ECOWAS|OSCE|SADC)$/.test(addressee.code)
  return keeper && sorted.kind === 'military_cooperation' ? { ...sorted, kind: 'protection' } : sorted
}

/** A matter that only points ("any such actions") is sorted by its sentence. */
function sortCandidate(context: Context, frames: Frames, candidate: Candidate): Sorted {
  const { tokens, sentences } = context.doc
  const own = sortMatter(tokens.slice(candidate.matter.first, candidate.matter.last), frames.kinds, {
    hint: candidate.kind,
    negated: candidate.negated,
  })
  if (own.score >= 1) return own
  const sentence = sentences[candidate.sentence]
  const around = sentence ? tokens.slice(sentence.first, sentence.last) : []
  return sortMatter(around, frames.kinds, { hint: candidate.kind, negated: candidate.negated })
}

function isSameAsk(context: Context, draft: Draft, pair: Paired, sorted: Sorted): boolean {
  if (draft.asker.code !== pair.asker.code || draft.sorted.polarity !== sorted.polarity) return false
  if (draft.addressee?.code !== pair.addressee?.code) return false
  const a = contentOf(context, draft.candidate.matter)
  const b = contentOf(context, pair.candidate.matter)
  const shared = [...a].filter((word) => b.has(word)).length
  const small = Math.min(a.size, b.size)
  return draft.sorted.kind === sorted.kind && (small === 0 || shared / small >= 0.5)
}

/** Nouns of a matter: one without any ("do it", "sell") says little. */
function thingsIn(context: Context, matter: Range): number {
  const tokens = context.doc.tokens.slice(matter.first, matter.last)
  return tokens.filter((token) => (token.pos === 'NOUN' || token.pos === 'PROPN') && !TIMES.has(token.lemma)).length
}

const TIMES = new Set(['year', 'month', 'week', 'day', 'time', 'today', 'tomorrow', 'same', 'thing'])

/** "a request for his host": somebody it is put to, not a thing. */
const PERSONS = new Set(['host', 'guest', 'counterpart', 'colleague', 'visitor', 'reporter', 'reader'])

/** "do it", "sell", "this year": nothing is named that could be granted, and no word tells its kind. */
function saysNothing(context: Context, matter: Range, frames: Frames): boolean {
  const tokens = context.doc.tokens.slice(matter.first, matter.last)
  if (tokens.length <= 2 && PERSONS.has(tokens.at(-1)?.lemma ?? '')) return true
  const told = sortMatter(tokens, frames.kinds, { negated: false }).score
  return told < 1 && (thingsIn(context, matter) === 0 || tokens.length === 1)
}

/** What the pattern, the parties and the matter are worth together: a product, so that each weakness counts. */
function confidenceOf({ candidate, asker, addressee }: Paired, sorted: Sorted, tokensOfMatter: number): number {
  const kind = sorted.score >= 3 ? 0.9 : sorted.score >= 1 ? 0.7 : 0.45
  const named = tokensOfMatter > 0 ? 1 : 0.5
  return candidate.strength * asker.confidence * (addressee?.confidence ?? 0.45) * kind * named
}
