import type { Insertable } from 'kysely'
import type { Article } from '../../model/article.js'
import type { Claim, Evidence, Reading, Rejection, Span } from '../../model/claim.js'
import { DemarcheError } from '../../model/errors.js'
import { contentId } from '../../model/id.js'
import { type Day, lastDay } from '../../model/time.js'
import { toJson } from '../database/exact-text.js'
import type { ArticlesTable, ClaimsTable, EvidenceTable, RejectionsTable } from '../database/tables.js'
import { contentOf } from '../sources/content.js'

export interface ReadingRows {
  readonly id: string
  readonly claims: readonly Insertable<ClaimsTable>[]
  readonly evidence: readonly Insertable<EvidenceTable>[]
  readonly rejections: readonly Insertable<RejectionsTable>[]
}

export function articleRow(
  article: Article,
  story: string,
  signature: string | null,
  recordedAt: string,
): Insertable<ArticlesTable> {
  const { key, id, title, text, date, url, source, language, extracted, retold, retells, licence, rights } = article
  return {
    ...{ key, id, title, body: text, published_at: date, url, source, language, extracted, retold, licence, rights },
    ...{ signature, story, recorded_at: recordedAt },
    retells: toJson(retells),
    authors: toJson(article.authors),
    published_said: article.published,
    content: contentOf(text),
    forgotten_at: null,
    last_day: date === null ? null : lastDay(date),
    known_day: knownDay(article, recordedAt),
  }
}

/** Nothing is published after it was recorded, and what is undated was public then at the latest. */
function knownDay({ date }: Article, recordedAt: string): Day {
  const recorded = recordedAt.slice(0, 10) as Day
  if (date === null) return recorded
  return ([lastDay(date), recorded] as const).toSorted()[0] ?? recorded
}

/** The rows of a reading. Throws `field_invalid` where it is not of this article or a quote does not stand in the text. */
export function readingRows(
  article: Article,
  reading: Reading,
  recordedAt: string,
  id: string = contentId('rdg', [article.key, reading.reader]),
): ReadingRows {
  if (reading.articleKey !== article.key) {
    throw new DemarcheError('field_invalid', 'the reading is of another article', { value: reading.articleKey })
  }
  const idOf = (key: string): string => contentId('clm', [id, key])
  return {
    id,
    claims: reading.claims.map((claim, n) => claimRow(claim, n, id, article.key, idOf, recordedAt)),
    evidence: reading.claims.flatMap((claim) =>
      claim.evidence.map((evidence, n) => evidenceRow(proved(article, evidence), n, idOf(claim.key))),
    ),
    rejections: reading.rejected.map((rejection, n) => rejectionRow(proved(article, rejection), n, id)),
  }
}

function proved<T extends Span>(article: Article, span: T): T {
  const text = span.in === 'title' ? (article.title ?? '') : article.text
  if (text.slice(span.start, span.end) === span.text) return span
  throw new DemarcheError('field_invalid', `the quote does not stand at ${span.start}–${span.end} of ${article.id}`, {
    value: span.text,
  })
}

function claimRow(
  claim: Claim,
  n: number,
  readingId: string,
  articleKey: string,
  idOf: (key: string) => string,
  recordedAt: string,
): Insertable<ClaimsTable> {
  const { key, asker, addressee, third, kind, polarity, matter, force, state, partial, confidence } = claim
  return {
    ...{ key, n, asker, addressee, third, kind, polarity, matter, force, state, partial, confidence },
    id: idOf(key),
    reading_id: readingId,
    article_key: articleKey,
    asker_said: claim.askerSaid,
    addressee_said: claim.addresseeSaid,
    deadline_text: claim.deadline?.text ?? null,
    deadline_date: claim.deadline?.date ?? null,
    condition_of: claim.conditionOf === null ? null : idOf(claim.conditionOf),
    recorded_at: recordedAt,
    superseded_at: null,
  }
}

function evidenceRow(evidence: Evidence, n: number, claimId: string): Insertable<EvidenceTable> {
  return {
    id: contentId('evd', [claimId, n]),
    claim_id: claimId,
    n,
    step: evidence.step,
    start_at: evidence.start,
    end_at: evidence.end,
    in_title: evidence.in === 'title',
    quote: evidence.text,
    said_by: evidence.saidBy,
    certainty: evidence.certainty,
    when_date: evidence.when,
    direction: evidence.direction ?? null,
    partial: evidence.partial ?? null,
    read_as: evidence.readAs ?? null,
  }
}

function rejectionRow(rejection: Rejection, n: number, readingId: string): Insertable<RejectionsTable> {
  const { reason, start, end, text } = rejection
  return {
    reading_id: readingId,
    n,
    reason,
    start_at: start,
    end_at: end,
    in_title: rejection.in === 'title',
    quote: text,
  }
}
