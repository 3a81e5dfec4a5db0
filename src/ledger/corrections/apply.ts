import type { ClaimPlace, Correction, JudgementCorrection, RegroupingCorrection } from '../../model/correction.js'
import type { Db } from '../database/db.js'
import type { CorrectionOutcome } from '../ledger.js'
import { type StoredClaim, standingClaimsOf } from '../query/claims.js'
import { judge } from '../write/judge.js'
import { merge, split } from '../write/regroup.js'

/**
 * Does here what a person did elsewhere: `done`; `already` where it stands so; `absent` where this ledger has not the article, or has not read the claim
 * in it. Throws what judging, splitting and merging throw.
 */
export async function applyCorrection(db: Db, correction: Correction): Promise<CorrectionOutcome> {
  return correction.correction === 'judgement' ? await applyJudgement(db, correction) : await regroup(db, correction)
}

async function applyJudgement(db: Db, given: JudgementCorrection): Promise<CorrectionOutcome> {
  const [first] = await found(db, given.claims)
  if (first === undefined) return 'absent'
  const { verdict, because, set } = given
  const standing = await db
    .selectFrom('judgements')
    .select(['verdict', 'because', 'fields'])
    .where('ask_id', '=', first.ask)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  const same = standing?.verdict === verdict && standing.because === because
  if (same && JSON.stringify(standing.fields) === JSON.stringify(set)) return 'already'
  const cited = (await found(db, given.cites)).map(({ id }) => id)
  const evidence =
    cited.length === 0
      ? []
      : await db.selectFrom('evidence').select('id').where('claim_id', 'in', cited).where('n', '=', 0).execute()
  await judge(db, { askId: first.ask, verdict, because, set, evidence: evidence.map(({ id }) => id) })
  return 'done'
}

async function regroup(db: Db, given: RegroupingCorrection): Promise<CorrectionOutcome> {
  const [claims, others] = [await found(db, given.claims), await found(db, given.others)]
  const [one, other] = [claims[0], others[0]]
  if (one === undefined || other === undefined) return 'absent'
  const { because } = given
  if (given.correction === 'merge') {
    if (one.ask === other.ask) return 'already'
    await merge(db, { askId: one.ask, intoAsk: other.ask, because })
    return 'done'
  }
  const together = claims.filter(({ ask }) => ask === other.ask)
  if (together.length === 0) return 'already'
  await split(db, { askId: other.ask, claims: together.map(({ id }) => id), because })
  return 'done'
}

/** The claims that stand at these places. */
async function found(db: Db, places: readonly ClaimPlace[]): Promise<readonly StoredClaim[]> {
  const claims: StoredClaim[] = []
  for (const place of places) {
    const own = await standingClaimsOf(db, place.article)
    const at = own.find((claim) => isAt(claim, place))
    if (at !== undefined) claims.push(at)
  }
  return claims
}

/** The same words, and three of the four fields: another reader may see one of them otherwise. */
function isAt({ claim }: StoredClaim, place: ClaimPlace): boolean {
  const isThere = claim.evidence.some(
    (span) => span.in === place.in && span.start < place.end && place.start < span.end,
  )
  const same = (['asker', 'addressee', 'kind', 'polarity'] as const).filter((field) => claim[field] === place[field])
  return isThere && same.length >= 3
}
