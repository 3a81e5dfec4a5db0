import type { ErrorCode } from './errors.js'
import type { Instant } from './time.js'

/** What is remembered of one address (a feed, a page, or an item of a feed), so that it is asked politely and not twice. */
export interface FetchRecord {
  readonly address: string
  /** `taken`: an article came of it; `read`: a feed or map was read to its end; `refused`: see `code`. */
  readonly outcome: 'taken' | 'read' | 'refused'
  readonly code: ErrorCode | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** What the item said of itself (title, date, length), hashed: another stamp means it was changed. */
  readonly stamp: string | null
  readonly fetchedAt: Instant
  /** Not to be asked again before; null where nothing forbids it. */
  readonly notBefore: Instant | null
  /** Times in a row that it was refused. */
  readonly failures: number
}

/** Where fetch records are kept: the ledger, or memory. */
export interface FetchMemory {
  recall(address: string): Promise<FetchRecord | null>
  remember(record: FetchRecord): Promise<void>
}
