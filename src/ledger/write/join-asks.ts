import type { Insertable } from 'kysely'
import { contentId } from '../../model/id.js'
import { addDays, type Day } from '../../model/time.js'
import { KIND_TABLE } from '../../ontology/kinds.js'
import type { Db } from '../database/db.js'
import type { ClaimsTable } from '../database/tables.js'
import { bucketOf, findAsk, type Joining, LONG_MEMORY, type Member } from '../thread/join.js'

type ClaimRow = Insertable<ClaimsTable>

/** Days; members further off never matter, whatever the kind. */
const REACH = LONG_MEMORY * Math.max(...KIND_TABLE.map((row) => row.horizonDays))

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
  const joined = waiting.map(({ claim, joining, bucket }): JoinedClaim => {
    const own = members.get(bucket) ?? []
    const found = findAsk(joining, own)
    const ask = found?.ask ?? contentId('ask', [bucket, claim.id])
    members.set(bucket, [...own, { ...joining, ask }])
    return { claim: claim.id, bucket, ask, likeness: found?.likeness ?? null }
  })
  await store(trx, joined, recordedAt)
  return new Map(joined.map(({ claim, ask }) => [claim, ask]))
}

interface JoinedClaim {
  readonly claim: string
  readonly bucket: string
  readonly ask: string
  /** Null where the claim begins the ask. */
  readonly likeness: number | null
}

async function store(trx: Db, joined: readonly JoinedClaim[], recordedAt: string): Promise<void> {
  const begun = joined.filter(({ likeness }) => likeness === null)
  const asks = begun.map(({ ask, bucket, claim }) => ({ id: ask, bucket, founded_by: claim, recorded_at: recordedAt }))
  if (asks.length > 0) await trx.insertInto('asks').values(asks).execute()
  const memberships = joined.map(({ claim, ask, likeness }) => ({
    claim_id: claim,
    ask_id: ask,
    because: likeness === null ? 'first told here' : `matter alike ${likeness.toFixed(2)}`,
    recorded_at: recordedAt,
    superseded_at: null,
  }))
  if (memberships.length > 0) await trx.insertInto('memberships').values(memberships).execute()
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
