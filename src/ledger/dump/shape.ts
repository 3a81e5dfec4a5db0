import { sql } from 'kysely'
import type { Db } from '../database/db.js'

/** A table as far as dumping it needs: what orders its rows, and which columns are kept. */
export interface TableShape {
  readonly name: string
  /** Columns of the primary key. */
  readonly key: readonly string[]
  /** Columns that are stored, not reckoned from others, in order of the alphabet. */
  readonly columns: readonly string[]
  /** Column that numbers rows by itself; null where none does. */
  readonly counter: string | null
}

/** Tables that the migrator keeps for itself. */
const OWN_BOOKKEEPING = 'demarche_migrations'

/**
 * Every table of the ledger, each after those it refers to. Asked of the database itself, so that a table added by a later migration is dumped without
 * anybody having to think of it.
 */
export async function tableShapes(db: Db): Promise<readonly TableShape[]> {
  const { rows: columns } = await sql<{ table: string; column: string; identity: string }>`
    select c.table_name as "table", c.column_name as "column", c.is_identity as identity
    from information_schema.columns c join information_schema.tables t
      on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = current_schema() and c.is_generated = 'NEVER' order by 1, 2`.execute(db)
  const { rows: keys } = await sql<{ table: string; column: string }>`
    select k.table_name as "table", k.column_name as "column"
    from information_schema.table_constraints t join information_schema.key_column_usage k
      on k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name
    where t.table_schema = current_schema() and t.constraint_type = 'PRIMARY KEY'
    order by 1, k.ordinal_position`.execute(db)
  const names = [...new Set(columns.map(({ table }) => table))].filter((name) => !name.startsWith(OWN_BOOKKEEPING))
  const shapes = names.map((name): TableShape => {
    const own = columns.filter(({ table }) => table === name)
    return {
      name,
      key: keys.filter(({ table }) => table === name).map(({ column }) => column),
      columns: own.map(({ column }) => column),
      counter: own.find(({ identity }) => identity === 'YES')?.column ?? null,
    }
  })
  return inOrder(shapes, await references(db))
}

async function references(db: Db): Promise<readonly { from: string; to: string }[]> {
  const { rows } = await sql<{ from: string; to: string }>`
    select a.relname as "from", b.relname as "to" from pg_constraint c
    join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
    join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and n.nspname = current_schema() and a.oid <> b.oid`.execute(db)
  return rows
}

function inOrder(
  shapes: readonly TableShape[],
  refers: readonly { from: string; to: string }[],
): readonly TableShape[] {
  const placed: TableShape[] = []
  for (let left = [...shapes]; left.length > 0; ) {
    const ready = left.filter(({ name }) =>
      refers.every(({ from, to }) => from !== name || placed.some((other) => other.name === to)),
    )
    // Tables that refer to one another in a circle have no order; they come as they stand.
    placed.push(...(ready.length > 0 ? ready : left))
    left = left.filter((shape) => !placed.includes(shape))
  }
  return placed
}
