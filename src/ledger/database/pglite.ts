import { PGlite } from '@electric-sql/pglite'

/** The few members of PGlite that the ledger uses. */
export interface EmbeddedPostgres {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; affectedRows?: number | undefined }>
  close(): Promise<void>
}

/** Starts Postgres inside this process on a folder (made where there is none), or in memory without one. The one file that imports PGlite. */
export async function startPglite(folder?: string): Promise<EmbeddedPostgres> {
  return folder === undefined ? await PGlite.create() : await PGlite.create(folder)
}
