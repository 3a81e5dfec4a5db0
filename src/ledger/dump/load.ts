import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { DemarcheError } from '../../model/errors.js'
import type { Db } from '../database/db.js'
import { MIGRATIONS } from '../database/migrations.js'
import { type TableShape, tableShapes } from './shape.js'
import type { DumpHead, DumpTail } from './write.js'

const BATCH = 200

/**
 * Fills an empty ledger from a dump, whole or not at all; the number of rows. Throws `ledger_not_empty`, `ledger_newer` (the dump is of a newer
 * version) and `dump_invalid` (not a dump, cut short, altered, or of an older version, which has to write it anew).
 */
export async function loadWhole(db: Db, lines: AsyncIterable<string>): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    await refuseFilled(trx)
    // What opening a ledger writes is in the dump too.
    await sql`delete from settings`.execute(trx)
    const shapes = new Map((await tableShapes(trx)).map((shape) => [shape.name, shape]))
    const hash = createHash('sha256')
    let waiting: { table: string; rows: string[] } = { table: '', rows: [] }
    let [count, tail]: [number, DumpTail | null] = [-1, null]
    for await (const line of lines) {
      if (line === '') continue
      if (tail !== null) throw invalid('something stands after its end')
      tail = tailOf(line)
      if (tail !== null) continue
      hash.update(`${line}\n`)
      if (++count === 0) {
        checkHead(line, [...shapes.keys()])
        continue
      }
      const table = tableOf(line)
      if (table !== waiting.table || waiting.rows.length >= BATCH) {
        await insert(trx, shapes.get(waiting.table), waiting.rows)
        waiting = { table, rows: [] }
      }
      waiting.rows.push(line.slice(table.length + 4, -1))
    }
    await insert(trx, shapes.get(waiting.table), waiting.rows)
    if (tail === null) throw invalid('it breaks off')
    if (tail.rows !== count || tail.sha256 !== hash.digest('hex')) throw invalid('it was altered on the way')
    for (const shape of shapes.values()) await setCounter(trx, shape)
    return count
  })
}

async function refuseFilled(trx: Db): Promise<void> {
  const { rows } = await sql<{ filled: boolean }>`
    select exists (select 1 from entries) or exists (select 1 from articles) as filled`.execute(trx)
  if (rows[0]?.filled)
    throw new DemarcheError('ledger_not_empty', 'this ledger holds something; load into a new folder')
}

function checkHead(line: string, tables: readonly string[]): void {
  const head = parse(line) as Partial<DumpHead>
  if (head?.demarcheDump !== 1 || !Array.isArray(head.migrations)) throw invalid('it does not begin like one')
  const newer = head.migrations.find((name) => !(name in MIGRATIONS))
  if (newer !== undefined)
    throw new DemarcheError('ledger_newer', `the dump holds the change ${newer}, which this version does not know`, {
      value: newer,
    })
  const missing = Object.keys(MIGRATIONS).find((name) => !head.migrations?.includes(name))
  if (missing !== undefined) throw invalid('an older version wrote it: open that ledger once with this one and dump it')
  const unknown = head.tables?.find((name) => !tables.includes(name))
  if (unknown !== undefined) throw invalid(`there is no table ${unknown} here`)
}

function tableOf(line: string): string {
  const table = /^\{"([a-z_]+)":/.exec(line)?.[1]
  if (table === undefined || !line.endsWith('}')) throw invalid('a line of it is no row')
  return table
}

function tailOf(line: string): DumpTail | null {
  return line.startsWith('{"demarcheDumpEnd":') ? (parse(line) as DumpTail) : null
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw invalid('a line of it is not JSON')
  }
}

function invalid(why: string): DemarcheError {
  return new DemarcheError('dump_invalid', why)
}

async function insert(trx: Db, shape: TableShape | undefined, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  if (shape === undefined) throw invalid('it holds rows of a table that is not here')
  const [table, columns] = [sql.table(shape.name), sql.join(shape.columns.map((column) => sql.ref(column)))]
  await sql`
    insert into ${table} (${columns}) ${shape.counter === null ? sql`` : sql`overriding system value`}
    select ${columns} from json_populate_recordset(null::${table}, ${`[${rows.join(',')}]`}::json)`.execute(trx)
}

async function setCounter(trx: Db, { name, counter }: TableShape): Promise<void> {
  if (counter === null) return
  await sql`
    select setval(pg_get_serial_sequence(${name}, ${counter}), greatest(1, (select coalesce(max(${sql.ref(counter)}), 0) from ${sql.table(name)})),
      exists (select 1 from ${sql.table(name)}))`.execute(trx)
}
