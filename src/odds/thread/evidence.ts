import type { Certainty, Step } from '../../model/ask.js'
import type { ThreadEvidence } from '../../model/thread.js'
import { addDays, type Day, daysBetween, firstDay, lastDay } from '../../model/time.js'

/** An ask opens anew when it is said again after this many days, as in the coefficients' own definition. */
const QUIET_DAYS = 30

/**
 * How much a saying counts for the thing said, before the reader's own confidence: a judgement, not learnt. What is planned comes
 * mostly true, what is possible about half the time; a denial counts for nothing.
 */
const CERTAINTY_WEIGHT: Readonly<Record<Certainty, number>> = {
  asserted: 1,
  planned: 0.8,
  possible: 0.5,
  hypothetical: 0.2,
  denied: 0,
}

/** What the thread shows of one step: how sure it is that it happened, and by what. */
export interface StepShown {
  readonly step: Step
  readonly direction: 'for' | 'against' | null
  /** Probability that it happened, from independent stories. */
  readonly sure: number
  /** Stories that show it; copies of one story count once. */
  readonly stories: number
  readonly evidence: readonly string[]
}

/** The evidence published by the end of a day; undated evidence is kept. */
export function knownBy(evidence: readonly ThreadEvidence[], asOf: Day): ThreadEvidence[] {
  return evidence.filter((item) => item.publishedAt === null || firstDay(item.publishedAt) <= asOf)
}

/** Day of the act where the text gives it, else of publication; a vague date means its last day, but never one after `asOf`. */
function dayOfAct(item: ThreadEvidence, asOf: Day): Day | null {
  const date = item.when ?? item.publishedAt
  if (date === null) return null
  const day = lastDay(date)
  return day > asOf ? asOf : day
}

/** Day on which the ask was last opened: its first saying, or a later one more than 30 days after the opening before it. Null where undated. */
function openedOn(evidence: readonly ThreadEvidence[], asOf: Day): Day | null {
  const days = evidence
    .filter((item) => item.step === 'ask')
    .map((item) => dayOfAct(item, asOf))
    .filter((day) => day !== null)
    .sort()
  let opened: Day | null = null
  for (const day of days) if (opened === null || daysBetween(opened, day) > QUIET_DAYS) opened = day
  return opened
}

/**
 * From when the ask waits: its last opening, or the last asserted promise where that is later, since whoever promised has not been silent. Null where neither
 * has a day.
 */
export function waitsSince(
  evidence: readonly ThreadEvidence[],
  asOf: Day,
): { readonly day: Day; readonly step: 'ask' | 'promise' } | null {
  const opened = openedOn(evidence, asOf)
  const promised = evidence
    .filter(({ step, certainty }) => step === 'promise' && certainty === 'asserted')
    .map((item) => dayOfAct(item, asOf))
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  if (promised !== undefined && (opened === null || promised > opened)) return { day: promised, step: 'promise' }
  return opened === null ? null : { day: opened, step: 'ask' }
}

/**
 * The steps that a thread shows, beside the asking itself. Within one story the surest telling counts; stories are taken as independent,
 * so that the step happened unless all of them are wrong: 1 − Π(1 − confidence × certainty). Steps from before the last opening are
 * left out, but for promises: a word given holds.
 */
export function stepsShown(evidence: readonly ThreadEvidence[], confidence: number, asOf: Day): StepShown[] {
  const opened = openedOn(evidence, asOf)
  const groups = new Map<string, ThreadEvidence[]>()
  for (const item of evidence) {
    if (item.step === 'ask' || isStale(item, opened, asOf)) continue
    const key = `${item.step} ${item.direction ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()].map((items) => shown(items, confidence)).filter(({ sure }) => sure > 0)
}

function isStale(item: ThreadEvidence, opened: Day | null, asOf: Day): boolean {
  if (item.step === 'promise' || opened === null) return false
  const day = dayOfAct(item, asOf)
  return day !== null && day < addDays(opened, -QUIET_DAYS)
}

function shown(items: readonly ThreadEvidence[], confidence: number): StepShown {
  const stories = new Map<string, number>()
  const counted: string[] = []
  for (const item of items) {
    const weight = CERTAINTY_WEIGHT[item.certainty] * confidence
    if (weight <= 0) continue
    counted.push(item.id)
    stories.set(item.article.story, Math.max(weight, stories.get(item.article.story) ?? 0))
  }
  const [first] = items as readonly [ThreadEvidence]
  return {
    step: first.step,
    direction: first.step === 'pressure' ? (first.direction ?? 'for') : null,
    sure: 1 - [...stories.values()].reduce((none, weight) => none * (1 - weight), 1),
    stories: stories.size,
    evidence: counted,
  }
}
