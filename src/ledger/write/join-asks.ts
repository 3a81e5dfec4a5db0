import type { Insertable } from 'kysely'
import { contentId } from '../../model/id.js'
import { addDays, type Day } from '../../model/time.js'
import type { Db } from '../database/db.js'
import type { ClaimsTable } from '../database/tables.js'
import { HORIZON_DAYS } from '../thread/horizons.js'
import { bucketOf, findAsk, type Joining, LONG_MEMORY, type Member } from '../thread/join.js'

type ClaimRow = Insertable<ClaimsTable>

/** Days; members further off never matter, whatever the kind. */
const REACH = LONG_MEMORY * Math.max(...Object.values(HORIZON_DAYS))

/**
 * Gives each claim of an article its ask, an old one or a new one, and returns the ids by claim id. The claims most like an
 * ask that is there choose first, so that the order within the article does not decide.
 */
export async function joinAsks(
  trx: Db,
  claims: readonly ClaimRow[],
  day: Day,
  recordedAt: string,
): Promise<ReadonlyMap<string, string>> {
  const members = await membersOf(trx, claims, day)
  const waiting = claims.map((claim) => {
    const [joining, bucket] = [toJoining(claim, day), bucketOf(toJoining(claim, day))]
    return { claim, joining, bucket, first: findAsk(joining, members.get(bucket) ?? [])?.likeness ?? 0 }
  })
  waiting.sort((a, b) => b.first - a.first || a.claim.n - b.claim.n)
  const askOf = new Map<string, string>()
  for (const { claim, joining, bucket } of waiting) {
    const own = members.get(bucket) ?? []
    const joined = findAsk(joining, own)
    const ask = joined?.ask ?? (await beginAsk(trx, claim.id, bucket, recordedAt))
    const because = joined === null ? 'first told here' : `matter alike ${joined.likeness.toFixed(2)}`
    await trx
      .insertInto('memberships')
      .values({ claim_id: claim.id, ask_id: ask, because, recorded_at: recordedAt, superseded_at: null })
      .execute()
    members.set(bucket, [...own, { ...joining, ask }])
    askOf.set(claim.id, ask)
  }
  return askOf
}

async function beginAsk(trx: Db, claimId: string, bucket: string, recordedAt: string): Promise<string> {
  const id = contentId('ask', [bucket, claimId])
  await trx.insertInto('asks').values({ id, bucket, founded_by: claimId, recorded_at: recordedAt }).execute()
  return id
}

async function membersOf(trx: Db, claims: readonly ClaimRow[], day: Day): Promise<Map<string, Member[]>> {
  const buckets = [...new Set(claims.map((claim) => bucketOf(toJoining(claim, day))))]
  const members = new Map<string, Member[]>(buckets.map((bucket) => [bucket, []]))
  if (buckets.length === 0) return members
  const rows = await trx
    .selectFrom('asks')
    .innerJoin('memberships', 'memberships.ask_id', 'asks.id')
    .innerJoin('claims', 'claims.id', 'memberships.claim_id')
    .innerJoin('articles', 'articles.key', 'claims.article_key')
    .select([
      'asks.id as ask',
      'asks.bucket',
      'articles.known_day',
      'claims.article_key',
      'claims.asker',
      'claims.addressee',
    ])
    .select([
      'claims.asker_said',
      'claims.addressee_said',
      'claims.third',
      'claims.kind',
      'claims.polarity',
      'claims.matter',
    ])
    .select(['claims.state', 'claims.partial'])
    .where('asks.bucket', 'in', buckets)
    .where('memberships.superseded_at', 'is', null)
    .where('claims.superseded_at', 'is', null)
    .where('articles.known_day', '>=', addDays(day, -REACH))
    .where('articles.known_day', '<=', addDays(day, REACH))
    .orderBy('claims.id')
    .execute()
  for (const row of rows) members.get(row.bucket)?.push({ ...toJoining(row, row.known_day), ask: row.ask })
  return members
}

type Told = Pick<
  ClaimRow,
  'asker' | 'asker_said' | 'kind' | 'polarity' | 'matter' | 'state' | 'partial' | 'article_key'
> & {
  readonly addressee?: string | null
  readonly addressee_said?: string | null
  readonly third?: string | null
}

function toJoining(row: Told, knownDay: Day): Joining {
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
