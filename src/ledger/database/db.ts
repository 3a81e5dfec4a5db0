import type { Kysely } from 'kysely'
import type { Tables } from './tables.js'

/** The ledger's database, or a transaction on it. */
export type Db = Kysely<Tables>
