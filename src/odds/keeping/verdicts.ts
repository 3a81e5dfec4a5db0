import type { Certainty } from '../../model/ask.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { lastDay } from '../../model/time.js'
import type { Said } from './said.js'

/**
 * What a doubt says, as a probability that the ask is delivered: "may turn out to be wishful thinking" said outright is taken for one chance in five,
 * one that is itself only possible for one in three. Judgements; that they are scored shows what such words are worth.
 */
const DOUBT: Readonly<Partial<Record<Certainty, number>>> = { asserted: 0.2, planned: 0.2, possible: 1 / 3 }

/** The year that a doubt is taken to speak of, in days. */
const SPAN = 365

/**
 * The verdicts of authors and sources on an ask, as forecasts by a stated rule: each doubt once a teller and story, said on the day of
 * publication. An author goes by the name of the publication. A denied or merely supposed doubt is none; one without a day cannot be scored.
 */
export function verdictsOf(ask: Pick<Ask, 'id' | 'evidence'>): readonly Omit<Said, 'ours'>[] {
  const told = new Map<string, Omit<Said, 'ours'>>()
  for (const item of ask.evidence) {
    const probability = item.step === 'doubt' ? DOUBT[item.certainty] : undefined
    if (probability === undefined || item.publishedAt === null) continue
    const by = tellerOf(item)
    const key = `${by} ${item.article.story}`
    if (told.has(key)) continue
    told.set(key, {
      askId: ask.id,
      by,
      as: 'source',
      forecasted: 'delivered',
      horizon: SPAN,
      asOf: lastDay(item.publishedAt),
      probability,
      reconstructed: false,
      age: null,
    })
  }
  return [...told.values()]
}

function tellerOf({ saidBy, article }: ThreadEvidence): string {
  if (saidBy !== 'author') return saidBy
  return article.source ?? 'authors unnamed'
}
