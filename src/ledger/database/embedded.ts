import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Dialect } from 'kysely'
import { DemarcheError } from '../../model/errors.js'
import { embeddedDialect } from './embedded-dialect.js'
import { takeFolder } from './lock.js'
import { type EmbeddedPostgres, startPglite } from './pglite.js'

/** A database that is open, and how to give back what it holds beside its connections. */
export interface Opened {
  readonly dialect: Dialect
  /** Nobody but the ledger itself counts its rows for the planner. */
  readonly isAlone?: boolean
  release(): void
}

/**
 * Opens the embedded database in a data folder; where they are missing it makes both, or throws `ledger_missing` where `create` is false.
 * Throws `ledger_unwritable`, `ledger_locked`, `ledger_copied` and `ledger_full`.
 */
export async function openEmbedded(data: string, create = true): Promise<Opened> {
  const folder = resolve(data)
  if (!create && !existsSync(join(folder, 'pg')))
    throw new DemarcheError('ledger_missing', `there is no ledger in ${folder}`, { value: folder })
  const release = guard(folder, () => {
    makeFolder(folder)
    return takeFolder(folder)
  })
  try {
    return { dialect: embeddedDialect(await start(folder)), isAlone: true, release }
  } catch (error) {
    release()
    throw unwritable(folder, error)
  }
}

/** An embedded database that is gone when it is closed. */
export async function openInMemory(): Promise<Opened> {
  return { dialect: embeddedDialect(await startPglite()), release: () => {} }
}

/** A cluster is made aside and moved into place when it is whole, so that a death on the way leaves nothing half made. */
async function start(folder: string): Promise<EmbeddedPostgres> {
  const [home, draft] = [join(folder, 'pg'), join(folder, 'pg.new')]
  if (!existsSync(home)) {
    rmSync(draft, { recursive: true, force: true })
    await (await startPglite(draft)).close()
    renameSync(draft, home)
  }
  return await startPglite(home)
}

/** One folder at a time: `mkdir` with `recursive` never comes back where a parent refuses with ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile; a broken link of that name shows as soon as something is written in it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Whatever the system says against making or taking the folder, it cannot be written. */
function guard<T>(folder: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const isSystems = error instanceof Error && 'code' in error && !(error instanceof DemarcheError)
    throw isSystems ? refusal(folder, error as NodeJS.ErrnoException) : error
  }
}

const UNWRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'ENOENT',
  'EEXIST',
  'ENOSPC',
  'ENAMETOOLONG',
  'EDQUOT',
])

function unwritable(folder: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (error instanceof DemarcheError || !UNWRITABLE.has(code)) return error
  return refusal(folder, error as NodeJS.ErrnoException)
}

function refusal(folder: string, cause: NodeJS.ErrnoException): DemarcheError {
  if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT')
    return new DemarcheError('ledger_full', `no room is left in ${folder}`, { value: folder, cause })
  return new DemarcheError('ledger_unwritable', `cannot write in ${folder} (${cause.code})`, { value: folder, cause })
}
