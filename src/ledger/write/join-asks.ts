import type { Insertable, Selectable } from 'kysely'
import { contentId } from '../../model/id.js'
import type { Day } from '../../model/time.js'
import type { Db } from '../database/db.js'
import type { ClaimsTable, MembershipsTable } from '../database/tables.js'
import { chunks } from '../group.js'
import { bucketOf, findAsk, type Joining, lookupWords } from '../thread/join.js'
import { membersNear } from './members.js'

type ClaimRow = Insertable<ClaimsTable>

/** A claim that is already known to belong to an ask, and why. */
export interface Settled {
  readonly ask: string
  readonly because: string
}

/**
 * Gives each claim of an article its ask, an old one or a new one, and returns the ids by claim id. The claims most like an
 * ask that is there choose first, so that the order within the article does not decide. `settled` says of some, by claim id, where they belong.
 */
export async function joinAsks(
  trx: Db,
  claims: readonly ClaimRow[],
  day: Day,
  recordedAt: string,
  settled: ReadonlyMap<string, Settled> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const told = claims.map((claim) => ({ claim, joining: toJoining(claim, day) }))
  const members = await membersNear(
    trx,
    told.map(({ joining }) => joining),
    day,
  )
  const waiting = told.map((one) => {
    const bucket = bucketOf(one.joining)
    const known = settled.get(one.claim.id) ?? null
    const first = known === null ? (findAsk(one.joining, members.get(bucket) ?? [])?.likeness ?? 0) : 2
    return { ...one, bucket, first, known }
  })
  waiting.sort((a, b) => b.first - a.first || a.claim.n - b.claim.n)
  const joined = waiting.map(({ claim, joining, bucket, known }): JoinedClaim => {
    const own = members.get(bucket) ?? []
    const found = known === null ? findAsk(joining, own) : null
    const ask = known?.ask ?? found?.ask ?? contentId('ask', [bucket, claim.id])
    members.set(bucket, [...own, { ...joining, ask }])
    const alike = found === null ? 'first told here' : `matter alike ${found.likeness.toFixed(2)}`
    return { claim, joining, ask, because: known?.because ?? alike, isNew: known === null && found === null }
  })
  await store(trx, joined, recordedAt)
  return new Map(joined.map(({ claim, ask }) => [claim.id, ask]))
}

interface JoinedClaim {
  readonly claim: Pick<ClaimRow, 'id'>
  readonly joining: Joining
  readonly ask: string
  readonly because: string
  /** Whether the claim begins the ask. */
  readonly isNew: boolean
}

async function store(trx: Db, joined: readonly JoinedClaim[], recordedAt: string): Promise<void> {
  const asks = joined
    .filter(({ isNew }) => isNew)
    .map(({ ask, joining, claim }) => ({
      ...{ id: ask, bucket: bucketOf(joining), founded_by: claim.id, recorded_at: recordedAt },
    }))
  // An ask may stand there already without any claim: a person, or a newer reader, took its claims elsewhere.
  for (const part of chunks(asks)) {
    await trx
      .insertInto('asks')
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const rows = joined.map(({ claim, joining, ask, because }) =>
    membershipRow(claim.id, joining, ask, because, recordedAt),
  )
  for (const part of chunks(rows)) await trx.insertInto('memberships').values(part).execute()
}

/** The row that says to which ask a claim belongs. */
export function membershipRow(
  claimId: string,
  joining: Joining,
  askId: string,
  because: string,
  recordedAt: string,
): Insertable<MembershipsTable> {
  return {
    ...{ claim_id: claimId, ask_id: askId, because, recorded_at: recordedAt, superseded_at: null },
    ...{ bucket: bucketOf(joining), known_day: joining.knownDay, words: lookupWords(joining) },
  }
}

/** What joining needs of a claim's row. */
export function toJoining(row: Insertable<ClaimsTable> | Selectable<ClaimsTable>, knownDay: Day): Joining {
  const { asker, kind, polarity, matter, state, partial } = row
  return {
    ...{ asker, kind, polarity, matter, state, partial, knownDay },
    askerSaid: row.asker_said,
    addressee: row.addressee ?? null,
    addresseeSaid: row.addressee_said ?? null,
    third: row.third ?? null,
    articleKey: row.article_key,
  }
}
