import type { Step } from '../model/ask.js'
import type { ArticleRef, Ask, ThreadEvidence } from '../model/thread.js'
import type { PartialDate } from '../model/time.js'
import { byDate } from './dates.js'

/** One step of an ask's life as one story tells it. */
export interface TimelineEntry {
  readonly step: Step
  readonly direction: 'for' | 'against' | null
  /** Date of the act where a text gives it, else of the first publication; null where neither is known. */
  readonly date: PartialDate | null
  readonly dateOf: 'act' | 'publication' | 'unknown'
  readonly story: string
  /** The quotes of the article shown: the first published of the story that tells this step. */
  readonly quotes: readonly ThreadEvidence[]
  /** Other articles of the story that tell the step too. */
  readonly copies: readonly ArticleRef[]
}

/** The steps of an ask in order of time; copies of one story are folded into one entry. */
export function timeline(ask: Pick<Ask, 'evidence'>): readonly TimelineEntry[] {
  const groups = new Map<string, ThreadEvidence[]>()
  for (const evidence of ask.evidence) {
    const { step, direction = '', when, article } = evidence
    const key = JSON.stringify([article.story, step, direction, actKey(ask.evidence, evidence, when)])
    const group = groups.get(key)
    if (group) group.push(evidence)
    else groups.set(key, [evidence])
  }
  return [...groups.values()].map(fold).sort((a, b) => byDate(a.date, b.date))
}

/** Two dated acts of one story stay apart; a copy that leaves out the date joins the first of them. */
function actKey(all: readonly ThreadEvidence[], evidence: ThreadEvidence, when: PartialDate | null): string | null {
  if (when !== null) return when
  const dated = all.find(
    (other) => other.article.story === evidence.article.story && isSameStep(other, evidence) && other.when !== null,
  )
  return dated?.when ?? null
}

function isSameStep(a: ThreadEvidence, b: ThreadEvidence): boolean {
  return a.step === b.step && a.direction === b.direction
}

function fold(group: readonly ThreadEvidence[]): TimelineEntry {
  const ordered = [...group].sort((a, b) => byDate(a.publishedAt, b.publishedAt))
  const lead = ordered[0] as ThreadEvidence
  const when = group.find((evidence) => evidence.when !== null)?.when ?? null
  const others = new Map(ordered.map((evidence) => [evidence.article.key, evidence.article]))
  others.delete(lead.article.key)
  return {
    step: lead.step,
    direction: lead.direction ?? null,
    date: when ?? lead.publishedAt,
    dateOf: when !== null ? 'act' : lead.publishedAt !== null ? 'publication' : 'unknown',
    story: lead.article.story,
    quotes: ordered.filter((evidence) => evidence.article.key === lead.article.key),
    copies: [...others.values()],
  }
}
