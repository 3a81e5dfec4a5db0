import type { State } from '../../model/ask.js'
import type { ThreadEvidence } from '../../model/thread.js'
import { type Day, firstDay, lastDay } from '../../model/time.js'
import { STEP_ORDER, stateSaid, type Teller, tellerOf } from '../../ontology/rules.js'
import { STATE_OF_STEP } from '../../ontology/states.js'
import type { ThreadClaim } from './thread-claim.js'

/** One saying of a thread with the day of what it tells. */
export interface ThreadEvent {
  /** The day of the act where the text gives it, else of publication. */
  readonly day: Day
  readonly teller: Teller
  /** Id of the evidence, or of the claim where the claim's own state is all there is. */
  readonly evidence: string
  readonly story: string
  readonly step: ThreadEvidence['step']
  /** The state it speaks for; null where it moves none. */
  readonly says: State | null
  /** The state that a denial denies. */
  readonly denies: State | null
  readonly partial: boolean
}

/**
 * The day of an act. An act that is past when it is told lies at the latest on the day of the telling: "in 2022", told in
 * 2023, is the end of 2022; "in March", told on 18 March, is that day. One still to come lies at the first day it can.
 */
export function dayOfAct(when: ThreadEvidence['when'], told: Day): Day {
  if (when === null) return told
  if (firstDay(when) > told) return firstDay(when)
  const last = lastDay(when)
  return last < told ? last : told
}

/** The sayings of all claims, in order of the day of the act, then of publication, then from ask to answer. */
export function eventsOf(claims: readonly ThreadClaim[]): readonly ThreadEvent[] {
  const keyed = claims.flatMap((claim) => eventsOfClaim(claim).map((event) => ({ event, told: claim.knownDay })))
  keyed.sort((a, b) => compare(a.event.day, b.event.day) || compare(a.told, b.told) || order(a.event) - order(b.event))
  return keyed.map(({ event }) => event)
}

function eventsOfClaim(claim: ThreadClaim): readonly ThreadEvent[] {
  const events = claim.evidence.map((evidence) => eventOf(claim, evidence))
  return isExplained(claim) ? events : [...events, stateOfClaim(claim)]
}

/** A reader may find a state without a span of its own for it; the claim then stands for it. */
function isExplained({ state, evidence }: ThreadClaim): boolean {
  return state === 'asked' || evidence.some(({ step }) => step !== 'ask' && STATE_OF_STEP[step] !== null)
}

function stateOfClaim(claim: ThreadClaim): ThreadEvent {
  return {
    day: claim.knownDay,
    teller: 'author',
    evidence: claim.evidence[0]?.id ?? claim.id,
    story: claim.article.story,
    step: 'consider',
    says: claim.state,
    denies: null,
    partial: claim.partial,
  }
}

function eventOf(claim: ThreadClaim, evidence: ThreadEvidence): ThreadEvent {
  const { step, certainty } = evidence
  return {
    day: dayOfAct(evidence.when, claim.knownDay),
    teller: tellerOf(claim, evidence.saidBy),
    evidence: evidence.id,
    story: claim.article.story,
    step,
    says: stateSaid(step, certainty),
    denies: certainty === 'denied' ? stateSaid(step, 'asserted') : null,
    partial: evidence.partial ?? (step === 'deliver' && claim.partial),
  }
}

function order(event: ThreadEvent): number {
  return STEP_ORDER.indexOf(event.step)
}

/** Order of two dates or codes as plain strings. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
