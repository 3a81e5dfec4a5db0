import { type RawBuilder, sql } from 'kysely'
import type { Kind, Polarity, State } from '../../model/ask.js'
import { addDays, type Day } from '../../model/time.js'
import { KIND_TABLE } from '../../ontology/kinds.js'
import type { Db } from '../database/db.js'
import { bucketOf, type Joining, LONG_MEMORY, lookupWords, type Member } from '../thread/join.js'

/** Days; members further off never matter, whatever the kind. */
const REACH = LONG_MEMORY * Math.max(...KIND_TABLE.map((row) => row.horizonDays))
/** Nearest members of a bucket looked at on either side of the day, and nearest ones whose matter shares a word. */
const NEAREST = 100
const SHARING = 200

interface MemberRow {
  readonly ask: string
  readonly bucket: string
  readonly known_day: Day
  readonly article_key: string
  readonly asker: string
  readonly addressee: string | null
  readonly asker_said: string
  readonly addressee_said: string | null
  readonly third: string | null
  readonly kind: Kind
  readonly polarity: Polarity
  readonly matter: string
  readonly state: State
  readonly partial: boolean
}

/**
 * The claims among which new ones look for their ask, by bucket: of each bucket the nearest in time, and the nearest that share a telling word.
 * So the cost of adding does not grow with the ledger; a bucket of fewer than a hundred claims on either side is looked at whole.
 */
export async function membersNear(trx: Db, claims: readonly Joining[], day: Day): Promise<Map<string, Member[]>> {
  const members = new Map<string, Member[]>(claims.map((claim) => [bucketOf(claim), []]))
  if (claims.length === 0) return members
  const words = [...new Set(claims.flatMap(lookupWords))]
  const near = [...members.keys()].flatMap((bucket) => [before(bucket, day), after(bucket, day)])
  const { rows } = await sql<MemberRow>`
    with found as (${sql.join([...near, sharing(words, day)], sql` union `)})
    select m.ask_id as ask, m.bucket, m.known_day, c.article_key, c.asker, c.addressee, c.asker_said, c.addressee_said,
      c.third, c.kind, c.polarity, c.matter, c.state, c.partial
    from found
    join memberships m on m.claim_id = found.claim_id and m.superseded_at is null
    join claims c on c.id = m.claim_id
    order by m.claim_id`.execute(trx)
  for (const row of rows) members.get(row.bucket)?.push(toMember(row))
  return members
}

function before(bucket: string, day: Day): RawBuilder<unknown> {
  return sql`(select claim_id from memberships where superseded_at is null and bucket = ${bucket}
    and known_day <= ${day} and known_day >= ${addDays(day, -REACH)} order by known_day desc, claim_id limit ${sql.lit(NEAREST)})`
}

function after(bucket: string, day: Day): RawBuilder<unknown> {
  return sql`(select claim_id from memberships where superseded_at is null and bucket = ${bucket}
    and known_day > ${day} and known_day <= ${addDays(day, REACH)} order by known_day, claim_id limit ${sql.lit(NEAREST)})`
}

function sharing(words: readonly string[], day: Day): RawBuilder<unknown> {
  return sql`(select claim_id from memberships where superseded_at is null and words && ${words}::text[]
    and known_day >= ${addDays(day, -REACH)} and known_day <= ${addDays(day, REACH)}
    order by abs(known_day::date - ${day}::date), claim_id limit ${sql.lit(SHARING)})`
}

function toMember(row: MemberRow): Member {
  const { ask, asker, addressee, third, kind, polarity, matter, state, partial } = row
  return {
    ...{ ask, asker, addressee, third, kind, polarity, matter, state, partial },
    knownDay: row.known_day,
    askerSaid: row.asker_said,
    addresseeSaid: row.addressee_said,
    articleKey: row.article_key,
  }
}
