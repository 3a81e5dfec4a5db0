import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { StoryMatcher } from '../../model/story.js'
import type { Opened } from '../database/embedded.js'
import { embeddedDialect } from '../database/embedded-dialect.js'
import { type EmbeddedPostgres, startPglite } from '../database/pglite.js'
import type { Ledger } from '../ledger.js'
import { ledgerOn, openLedger } from '../open.js'

/** A kind of database that the suite runs on. */
export interface TestDatabase {
  readonly name: string
  /** Why it cannot be used here; null where it can. */
  readonly skipped: string | null
  /** A new, empty ledger; what it lies on is removed when it is closed. */
  open(stories?: StoryMatcher): Promise<Ledger>
  /** Ends whatever was started for it. */
  stop(): Promise<void>
}

/** The embedded database, and a server: the one in DATABASE_URL_TEST, else one started here where Postgres is installed. */
export function testDatabases(): readonly TestDatabase[] {
  const [server, embedded] = [lazyServer(), embeddedPool()]
  return [
    {
      name: 'embedded',
      skipped: null,
      open: async (stories) => await ledgerOn(await embedded.take(), given(stories)),
      stop: embedded.stop,
    },
    {
      name: 'server',
      skipped: whyNoServer(),
      open: async (stories) => await openOnServer(await server.address(), stories),
      stop: server.stop,
    },
  ]
}

/** Embedded databases that are emptied and used again instead of closed: making one takes a second or more. */
function embeddedPool(): { take(): Promise<Opened>; stop(): Promise<void> } {
  const idle: EmbeddedPostgres[] = []
  return {
    take: async () => {
      const postgres = idle.pop() ?? (await startPglite())
      const close = async (): Promise<void> => {
        await emptied(postgres)
        idle.push(postgres)
      }
      const query: EmbeddedPostgres['query'] = (text, values) => postgres.query(text, values)
      return { dialect: embeddedDialect({ query, close }), release: () => {} }
    },
    stop: async () => {
      for (const postgres of idle.splice(0)) await postgres.close()
    },
  }
}

async function emptied(postgres: EmbeddedPostgres): Promise<void> {
  const { rows } = await postgres.query(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'demarche%'",
    [],
  )
  const tables = (rows as { name: string }[]).map(({ name }) => name).join(', ')
  if (tables !== '') await postgres.query(`truncate ${tables} restart identity cascade`, [])
}

/** Why no server can be had here; null where one can. Throws where the tests were told to require one. */
export function whyNoServer(): string | null {
  if (process.env.DATABASE_URL_TEST !== undefined || isInstalled()) return null
  const reason = 'no DATABASE_URL_TEST, and no Postgres installed to start one'
  if (process.env.DEMARCHE_REQUIRE?.split(',').includes('postgres')) throw new Error(reason)
  return reason
}

function isInstalled(): boolean {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const folders = [
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...(process.env.PATH ?? '').split(':'),
  ]
  return folders.some((folder) => existsSync(join(folder, 'initdb')))
}

/** A server that is started at the first call for its address. */
export function lazyServer(): { address(): Promise<string>; stop(): Promise<void> } {
  let started: Promise<{ address: string; child: ChildProcess | null }> | undefined
  return {
    address: async () => {
      started ??= startServer()
      return (await started).address
    },
    stop: async () => {
      const child = (await started)?.child
      if (child === null || child === undefined) return
      child.stdin?.end()
      await new Promise((resolve) => child.once('exit', resolve))
    },
  }
}

async function startServer(): Promise<{ address: string; child: ChildProcess | null }> {
  const given = process.env.DATABASE_URL_TEST
  if (given !== undefined) return { address: given, child: null }
  const script = fileURLToPath(new URL('../../../scripts/with-postgres.mjs', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) return { address: line, child }
  throw new Error('the server did not start')
}

function given(stories: StoryMatcher | undefined): { stories?: StoryMatcher } {
  return stories === undefined ? {} : { stories }
}

async function openOnServer(server: string, stories: StoryMatcher | undefined): Promise<Ledger> {
  const name = `demarche_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const address = new URL(server)
  address.pathname = `/${name}`
  const ledger = await openLedger({ database: address.toString(), ...given(stories) })
  const close = async (): Promise<void> => {
    await ledger.close()
    await onServer(server, `drop database ${name}`)
  }
  return { ...ledger, close }
}

/** Runs one statement on the server. */
async function onServer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
