import { sql } from 'kysely'
import type { Db } from '../../src/ledger/database/db.js'
import { PARTIES } from './replay.js'

/** Tables that hold what is multiplied, with how each column is made of the row before; what is not named is copied. */
const COPIES: readonly (readonly [table: string, columns: Readonly<Record<string, string>>])[] = [
  ['stories', { id: 'mark(id)' }],
  [
    'articles',
    {
      key: 'mark(key)',
      id: 'mark(id)',
      story: 'mark(story)',
      signature: 'null',
      ...days('published_at', 'last_day', 'known_day'),
    },
  ],
  ['readings', { id: 'mark(id)', article_key: 'mark(article_key)' }],
  [
    'claims',
    {
      id: 'mark(id)',
      reading_id: 'mark(reading_id)',
      article_key: 'mark(article_key)',
      condition_of: 'mark(condition_of)',
      asker: 'party(asker)',
      addressee: 'party(addressee)',
    },
  ],
  ['evidence', { id: 'mark(id)', claim_id: 'mark(claim_id)' }],
  ['asks', { id: 'mark(id)', founded_by: 'mark(founded_by)', bucket: 'bucket(bucket)' }],
  [
    'memberships',
    {
      claim_id: 'mark(claim_id)',
      ask_id: 'mark(ask_id)',
      bucket: 'bucket(bucket)',
      words: 'words(words)',
      ...days('known_day'),
    },
  ],
  [
    'ask_states',
    {
      ask_id: 'mark(ask_id)',
      changed_by: 'mark(changed_by)',
      asker: 'party(asker)',
      addressee: 'party(addressee)',
      ...days('known_from', 'known_until', 'last_changed', 'sort_day', 'lapses_on'),
    },
  ],
]

function days(...columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column) => [column, `day(${column})`]))
}

/**
 * Keeps the rows that are there as the ones to be multiplied, and puts the indexes aside, which are made anew faster than kept. Call once, before
 * `copyOnce`; what it gives makes the indexes again.
 */
export async function keepBase(db: Db): Promise<() => Promise<void>> {
  await sql`create schema bench_base`.execute(db)
  for (const [table] of COPIES)
    await sql.raw(`create unlogged table if not exists bench_base.base_${table} as select * from ${table}`).execute(db)
  const { rows } = await sql<{ name: string; made: string }>`
    select i.indexname as name, i.indexdef as made from pg_indexes i
    left join pg_constraint c on c.conname = i.indexname
    where i.schemaname = current_schema() and c.oid is null and i.tablename in (${sql.join(COPIES.map(([table]) => table))})`.execute(
    db,
  )
  for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db)
  return async () => {
    for (const { made } of rows) await sql.raw(made).execute(db)
  }
}

/** Adds the n-th copy of the base in one transaction: other ids, other parties, other days; everything else as it was read and folded. */
export async function copyOnce(db: Db, n: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // What refers to what was checked when the base was stored.
    await sql`set local session_replication_role = replica`.execute(trx)
    for (const [table, columns] of COPIES) {
      const { rows } = await sql<{ name: string }>`
        select column_name as name from information_schema.columns
        where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(
        trx,
      )
      const names = rows.map(({ name }) => name)
      const values = names.map((name) => expression(columns[name] ?? name, n))
      await sql
        .raw(`insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from bench_base.base_${table}`)
        .execute(trx)
    }
  })
}

const LIST = `array[${PARTIES.map((code) => `'${code}'`).join(',')}]`

/** `mark`, `party`, `day` and `bucket` spelt out in SQL. */
function expression(text: string, n: number): string {
  const party = (code: string): string =>
    `coalesce((${LIST})[1 + (array_position(${LIST}, ${code}) - 1 + ${n}) % ${PARTIES.length}], ${code})`
  const bucket = (of: string): string =>
    `${party(`split_part(${of}, '|', 1)`)} || '|' || ${party(`split_part(${of}, '|', 2)`)} || '|' || split_part(${of}, '|', 3) || '|' || split_part(${of}, '|', 4)`
  return text
    .replace(/^words\(words\)$/, `array(select ${bucket('w')} || '|' || split_part(w, '|', 5) from unnest(words) w)`)
    .replace(/^mark\((\w+)\)$/, `$1 || '-${n}'`)
    .replace(/^party\((\w+)\)$/, (_, code: string) => party(code))
    .replace(/^bucket\((\w+)\)$/, (_, of: string) => bucket(of))
    .replace(
      /^day\((\w+)\)$/,
      (_, day: string) =>
        `case when length(${day}) = 10 then to_char(${day}::date - ${(n * 37) % 3000}, 'YYYY-MM-DD') else ${day} end`,
    )
}
