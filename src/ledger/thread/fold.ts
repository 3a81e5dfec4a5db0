import type { State } from '../../model/ask.js'
import type { Ask, Judgement, ThreadEvidence } from '../../model/thread.js'
import { addDays, type Day, lastDay, type PartialDate } from '../../model/time.js'
import { kindEntry } from '../../ontology/kinds.js'
import { LAPSING, STEP_ORDER } from '../../ontology/rules.js'
import { correct } from './corrections.js'
import { compare, dayOfAct, eventsOf } from './events.js'
import { combineConfidence, mostTold, pickDeadline, pickForce, pickMatter } from './pick.js'
import { type Change, type FoldedState, foldState, type Verdict } from './state.js'
import type { Thread, ThreadClaim } from './thread-claim.js'

/** An ask folded from its thread, and what the ledger needs beside it. Its state is never `lapsed`: that is `lapseAt`'s to say. */
export interface FoldedAsk {
  readonly ask: Ask
  readonly changes: readonly Change[]
  /** The last day on which it still stands open; null where it cannot lapse. */
  readonly lapsesOn: Day | null
  /** A person said that it is no ask. */
  readonly notAnAsk: boolean
}

/**
 * Folds the claims of one ask, and the judgements on it, into what is known of it at the end of `asOf` (null: all there is); null where
 * nothing is known yet. Pure: the same claims give the same ask, in whatever order they were recorded.
 */
export function foldThread(thread: Thread, asOf: Day | null = null): FoldedAsk | null {
  const claims = thread.claims.filter(({ knownDay }) => asOf === null || knownDay <= asOf)
  const first = claims.sort((a, b) => compare(a.knownDay, b.knownDay) || compare(a.id, b.id))[0]
  if (first === undefined) return null
  const standing = thread.judgements.find(({ supersededAt }) => supersededAt === null)
  const day = standing === undefined ? null : verdictDay(standing, thread)
  const isKnown = day !== null && (asOf === null || day <= asOf)
  const folded = foldState(eventsOf(claims), standing && isKnown ? verdictOf(standing, day) : null)
  const judgements = thread.judgements.filter((judgement) => isShown(judgement, thread, asOf))
  const ask = correct(askOf({ ...thread, judgements }, claims, first, folded), standing?.set ?? {})
  return {
    ask,
    changes: folded.changes,
    lapsesOn: lapseDay(ask, claims),
    notAnAsk: standing?.verdict === 'not-an-ask',
  }
}

/**
 * From which day a verdict counts: a person who cites evidence judges with the knowledge of the day on which the last of it was
 * published, one who cites none with that of the day of judging.
 */
export function verdictDay(judgement: Judgement, { claims, cited }: Pick<Thread, 'claims' | 'cited'>): Day {
  const own = claims.filter(({ evidence }) => evidence.some(({ id }) => judgement.evidence.includes(id)))
  const days = [...own.map(({ knownDay }) => knownDay), ...judgement.evidence.flatMap((id) => cited?.get(id) ?? [])]
  return days.sort().at(-1) ?? (judgement.recordedAt.slice(0, 10) as Day)
}

/** The ask as it stands on `clock`, the last day that the ledger has news of: open ones that were passed over are lapsed. */
export function lapseAt(folded: FoldedAsk, clock: Day | null): Ask {
  const { ask, lapsesOn } = folded
  return lapsesOn !== null && clock !== null && clock > lapsesOn ? { ...ask, state: 'lapsed' satisfies State } : ask
}

/** That something is no ask at all is a matter of reading and holds on every day; a verdict on its state holds from its day. */
function isShown(judgement: Judgement, thread: Thread, asOf: Day | null): boolean {
  return asOf === null || judgement.verdict === 'not-an-ask' || verdictDay(judgement, thread) <= asOf
}

function verdictOf(standing: Judgement, day: Day): Verdict | null {
  return standing.verdict === 'not-an-ask' ? null : { day, state: standing.verdict, id: standing.id }
}

function askOf(
  thread: Thread,
  claims: readonly ThreadClaim[],
  first: ThreadClaim,
  { state, partial }: FoldedState,
): Ask {
  const { asker, addressee, kind, polarity } = first
  return {
    id: thread.id,
    asker,
    askerSaid: mostTold(claims.map(({ askerSaid }) => askerSaid)) ?? first.askerSaid,
    addressee,
    addresseeSaid: mostTold(claims.map(({ addresseeSaid }) => addresseeSaid)),
    third: mostTold(claims.map(({ third }) => third)),
    kind,
    polarity,
    matter: pickMatter(claims),
    force: pickForce(claims),
    state,
    partial,
    deadline: pickDeadline(claims),
    conditionOf: mostTold(claims.map(({ conditionOf }) => (conditionOf === thread.id ? null : conditionOf))),
    confidence: combineConfidence(claims),
    evidence: evidenceInOrder(claims),
    judgements: thread.judgements,
    firstSeen: earliest(claims.map(({ article }) => article.date)),
    lastChanged: lastChange(claims),
    stories: new Set(claims.map(({ article }) => article.story)).size,
    articles: new Set(claims.map(({ article }) => article.key)).size,
    odds: null,
  }
}

function evidenceInOrder(claims: readonly ThreadClaim[]): readonly ThreadEvidence[] {
  const keyed = claims.flatMap((claim) =>
    claim.evidence.map((evidence) => ({
      evidence,
      day: dayOfAct(evidence.when, claim.knownDay),
      told: claim.knownDay,
    })),
  )
  keyed.sort(
    (a, b) =>
      compare(a.day, b.day) ||
      compare(a.told, b.told) ||
      STEP_ORDER.indexOf(a.evidence.step) - STEP_ORDER.indexOf(b.evidence.step) ||
      compare(a.evidence.article.key, b.evidence.article.key) ||
      a.evidence.start - b.evidence.start,
  )
  return keyed.map(({ evidence }) => evidence)
}

function earliest(dates: readonly (PartialDate | null)[]): PartialDate | null {
  const known = dates.filter((date) => date !== null).sort((a, b) => compare(lastDay(a), lastDay(b)) || compare(b, a))
  return known[0] ?? null
}

/** A copy of a story brings nothing new: an article counts where it is the first of its story to tell a step. */
function lastChange(claims: readonly ThreadClaim[]): PartialDate | null {
  const told = new Set<string>()
  let last: PartialDate | null = null
  for (const { article, evidence } of claims) {
    const brings = evidence.map(({ step }) => `${article.story} ${step}`).filter((key) => !told.has(key))
    for (const key of brings) told.add(key)
    if (brings.length > 0 && article.date !== null) last = article.date
  }
  return last
}

/** A deadline that passed lapses an ask, unless somebody tells the ask again after it; then silence does, as without one. */
function lapseDay(ask: Ask, claims: readonly ThreadClaim[]): Day | null {
  if (!LAPSING.includes(ask.state)) return null
  const until = ask.deadline?.date == null ? null : lastDay(ask.deadline.date)
  const others = claims.filter(({ deadline }) => deadline?.date == null || deadline.date !== ask.deadline?.date)
  if (until !== null && until >= lastHeard(others)) return until
  return addDays(lastHeard(claims), kindEntry(ask.kind).horizonDays)
}

function lastHeard(claims: readonly ThreadClaim[]): Day {
  return (
    claims
      .map(({ knownDay }) => knownDay)
      .sort()
      .at(-1) ?? ('' as Day)
  )
}
