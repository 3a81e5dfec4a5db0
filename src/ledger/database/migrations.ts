import type { Migration, MigrationProvider } from 'kysely'
import { firstTables } from './migrations/0001-first-tables.js'
import { threads } from './migrations/0002-threads.js'
import { forecastDays } from './migrations/0003-forecast-days.js'
import { sources } from './migrations/0004-sources.js'
import { conditions } from './migrations/0005-conditions.js'

/** All migrations in order. Names never change and none is ever edited once released; a new one is added at the end. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-threads': threads,
  '0003-forecast-days': forecastDays,
  '0004-sources': sources,
  '0005-conditions': conditions,
}

export const migrationProvider: MigrationProvider = {
  getMigrations: async () => ({ ...MIGRATIONS }),
}
