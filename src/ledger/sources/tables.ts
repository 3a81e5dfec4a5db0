import type { ColumnType } from 'kysely'
import type { ErrorCode } from '../../model/errors.js'
import type { FetchRecord } from '../../model/fetch.js'

type Timestamp = ColumnType<Date, string, string>
type MaybeTimestamp = ColumnType<Date | null, string | null, string | null>

/** Another address of a stored article. */
interface AddressesTable {
  address: string
  article_key: string
  recorded_at: Timestamp
}

/** What is remembered of an address; the one table whose rows are written over. */
interface FetchesTable {
  address: string
  outcome: FetchRecord['outcome']
  code: ErrorCode | null
  etag: string | null
  last_modified: string | null
  stamp: string | null
  fetched_at: Timestamp
  not_before: MaybeTimestamp
  failures: number
}

interface SubscriptionsTable {
  address: string
  recorded_at: Timestamp
  ended_at: MaybeTimestamp
}

/** What stays of an article that was forgotten: nothing of its words. */
interface TombstonesTable {
  article_key: string
  id: string
  url: string | null
  content: string | null
  because: string
  recorded_at: Timestamp
}

export interface SourceTables {
  addresses: AddressesTable
  fetches: FetchesTable
  subscriptions: SubscriptionsTable
  tombstones: TombstonesTable
}
