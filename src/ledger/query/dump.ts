import { type SqlBool, sql } from 'kysely'
import type { Db } from '../database/db.js'
import type { Tables } from '../database/tables.js'

/** What is written out of each table, in the order in which it could be read in again, by the columns that order it. */
const ORDER: readonly (readonly [table: keyof Tables, key: readonly string[], live: boolean])[] = [
  ['stories', ['id'], false],
  ['articles', ['key'], false],
  ['addresses', ['address'], false],
  ['tombstones', ['article_key'], false],
  ['readings', ['id'], false],
  ['claims', ['id'], false],
  ['evidence', ['id'], false],
  ['rejections', ['reading_id', 'n'], false],
  ['asks', ['id'], false],
  ['memberships', ['claim_id', 'ask_id'], true],
  ['ask_states', ['ask_id', 'known_from'], true],
  ['judgements', ['ask_id', 'id'], false],
  ['forecasts', ['ask_id', 'as_of', 'id'], false],
  ['forecast_days', ['ask_id', 'as_of', 'issued_at', 'model'], false],
  ['outside_forecasts', ['ask_id', 'id'], false],
]

/** Columns that tell when something was recorded, which differs from one filling of a ledger to the next, and what the database reckons by itself. */
const TIMES = new Set(['recorded_at', 'superseded_at', 'forgotten_at', 'words'])
const PAGE = 500

/**
 * The ledger as JSON lines, one a row, without the times of record: two ledgers filled alike give the same lines. Read page by
 * page, so that memory does not grow with the ledger; not one snapshot, so nothing should write meanwhile.
 */
export async function* dumpLedger(db: Db): AsyncGenerator<string> {
  for (const [table, key, live] of ORDER) yield* dumpTable(db, table, key, live)
}

async function* dumpTable(db: Db, table: keyof Tables, key: readonly string[], live: boolean): AsyncGenerator<string> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  let after: readonly unknown[] | null = null
  for (;;) {
    const place: ReturnType<typeof sql<SqlBool>> =
      after === null ? sql<SqlBool>`true` : sql<SqlBool>`(${columns}) > (${sql.join(after)})`
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${place} ${live ? sql`and superseded_at is null` : sql``}
      order by ${columns} limit ${sql.lit(PAGE)}`.execute(db)
    for (const row of rows) yield toLine(table, row)
    const last = rows.at(-1)
    if (rows.length < PAGE || last === undefined) return
    after = key.map((column) => last[column])
  }
}

function toLine(table: string, row: Record<string, unknown>): string {
  const kept = Object.entries(row).filter(([column]) => !TIMES.has(column))
  return JSON.stringify({ table, ...Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) })
}
