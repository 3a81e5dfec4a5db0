import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DemarcheError } from '../model/errors.js'

/** What a file's ending says of its inside. */
export type Format = 'txt' | 'html' | 'pdf' | 'jsonl' | 'eml' | 'mbox' | 'warc' | 'feed'

export interface Named {
  readonly format: Format
  readonly gzip: boolean
}

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.txt$/i, 'txt'],
  [/\.html?$/i, 'html'],
  [/\.pdf$/i, 'pdf'],
  [/\.(jsonl|ndjson)$/i, 'jsonl'],
  [/\.eml$/i, 'eml'],
  [/\.mbox$/i, 'mbox'],
  [/\.warc$/i, 'warc'],
  [/\.(opml|rss|atom|rdf|xml)$/i, 'feed'],
]

/** The format that a name's ending stands for, `.gz` after it allowed; null where it is none of ours. */
export function formatOf(path: string): Named | null {
  const gzip = /\.gz$/i.test(path)
  const bare = gzip ? path.slice(0, -3) : path
  const known = ENDINGS.find(([ending]) => ending.test(bare))
  return known ? { format: known[1], gzip } : null
}

/** The file's facts. Throws `file_not_found` and `file_unreadable`. */
export async function statFile(path: string): Promise<Stats> {
  try {
    return await stat(path)
  } catch (error) {
    throw fileError(path, error)
  }
}

/** Says what the operating system meant. */
export function fileError(path: string, error: unknown): DemarcheError {
  if (error instanceof DemarcheError) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new DemarcheError('file_not_found', `no such file: ${path}`, { value: path })
  return new DemarcheError('file_unreadable', `cannot be read: ${message}`, { value: path, cause: error })
}

/**
 * Files of known endings under a folder, in code-point order of their paths. Names that begin with a dot and folders reached through a link are
 * passed over, and so are feeds and lists of feeds, which lead elsewhere. Throws `file_unreadable`.
 */
export async function filesUnder(folder: string): Promise<string[]> {
  const found: string[] = []
  const open = [folder]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of await entriesOf(next)) {
      const path = join(next, entry.name)
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) open.push(path)
      // A list of feeds that merely lies about is not asked for.
      else if ((formatOf(entry.name)?.format ?? 'feed') !== 'feed') found.push(path)
    }
  }
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    throw fileError(folder, error)
  }
}
