import type { Kind, Polarity, State } from '../../model/ask.js'
import { type Day, lastDay, type PartialDate } from '../../model/time.js'
import { foldThread, verdictDay } from './fold.js'
import type { Thread } from './thread-claim.js'

/** What lists need of an ask, as known from one day up to the day before another. */
export interface AskVersion {
  readonly knownFrom: Day
  readonly knownUntil: Day | null
  readonly asker: string
  readonly addressee: string | null
  readonly kind: Kind
  readonly polarity: Polarity
  readonly matter: string
  readonly state: State
  readonly partial: boolean
  /** The state before, and what changed it; both null where nothing changed. The first version has no state before it. */
  readonly changedFrom: State | null
  readonly changedBy: string | null
  readonly lastChanged: PartialDate | null
  readonly sortDay: string
  readonly lapsesOn: Day | null
  readonly notAnAsk: boolean
}

/** From which day on an ask is to be folded anew, and the version that held before it. */
export interface Since {
  readonly day: Day
  readonly before: AskVersion | null
}

/**
 * An ask as it was known over time: one version for each day that brought something. Whatever day is asked for, the version that
 * holds on it is what folding the thread as of that day gives. With `since` only the version before that day and those after it, since nothing
 * that becomes known on a day changes what was known before it. Folds once for each such day, so quadratic in the claims of one ask where
 * all is folded, linear where an article comes in its turn.
 */
export function versionsOf(thread: Thread, since: Since | null = null): readonly AskVersion[] {
  const versions: AskVersion[] = since?.before == null ? [] : [{ ...since.before, knownUntil: null }]
  for (const day of daysOf(thread).filter((each) => since === null || each >= since.day)) {
    const before = versions.at(-1)
    const version = versionOn(thread, day, before)
    if (version === null || (before !== undefined && isSame(before, version))) continue
    if (before !== undefined) versions[versions.length - 1] = { ...before, knownUntil: day }
    versions.push(version)
  }
  return versions
}

function daysOf(thread: Thread): readonly Day[] {
  const standing = thread.judgements.filter(({ supersededAt }) => supersededAt === null)
  const days = [
    ...thread.claims.map(({ knownDay }) => knownDay),
    ...standing.map((judgement) => verdictDay(judgement, thread)),
  ]
  return [...new Set(days)].sort()
}

function versionOn(thread: Thread, day: Day, before: AskVersion | undefined): AskVersion | null {
  const folded = foldThread(thread, day)
  if (folded === null) return null
  const { ask, changes, lapsesOn, notAnAsk } = folded
  const { asker, addressee, kind, polarity, matter, state, partial, lastChanged } = ask
  const isChanged = before === undefined || before.state !== state
  const cause = changes.findLast(({ to }) => to === state)?.evidence ?? ask.evidence[0]?.id ?? null
  return {
    knownFrom: day,
    knownUntil: null,
    ...{ asker, addressee, kind, polarity, matter, state, partial, lastChanged, lapsesOn, notAnAsk },
    changedFrom: isChanged ? (before?.state ?? null) : null,
    changedBy: isChanged ? cause : null,
    sortDay: lastChanged === null ? '' : lastDay(lastChanged),
  }
}

const COMPARED = [
  'asker',
  'addressee',
  'kind',
  'polarity',
  'matter',
  'state',
  'partial',
  'lastChanged',
  'lapsesOn',
  'notAnAsk',
] as const

function isSame(a: AskVersion, b: AskVersion): boolean {
  return COMPARED.every((field) => a[field] === b[field])
}
