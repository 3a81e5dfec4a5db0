import type { Selectable } from 'kysely'
import { type Article, createArticle } from '../../model/article.js'
import type { Claim, Evidence, Rejection } from '../../model/claim.js'
import type { ArticleRef, Judgement } from '../../model/thread.js'
import {
  type ArticlesTable,
  type ClaimsTable,
  type EvidenceTable,
  type JudgementsTable,
  type RejectionsTable,
  toInstant,
} from '../database/tables.js'

/** What a reference to an article needs of its row. */
export const REF_COLUMNS = ['key', 'id', 'title', 'published_at', 'url', 'source', 'retold', 'story', 'rights'] as const

export function toArticleRef(row: Pick<Selectable<ArticlesTable>, (typeof REF_COLUMNS)[number]>): ArticleRef {
  const { key, id, title, published_at, url, source, retold, story, rights } = row
  return { key, id, title, date: published_at, url, source, retold, story, rights, profile: null }
}

export function toArticle(row: Selectable<ArticlesTable>): Article {
  const { id, title, body, published_at, url, source, language, extracted, retold, retells, licence, rights } = row
  return createArticle({
    id,
    title,
    text: body,
    date: published_at,
    url,
    source,
    language,
    extracted,
    retold,
    retells,
    licence,
    rights,
    authors: row.authors,
    published: row.published_said,
  })
}

export function toEvidence(row: Selectable<EvidenceTable>): Evidence {
  return {
    step: row.step,
    start: row.start_at,
    end: row.end_at,
    text: row.quote,
    ...(row.in_title ? { in: 'title' as const } : {}),
    saidBy: row.said_by,
    certainty: row.certainty,
    when: row.when_date,
    ...(row.direction === null ? {} : { direction: row.direction }),
    ...(row.partial === null ? {} : { partial: row.partial }),
    ...(row.read_as === null ? {} : { readAs: row.read_as }),
  }
}

/** A claim without its evidence and its condition, which stand in rows of their own. */
export function toClaim(row: Selectable<ClaimsTable>): Omit<Claim, 'evidence' | 'conditionOf'> {
  return {
    key: row.key,
    asker: row.asker,
    askerSaid: row.asker_said,
    addressee: row.addressee,
    addresseeSaid: row.addressee_said,
    third: row.third,
    kind: row.kind,
    polarity: row.polarity,
    matter: row.matter,
    force: row.force,
    state: row.state,
    partial: row.partial,
    deadline: row.deadline_text === null ? null : { text: row.deadline_text, date: row.deadline_date },
    confidence: row.confidence,
  }
}

export function toRejection(row: Selectable<RejectionsTable>): Rejection {
  const { reason, start_at, end_at, quote, in_title } = row
  return { reason, start: start_at, end: end_at, text: quote, ...(in_title ? { in: 'title' as const } : {}) }
}

export function toJudgement(row: Selectable<JudgementsTable>): Judgement {
  return {
    id: row.id,
    askId: row.ask_id,
    verdict: row.verdict,
    because: row.because,
    set: row.fields,
    evidence: row.evidence,
    recordedAt: toInstant(row.recorded_at),
    supersededAt: row.superseded_at === null ? null : toInstant(row.superseded_at),
  }
}
