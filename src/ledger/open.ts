import { Kysely } from 'kysely'
import type { EncounterFinder } from '../model/encounter.js'
import type { StoryMatcher } from '../model/story.js'
import { analysed } from './database/analyse.js'
import type { Db } from './database/db.js'
import { type Opened, openEmbedded, openInMemory } from './database/embedded.js'
import { exactText } from './database/exact-text.js'
import { migrate } from './database/migrate.js'
import { type Patience, patient } from './database/patience.js'
import { openServer, withoutPassword } from './database/server.js'
import type { Tables } from './database/tables.js'
import type { Ledger } from './ledger.js'
import { sqlLedger } from './sql-ledger.js'
import { refoldIfOlder } from './write/refold-all.js'
import { reindexIfOlder } from './write/reindex.js'

export interface LedgerOptions {
  /** Folder of the embedded database, made where it is missing; default `.demarche` in the working directory. */
  readonly data?: string
  /** Address of a Postgres server, used instead of the folder: `postgres://user:password@host:port/database`. */
  readonly database?: string
  /** Whether a ledger is made where there is none in the folder; else `ledger_missing` is thrown. Default true. */
  readonly create?: boolean
  /** How long a server may be gone, once it has answered, before an operation gives up; default three minutes for storing, five seconds for asking. */
  readonly patience?: Patience
  /** Tells which articles tell one story; without it every article is its own. */
  readonly stories?: StoryMatcher
  /** Finds the encounters that articles tell of; without it none are stored. */
  readonly encounters?: EncounterFinder
}

/**
 * Opens the ledger and brings its tables up to date. Close it when done: an embedded one belongs to this process until then.
 * Throws `ledger_unwritable`, `ledger_full`, `ledger_locked`, `ledger_copied`, `ledger_missing`, `ledger_unreachable` and `ledger_newer`.
 */
export async function openLedger(options: LedgerOptions = {}): Promise<Ledger> {
  const { data = '.demarche', database, create = true, patience } = options
  if (database === undefined) return await ledgerOn(await openEmbedded(data, create), options)
  return patient(await ledgerOn(await openServer(database), options), withoutPassword(database), patience)
}

/** An embedded ledger in memory, gone when it is closed. */
export async function openLedgerInMemory(options: Pick<LedgerOptions, 'stories' | 'encounters'> = {}): Promise<Ledger> {
  return await ledgerOn(await openInMemory(), options)
}

/** The ledger on a database that is open; its tables are made or brought up to date. */
export async function ledgerOn(opened: Opened, { stories, encounters }: LedgerOptions): Promise<Ledger> {
  const { dialect, isAlone, release } = opened
  const db: Db = new Kysely<Tables>({ dialect, plugins: [exactText] })
  const close = async (): Promise<void> => {
    await db.destroy()
    release()
  }
  try {
    await migrate(db)
    await reindexIfOlder(db)
    await refoldIfOlder(db)
    const ledger = sqlLedger(db, { stories: stories ?? null, encounters: encounters ?? null }, close)
    return isAlone ? analysed(ledger, db) : ledger
  } catch (error) {
    await close()
    throw error
  }
}
