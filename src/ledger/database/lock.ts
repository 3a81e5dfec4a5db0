import { linkSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DemarcheError } from '../../model/errors.js'
import { beginningOf, runs } from './process-life.js'

/** Who holds a data folder. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly beginning: string | null
  /** Number of the folder in its file system: a copy of the folder has another. Absent in locks of older versions. */
  readonly folder?: string | undefined
}

/** The holder touches its lock this often; milliseconds. */
const BEAT = 5_000
/** A holder on another machine (a shared folder) that has not touched its lock for so long is taken for dead; milliseconds. */
const SILENCE = 60_000

/**
 * Takes the data folder for this process and returns how to give it back. Throws `ledger_copied` where the lock is of another folder, and
 * `ledger_locked` where a living process has it; a lock left behind by a dead one is taken over.
 */
export function takeFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  const here = folderId(folder)
  const mine = JSON.stringify(self(here))
  for (let attempt = 0; attempt < 5; attempt++) {
    if (place(path, mine)) return hold(path, mine)
    const found = readOrNull(path)
    if (found === null) continue
    const holder = parse(found)
    if (holder?.folder !== undefined && holder.folder !== here) throw copied(folder, holder)
    if (isAlive(holder, path)) throw lockedBy(folder, holder)
    remove(path, found)
  }
  throw new DemarcheError('ledger_locked', `${folder} is being opened by several processes at once`, { value: folder })
}

function self(folder: string): Holder {
  return { pid: process.pid, host: hostname(), beginning: beginningOf(process.pid), folder }
}

function folderId(folder: string): string {
  const { dev, ino } = statSync(folder)
  return `${dev}:${ino}`
}

function copied(folder: string, { pid, host }: Holder): DemarcheError {
  return new DemarcheError(
    'ledger_copied',
    `${folder} was copied while process ${pid} on ${host} had it open, so files of different moments may lie in it. ` +
      'Copy it again when nothing has it open, or carry it over with dump and load; to open it nonetheless, remove its file named lock',
    { value: folder },
  )
}

/** A link either appears whole or not at all, so nobody ever reads half a lock. */
function place(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(draft)
  }
}

function hold(path: string, mine: string): () => void {
  const beat = setInterval(() => touch(path), BEAT)
  beat.unref()
  const release = (): void => {
    clearInterval(beat)
    process.off('exit', release)
    if (readOrNull(path) === mine) rmSync(path, { force: true })
  }
  process.on('exit', release)
  return release
}

function touch(path: string): void {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // The folder may be gone by now; the lock is then of no use to anybody.
  }
}

function isAlive(holder: Holder | null, path: string): boolean {
  if (holder === null) return false
  if (holder.host !== hostname()) return isFresh(path)
  if (!runs(holder.pid)) return false
  const beginning = beginningOf(holder.pid)
  return holder.beginning === null || beginning === null || beginning === holder.beginning
}

function isFresh(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < SILENCE
  } catch {
    return false
  }
}

/** Removes a dead lock, unless somebody else has replaced it since it was read. */
function remove(path: string, found: string): void {
  const aside = `${path}.dead.${process.pid}`
  try {
    renameSync(path, aside)
    if (readFileSync(aside, 'utf8') !== found) linkSync(aside, path)
    unlinkSync(aside)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function parse(content: string): Holder | null {
  try {
    const { pid, host, beginning, folder } = JSON.parse(content) as Partial<Holder>
    return typeof pid === 'number' && typeof host === 'string'
      ? { pid, host, beginning: beginning ?? null, folder }
      : null
  } catch {
    return null
  }
}

function lockedBy(folder: string, holder: Holder | null): DemarcheError {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`
  return new DemarcheError(
    'ledger_locked',
    `${who} has ${folder} open; end it, or use a database server for several at once`,
    {
      value: folder,
    },
  )
}
