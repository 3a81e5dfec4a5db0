import type { Selectable } from 'kysely'
import type { Judgement, ThreadEvidence } from '../../model/thread.js'
import type { Day } from '../../model/time.js'
import type { Db } from '../database/db.js'
import { type EvidenceTable, toInstant } from '../database/tables.js'
import { groupBy } from '../group.js'
import type { Thread, ThreadClaim } from '../thread/thread-claim.js'
import { type Knowledge, recorded, recordedBefore, stood } from './knowledge.js'
import { toArticleRef, toClaim, toEvidence, toJudgement } from './rows.js'

/** The threads of the asks named, with what the ledger held by then; what was published later is for the fold to leave out. */
export async function loadThreads(
  db: Db,
  ids: readonly string[],
  knowledge: Knowledge,
): Promise<ReadonlyMap<string, Thread>> {
  if (ids.length === 0) return new Map()
  const rows = await claimRows(db, ids, knowledge)
  const evidence = await evidenceByClaim(db, rows)
  const judgements = await judgementsByAsk(db, ids, knowledge)
  const cited = await citedDays(db, [...judgements.values()].flat())
  const threads = groupBy(rows, ({ ask_id }) => ask_id)
  return new Map(
    [...threads].map(([id, own]) => {
      const claims = own.map((row) => toThreadClaim(row, evidence.get(row.id) ?? []))
      return [id, { id, claims, judgements: judgements.get(id) ?? [], cited }]
    }),
  )
}

type ClaimRow = Awaited<ReturnType<typeof claimRows>>[number]

async function claimRows(db: Db, ids: readonly string[], knowledge: Knowledge) {
  return await db
    .selectFrom('memberships')
    .innerJoin('claims', 'claims.id', 'memberships.claim_id')
    .innerJoin('articles', 'articles.key', 'claims.article_key')
    .leftJoin('memberships as target', (join) =>
      join.onRef('target.claim_id', '=', 'claims.condition_of').on(stood('target', knowledge)),
    )
    .selectAll('claims')
    .select([
      'memberships.ask_id',
      'target.ask_id as condition_ask',
      'articles.known_day',
      'articles.recorded_at as stored_at',
    ])
    .select(['articles.id as article_id', 'articles.title', 'articles.published_at', 'articles.url', 'articles.source'])
    .select(['articles.retold', 'articles.story', 'articles.rights'])
    .where('memberships.ask_id', 'in', ids)
    .where(stood('memberships', knowledge))
    .where(stood('claims', knowledge))
    .orderBy('articles.known_day')
    .orderBy('claims.id')
    .execute()
}

async function evidenceByClaim(db: Db, claims: readonly ClaimRow[]) {
  if (claims.length === 0) return new Map<string, Selectable<EvidenceTable>[]>()
  const ids = claims.map(({ id }) => id)
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('claim_id', 'in', ids)
    .orderBy('claim_id')
    .orderBy('n')
    .execute()
  return groupBy(rows, ({ claim_id }) => claim_id)
}

/** All judgements recorded by then, the one that then stood without its later end. */
async function judgementsByAsk(
  db: Db,
  ids: readonly string[],
  knowledge: Knowledge,
): Promise<ReadonlyMap<string, Judgement[]>> {
  const rows = await db
    .selectFrom('judgements')
    .selectAll()
    .where('ask_id', 'in', ids)
    .where(recorded('judgements', knowledge))
    .orderBy('recorded_at')
    .execute()
  const before = recordedBefore(knowledge)
  const judgements = rows.map(toJudgement).map((judgement) => {
    const { supersededAt } = judgement
    return before !== null && supersededAt !== null && supersededAt >= before
      ? { ...judgement, supersededAt: null }
      : judgement
  })
  return groupBy(judgements, ({ askId }) => askId)
}

async function citedDays(db: Db, judgements: readonly Judgement[]): Promise<ReadonlyMap<string, Day>> {
  const ids = [...new Set(judgements.flatMap(({ evidence }) => evidence))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('claims', 'claims.id', 'evidence.claim_id')
    .innerJoin('articles', 'articles.key', 'claims.article_key')
    .select(['evidence.id', 'articles.known_day'])
    .where('evidence.id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, known_day }) => [id, known_day]))
}

function toThreadClaim(row: ClaimRow, evidence: readonly Selectable<EvidenceTable>[]): ThreadClaim {
  const article = toArticleRef({ ...row, key: row.article_key, id: row.article_id })
  const recordedAt = toInstant(row.stored_at)
  return {
    ...toClaim(row),
    id: row.id,
    conditionOf: row.condition_ask,
    article,
    knownDay: row.known_day,
    evidence: evidence.map((own): ThreadEvidence => {
      return { ...toEvidence(own), id: own.id, claim: row.id, article, publishedAt: article.date, recordedAt }
    }),
  }
}
