import { type Kysely, Migrator, sql } from 'kysely'
import { DemarcheError } from '../../model/errors.js'
import { MIGRATIONS, migrationProvider } from './migrations.js'

const TABLE = 'demarche_migrations'

/** Brings the database to the newest shape in one transaction. Throws `ledger_newer` where it is already beyond. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  await refuseNewer(db)
  const migrator = new Migrator({
    db,
    provider: migrationProvider,
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function refuseNewer<T>(db: Kysely<T>): Promise<void> {
  const { rows: found } = await sql<{ there: boolean }>`select to_regclass(${TABLE}) is not null as there`.execute(db)
  if (found[0]?.there !== true) return
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(TABLE)} order by name`.execute(db)
  const unknown = rows.find(({ name }) => !(name in MIGRATIONS))
  if (unknown === undefined) return
  throw new DemarcheError('ledger_newer', `it holds the change ${unknown.name}, which this version does not know`, {
    value: unknown.name,
  })
}
