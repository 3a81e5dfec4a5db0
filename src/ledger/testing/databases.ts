import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { StoryMatcher } from '../../model/story.js'
import type { Ledger } from '../ledger.js'
import { openLedger, openLedgerInMemory } from '../open.js'

/** A kind of database that the suite runs on. */
export interface TestDatabase {
  readonly name: string
  /** Why it cannot be used here; null where it can. */
  readonly skipped: string | null
  /** A new, empty ledger; what it lies on is removed when it is closed. */
  open(stories?: StoryMatcher): Promise<Ledger>
}

export const TEST_DATABASES: readonly TestDatabase[] = [
  { name: 'embedded', skipped: null, open: (stories) => openLedgerInMemory(stories === undefined ? {} : { stories }) },
  {
    name: 'server',
    skipped:
      process.env.DATABASE_URL_TEST === undefined ? 'no DATABASE_URL_TEST: run by scripts/with-postgres.mjs' : null,
    open: openOnServer,
  },
]

async function openOnServer(stories?: StoryMatcher): Promise<Ledger> {
  const name = `demarche_test_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name}`)
  const ledger = await openLedger({ database: addressOf(name), ...(stories === undefined ? {} : { stories }) })
  const close = async (): Promise<void> => {
    await ledger.close()
    await onServer(`drop database ${name}`)
  }
  return { ...ledger, close }
}

function addressOf(name: string): string {
  const address = new URL(process.env.DATABASE_URL_TEST ?? '')
  address.pathname = `/${name}`
  return address.toString()
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL_TEST })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
