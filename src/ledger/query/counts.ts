import { sql } from 'kysely'
import type { Db } from '../database/db.js'
import type { LedgerCounts } from '../ledger.js'

/** How many of each noun stand in the ledger; what was superseded is not counted. */
export async function counts(db: Db): Promise<LedgerCounts> {
  const { rows } = await sql<LedgerCounts>`
    select
      (select count(*)::int from articles where forgotten_at is null) as articles,
      (select count(*)::int from stories) as stories,
      (select count(*)::int from claims where superseded_at is null) as claims,
      (select count(*)::int from evidence join claims on claims.id = claim_id where superseded_at is null) as evidence,
      (select count(*)::int from rejections join readings on readings.id = reading_id where superseded_at is null) as rejected,
      (select count(*)::int from ask_states where superseded_at is null and known_until is null) as asks,
      (select count(*)::int from judgements where superseded_at is null) as judgements,
      (select count(*)::int from forecasts) as forecasts`.execute(db)
  const [row] = rows
  if (row === undefined) throw new RangeError('a count has one row')
  return row
}
