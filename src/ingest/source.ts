import type { Article } from '../model/article.js'
import type { DemarcheError } from '../model/errors.js'
import type { FetchMemory } from '../model/fetch.js'
import type { PartialDate } from '../model/time.js'
import type { Web } from './web/web.js'

/** Something that could not be taken in: where it stood and why. The rest goes on. */
export interface InputFailure {
  readonly kind: 'failure'
  /** The path as given (or as found in a folder), `-` for standard input. */
  readonly source: string
  /** Line of a JSONL file, from 1; null where the whole source failed. */
  readonly line: number | null
  readonly error: DemarcheError
}

/** Something that was taken in or refused before and has not changed since. */
export interface KnownInput {
  readonly kind: 'known'
  readonly source: string
}

/** What ingest yields: every input ends up as one of them; files in input order, addresses as they come in. */
export type Ingested = Article | InputFailure | KnownInput

export interface IngestOptions {
  /** Publication date for articles that carry none. */
  readonly date?: PartialDate
  /** What `-` reads from; `process.stdin` in the command line. */
  readonly stdin?: AsyncIterable<Uint8Array>
  readonly limits?: Partial<Limits>
  /** How addresses are fetched; without it they are refused. */
  readonly web?: Web
  /** Follow the feeds that a page names, instead of taking the page for an article. */
  readonly findFeeds?: boolean
  /** Files of a folder that were read before and have not changed since are passed over; addresses remember by `web`. */
  readonly files?: FetchMemory
  /** Told of every chunk read from a file, in bytes as they lie on the disk; for showing progress. */
  readonly onBytes?: (bytes: number) => void
}

/** Sizes in bytes, after decompression. */
export interface Limits {
  /** One `.txt`, `.html` or `.pdf`; default 64 MiB. */
  readonly file: number
  /** One line of a JSONL file; default 16 MiB. */
  readonly line: number
}

export const DEFAULT_LIMITS: Limits = { file: 64 * 1024 * 1024, line: 16 * 1024 * 1024 }

export function failure(source: string, error: DemarcheError, line: number | null = null): InputFailure {
  return { kind: 'failure', source, line, error }
}
