import type { Certainty, Step } from '../../model/ask.js'
import type { Conflict, Pressure, Stand } from '../../model/beside.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { type Day, daysBetween, firstDay } from '../../model/time.js'
import { groupBy } from '../group.js'

/** Opposite answers by different tellers within so many days are a conflict; later ones are a change of mind. House rule. */
const AT_ONCE = 30

const DONE: Readonly<Record<Step, string>> = {
  ask: 'asked for',
  consider: 'considering',
  promise: 'promised',
  deliver: 'delivered',
  refuse: 'refused',
  withdraw: 'withdrawn',
  block: 'blocked',
  pressure: 'pressed',
  doubt: 'doubted',
}

const SURENESS: Readonly<Record<Certainty, string>> = {
  asserted: '',
  possible: 'possibly ',
  planned: 'planned: ',
  hypothetical: 'supposed: ',
  denied: '',
}

/** Steps that grant, of which a refusal by another teller says the contrary. */
const GRANTING: readonly Step[] = ['consider', 'promise', 'deliver']
/** What a denial can be about; a doubt or a pressure is an opinion. */
const DISPUTABLE: readonly Step[] = ['ask', ...GRANTING, 'refuse', 'withdraw', 'block']

/**
 * Where those who tell of an ask do not agree: one says that a step was taken and another denies it, or one tells of granting and another of refusing at
 * the same time. Every side keeps its quotes; the state is decided elsewhere.
 */
export function conflictsOf(ask: Pick<Ask, 'evidence'>): readonly Conflict[] {
  return [...DISPUTABLE.flatMap((step) => denied(ask.evidence, step)), ...opposite(ask.evidence)]
}

function denied(evidence: readonly ThreadEvidence[], step: Step): readonly Conflict[] {
  const own = evidence.filter((one) => one.step === step && one.certainty !== 'hypothetical')
  const denials = own.filter(({ certainty }) => certainty === 'denied')
  const deniers = new Set(denials.map(({ saidBy }) => saidBy))
  const sayings = own.filter(
    ({ certainty, saidBy }) => certainty !== 'denied' && (deniers.size > 1 || !deniers.has(saidBy)),
  )
  if (denials.length === 0 || sayings.length === 0) return []
  return [{ about: step, sides: [...stands(sayings), ...stands(denials)] }]
}

function opposite(evidence: readonly ThreadEvidence[]): readonly Conflict[] {
  const sure = evidence.filter(({ certainty }) => certainty === 'asserted')
  const granting = sure.filter(({ step }) => GRANTING.includes(step))
  const refusing = sure.filter(({ step }) => step === 'refuse')
  const clashes = (a: ThreadEvidence, b: ThreadEvidence): boolean => a.saidBy !== b.saidBy && gap(a, b) <= AT_ONCE
  const one = granting.filter((a) => refusing.some((b) => clashes(a, b)))
  const other = refusing.filter((b) => granting.some((a) => clashes(a, b)))
  const [first] = one
  return first === undefined ? [] : [{ about: first.step, sides: [...stands(one), ...stands(other)] }]
}

function gap(a: ThreadEvidence, b: ThreadEvidence): number {
  const [one, other] = [dayOf(a), dayOf(b)]
  return one === null || other === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(one, other))
}

function dayOf({ when, publishedAt }: ThreadEvidence): Day | null {
  const date = when ?? publishedAt
  return date === null ? null : firstDay(date)
}

function stands(evidence: readonly ThreadEvidence[]): readonly Stand[] {
  const says = ({ step, certainty }: ThreadEvidence): string =>
    certainty === 'denied' ? 'denied' : `${SURENESS[certainty]}${DONE[step]}`
  return [...groupBy(evidence, (one) => `${one.saidBy}\n${says(one)}`).values()].map((own) => {
    const [first] = own as [ThreadEvidence]
    return { saidBy: first.saidBy, says: says(first), evidence: own }
  })
}

/** Who presses for and against granting an ask; those who press for it first. */
export function pressuresOf(ask: Pick<Ask, 'evidence'>): readonly Pressure[] {
  const pressing = ask.evidence.filter(({ step, certainty }) => step === 'pressure' && certainty !== 'denied')
  const groups = groupBy(pressing, ({ direction, saidBy }) => `${direction === 'for' ? 'for' : 'against'}\n${saidBy}`)
  return [...groups]
    .map(([key, evidence]): Pressure => {
      const [direction = 'against', by = ''] = key.split('\n')
      return { direction: direction === 'for' ? 'for' : 'against', by, evidence }
    })
    .sort((a, b) => (a.direction === b.direction ? 0 : a.direction === 'for' ? -1 : 1))
}
