import type { Claim } from '../../model/claim.js'
import type { Judgement } from '../../model/thread.js'
import type { Db } from '../database/db.js'
import type { TrainingText } from '../ledger.js'
import { type StoredClaim, standingClaimsOf } from '../query/claims.js'
import { toJudgement } from '../query/rows.js'

/**
 * The texts in which a person judged something, marked as people left them: asks that were confirmed, with what was set right, and words that are no ask.
 * What nobody judged is told as unjudged, for the learner to leave out or to trust. In order of key.
 */
export async function* trainingTexts(db: Db): AsyncGenerator<TrainingText> {
  const judged = new Map(
    (await db.selectFrom('judgements').selectAll().where('superseded_at', 'is', null).execute())
      .map(toJudgement)
      .map((judgement) => [judgement.askId, judgement]),
  )
  if (judged.size === 0) return
  const articles = await db
    .selectFrom('memberships')
    .innerJoin('claims', 'claims.id', 'memberships.claim_id')
    .innerJoin('articles', 'articles.key', 'claims.article_key')
    .select([
      'articles.key',
      'articles.id',
      'articles.title',
      'articles.body',
      'articles.published_at',
      'articles.source',
    ])
    .select(['articles.licence', 'articles.rights'])
    .where('memberships.ask_id', 'in', [...judged.keys()])
    .where('memberships.superseded_at', 'is', null)
    .where('articles.forgotten_at', 'is', null)
    .distinct()
    .orderBy('articles.key')
    .execute()
  for (const { key, id, title, body, published_at: date, source, licence, rights } of articles) {
    const claims = await standingClaimsOf(db, key)
    const marked = claims.map((claim) => ({ claim, judgement: judged.get(claim.ask) ?? null }))
    yield {
      ...{ id, title, date, source, licence, rights, text: body },
      asks: marked.flatMap(({ claim, judgement }) =>
        judgement?.verdict === 'not-an-ask' ? [] : [askOf(claim, judgement)],
      ),
      notAsks: marked.flatMap(({ claim: { claim }, judgement }) =>
        judgement?.verdict === 'not-an-ask'
          ? claim.evidence.slice(0, 1).map(({ start, end, text }) => ({ start, end, text }))
          : [],
      ),
    }
  }
}

function askOf({ claim }: StoredClaim, judgement: Judgement | null): TrainingText['asks'][number] {
  const { key, asker, addressee, third, kind, polarity, matter, force, state, partial, deadline, evidence } = claim
  const own = { key, asker, addressee, third, kind, polarity, matter, force, state, partial, deadline, evidence }
  return { ...own, ...corrected(judgement), judged: judgement !== null }
}

/** A person's state is that of the thread, not of one text, and is not told here; fields set right are. */
function corrected(judgement: Judgement | null): Partial<Claim> {
  const set = Object.entries(judgement?.set ?? {})
  return Object.fromEntries(set.map(([field, value]) => [field, value === '' ? null : value]))
}
