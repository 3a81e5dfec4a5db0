import type { Forecasted } from '../../model/forecast.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { addDays, type Day, firstDay, lastDay } from '../../model/time.js'
import type { NewsDays } from './news.js'
import type { Said } from './said.js'

/** Something said of an ask whose horizon is past, with what came. */
export interface Resolved extends Said {
  readonly kind: Ask['kind']
  readonly asker: string
  readonly addressee: string | null
  /** Last day of its horizon. */
  readonly end: Day
  /** Null: the horizon is past, and yet it cannot be told. */
  readonly happened: boolean | null
}

type Resolvable = Pick<Ask, 'kind' | 'asker' | 'addressee' | 'state' | 'evidence' | 'judgements'>

/**
 * What came of something said, or null while its horizon still runs. It counts only once its whole horizon lies behind `readUpTo`, the last day whose
 * news has been read, though the thing may have come before: scoring early successes early, and failures late, would flatter every forecaster.
 */
export function resolve(said: Said, ask: Resolvable, readUpTo: Day, news: NewsDays): Resolved | null {
  const end = addDays(said.asOf, said.horizon)
  if (end > readUpTo) return null
  const { kind, asker, addressee } = ask
  return { ...said, kind, asker, addressee, end, happened: whatCame(ask, said.forecasted, said.asOf, end, news) }
}

/**
 * Whether it came on the days after `asOf` to `end`. Yes by a person's judgement, or by asserted evidence that the ledger believes. It cannot be told where it
 * is told only as possible, planned or supposed, without a date or with one too vague, where it had come before, and where nothing at all was read of
 * the addressee (the asker where nobody is asked) in those days. Else no.
 */
function whatCame(ask: Resolvable, forecasted: Forecasted, asOf: Day, end: Day, news: NewsDays): boolean | null {
  const judged = judgedOn(ask, forecasted)
  if (judged !== null) return judged <= asOf ? null : judged <= end
  const steps = forecasted === 'delivered' ? ['deliver'] : ['deliver', 'promise']
  const told = ask.evidence
    .filter(({ step, certainty }) => steps.includes(step) && certainty !== 'denied')
    .map((item) => ({ when: placeOf(item, asOf, end), isFirm: isFirm(ask, item) }))
  if (told.some(({ when, isFirm: firm }) => firm && when === 'within')) return true
  if (told.some(({ when, isFirm: firm }) => when === 'unclear' || when === 'within' || (firm && when === 'before')))
    return null
  return news.heardOf(ask.addressee ?? ask.asker, asOf, end) ? false : null
}

/** Asserted, and of a delivery that the ledger believes in: a single weak voice does not settle a bet. */
function isFirm(ask: Resolvable, { step, certainty }: ThreadEvidence): boolean {
  return certainty === 'asserted' && (step !== 'deliver' || ask.state === 'delivered')
}

type Place = 'before' | 'within' | 'after' | 'unclear'

/** When the act was, against the days after `asOf` to `end`; never later than it was told. */
function placeOf({ when, publishedAt }: ThreadEvidence, asOf: Day, end: Day): Place {
  const date = when ?? publishedAt
  if (date === null) return 'unclear'
  const told = publishedAt === null ? null : lastDay(publishedAt)
  const first = firstDay(date)
  const last = told !== null && told < lastDay(date) && told >= first ? told : lastDay(date)
  if (last <= asOf) return 'before'
  if (first > end) return 'after'
  return first > asOf && last <= end ? 'within' : 'unclear'
}

/** The day from which a person holds it granted; null where none does. A judgement speaks from the day of the evidence that it cites. */
function judgedOn({ judgements, evidence }: Resolvable, forecasted: Forecasted): Day | null {
  const standing = judgements.find(({ supersededAt }) => supersededAt === null)
  const states = forecasted === 'delivered' ? ['delivered'] : ['delivered', 'promised']
  if (standing === undefined || !states.includes(standing.verdict)) return null
  const cited = evidence.filter(({ id }) => standing.evidence.includes(id))
  const dates = cited.map(({ when, publishedAt }) => when ?? publishedAt).filter((date) => date !== null)
  const days = dates.map(lastDay).sort()
  return days.at(-1) ?? (standing.recordedAt.slice(0, 10) as Day)
}
