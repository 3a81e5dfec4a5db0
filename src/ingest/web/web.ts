import { createHash } from 'node:crypto'
import type { DemarcheError } from '../../model/errors.js'
import type { FetchMemory, FetchRecord } from '../../model/fetch.js'
import type { Instant, PartialDate } from '../../model/time.js'
import type { Fetcher } from '../net/fetcher.js'
import { ComeBackLater } from '../net/retry.js'

export interface WebOptions {
  readonly fetcher: Fetcher
  readonly memory: FetchMemory
  readonly now?: () => number
  /** Items and pages of a feed or site map dated before this day are passed over. */
  readonly since?: PartialDate
  readonly limits?: Partial<WebLimits>
}

export interface WebLimits {
  /** Bytes of one page, unpacked; default 16 MiB. */
  readonly page: number
  /** Bytes of one feed, unpacked; default 512 MiB. What comes before the limit is read. */
  readonly feed: number
  /** Items of one feed; default 250,000. */
  readonly items: number
  /** Milliseconds that may be spent waiting for one body; default 120,000. */
  readonly patience: number
  /** Feeds within lists of feeds within … : steps from the address given; default 3. */
  readonly depth: number
}

const LIMITS: WebLimits = { page: 16 * 2 ** 20, feed: 512 * 2 ** 20, items: 250_000, patience: 120_000, depth: 3 }
/** Pause before a refused address is asked again: doubling from an hour to a week. */
const FIRST_PAUSE = 3_600_000
const LONGEST_PAUSE = 7 * 24 * 3_600_000

/** Everything that fetching needs, for one run of a command; and what became of each article, which only its taker knows. */
export class Web {
  readonly fetcher: Fetcher
  readonly limits: WebLimits
  readonly since: PartialDate | null
  readonly now: () => number
  readonly #memory: FetchMemory
  readonly #errors = new Map<string, DemarcheError>()

  constructor({ fetcher, memory, now = Date.now, since, limits }: WebOptions) {
    this.fetcher = fetcher
    this.limits = { ...LIMITS, ...limits }
    this.since = since ?? null
    this.now = now
    this.#memory = memory
  }

  recall(address: string): Promise<FetchRecord | null> {
    return this.#memory.recall(address)
  }

  /** Told by whoever stores articles that one could not be stored. */
  notStored(articleKey: string, error: DemarcheError): void {
    this.#errors.set(articleKey, error)
  }

  /** Notes what became of an article that was handed out. */
  async settled(address: string, articleKey: string, facts: Partial<FetchRecord> = {}): Promise<void> {
    const error = this.#errors.get(articleKey)
    this.#errors.delete(articleKey)
    if (error === undefined) await this.note(address, { ...facts, outcome: 'taken' })
    else await this.refused(address, error, facts)
  }

  /** Notes that an address was refused, and when it may be tried again. */
  async refused(address: string, error: DemarcheError, facts: Partial<FetchRecord> = {}): Promise<void> {
    // What was never asked says nothing of how things stand there.
    if (error.code === 'address_private' || error.code === 'address_invalid') return
    const failures = ((await this.recall(address))?.failures ?? 0) + 1
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1))
    const again = error instanceof ComeBackLater ? error.retryAt : this.now() + pause
    // An unchanged answer would hide what was refused, so it is asked for whole next time.
    const asked = { etag: null, lastModified: null }
    const notBefore = instant(again)
    await this.note(address, { ...facts, ...asked, outcome: 'refused', code: error.code, failures, notBefore })
  }

  async note(address: string, facts: Partial<FetchRecord> & Pick<FetchRecord, 'outcome'>): Promise<void> {
    const blank = { code: null, etag: null, lastModified: null, stamp: null, notBefore: null, failures: 0 }
    await this.#memory.remember({ ...blank, ...facts, address, fetchedAt: instant(this.now()) })
  }
}

function instant(ms: number): Instant {
  return new Date(ms).toISOString() as Instant
}

/** What an item says of itself in one short word, to see whether it has changed. */
export function stampOf(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
}

/** A memory that ends with the process. */
export function memoryInProcess(): FetchMemory {
  const records = new Map<string, FetchRecord>()
  return {
    recall: async (address) => records.get(address) ?? null,
    remember: async (record) => void records.set(record.address, record),
  }
}
