import { type Kysely, type Migration, sql } from 'kysely'

/** Conditions are followed in both directions. */
export const conditions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index claims_condition on claims (condition_of) where condition_of is not null`.execute(db)
  },
}
