import { createHash } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '../database/db.js'
import { MIGRATIONS } from '../database/migrations.js'
import { type TableShape, tableShapes } from './shape.js'

/** First line of a dump. */
export interface DumpHead {
  readonly demarcheDump: 1
  /** The changes that shaped the tables. */
  readonly migrations: readonly string[]
  readonly tables: readonly string[]
}

/** Last line of a dump: how many rows stand before it, and the SHA-256 of all lines before it with their line ends. */
export interface DumpTail {
  readonly demarcheDumpEnd: 1
  readonly rows: number
  readonly sha256: string
}

const PAGE = 500

/**
 * The whole ledger as JSON lines, times of record and superseded rows with it: a head, one line a row, an end with a hash. The same ledger gives the
 * same bytes, embedded or on a server. One snapshot, read page by page; nothing is held but a page.
 */
export async function* dumpWhole(db: Db): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = -1
  const line = (text: string): string => {
    hash.update(`${text}\n`)
    rows++
    return text
  }
  const trx = await db.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    await sql`set local timezone to 'UTC'`.execute(trx)
    const shapes = await tableShapes(trx)
    const head: DumpHead = {
      demarcheDump: 1,
      migrations: Object.keys(MIGRATIONS),
      tables: shapes.map(({ name }) => name),
    }
    yield line(JSON.stringify(head))
    for (const shape of shapes) for await (const text of rowsOf(trx, shape)) yield line(text)
    const tail: DumpTail = { demarcheDumpEnd: 1, rows, sha256: hash.digest('hex') }
    yield JSON.stringify(tail)
  } finally {
    await trx.rollback().execute()
  }
}

async function* rowsOf(db: Db, { name, key, columns }: TableShape): AsyncGenerator<string> {
  const by = sql.join((key.length > 0 ? key : columns).map((column) => sql.ref(column)))
  const kept = sql.join(columns.flatMap((column) => [sql.lit(column), sql.ref(column)]))
  for (let after: string | null = null, full = true; full; ) {
    const place: ReturnType<typeof sql<SqlBool>> =
      after === null
        ? sql<SqlBool>`true`
        : sql<SqlBool>`(${by}) > (select ${by} from jsonb_populate_record(null::${sql.table(name)}, ${after}::jsonb))`
    const { rows } = await sql<{ row: string }>`
      select json_build_object(${kept})::text as row from ${sql.table(name)} where ${place} order by ${by} limit ${sql.lit(PAGE)}`.execute(
      db,
    )
    for (const { row } of rows) yield `{"${name}":${row}}`
    after = rows.at(-1)?.row ?? null
    full = rows.length === PAGE
  }
}
