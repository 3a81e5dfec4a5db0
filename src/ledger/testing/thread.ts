import type { Certainty, Step } from '../../model/ask.js'
import type { ArticleRef, Judgement, ThreadEvidence } from '../../model/thread.js'
import type { Day, Instant, PartialDate } from '../../model/time.js'
import type { Thread, ThreadClaim } from '../thread/thread-claim.js'

/** One saying: what, by whom, how sure, in an article of which day and story, of an act of which day. */
export interface Saying {
  readonly day: string
  readonly step: Step
  readonly saidBy?: string
  readonly certainty?: Certainty
  readonly when?: string
  readonly story?: string
  readonly partial?: boolean
}

const RECORDED = '2024-01-01T00:00:00.000Z' as Instant

/** A thread of Ukraine asking the United States for arms, each saying in an article of its own. */
export function threadOf(sayings: readonly Saying[], judgements: readonly Judgement[] = []): Thread {
  return { id: 'ask_test', claims: sayings.map((saying, n) => claimOf(saying, n)), judgements }
}

export function claimOf(saying: Saying, n: number, more: Partial<ThreadClaim> = {}): ThreadClaim {
  const article = articleOf(saying, n)
  return {
    ...{ id: `clm_${n}`, key: '1', conditionOf: null, article, knownDay: saying.day as Day },
    ...{ asker: 'UKR', askerSaid: 'Kyiv', addressee: 'USA', addresseeSaid: 'Washington', third: null },
    ...{ kind: 'arms', polarity: 'do', matter: 'ATACMS', force: 'appeal', state: 'asked', partial: false },
    ...{ deadline: null, confidence: 0.6 },
    evidence: [evidenceOf(saying, n, article)],
    ...more,
  }
}

function articleOf({ day, story }: Saying, n: number): ArticleRef {
  const key = `art_${n}`
  return {
    key,
    id: key,
    title: null,
    date: day as PartialDate,
    url: null,
    source: null,
    retold: false,
    rights: 'quote',
    profile: null,
    story: story ?? `sty_${n}`,
  }
}

function evidenceOf(saying: Saying, n: number, article: ArticleRef): ThreadEvidence {
  const { step, saidBy = 'author', certainty = 'asserted', when = null, partial } = saying
  return {
    ...{ id: `evd_${n}`, claim: `clm_${n}`, article, publishedAt: article.date, recordedAt: RECORDED },
    ...{ step, saidBy, certainty, when: when as PartialDate | null, start: 0, end: 6, text: 'ATACMS' },
    ...(partial === undefined ? {} : { partial }),
  }
}

export function judgementOf(more: Partial<Judgement>): Judgement {
  return {
    ...{ id: 'jdg_1', askId: 'ask_test', verdict: 'refused', because: 'read again', set: {}, evidence: [] },
    ...{ recordedAt: RECORDED, supersededAt: null },
    ...more,
  }
}
