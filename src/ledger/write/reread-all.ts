import type { Reader } from '../../model/reader.js'
import type { Day } from '../../model/time.js'
import type { Db } from '../database/db.js'
import type { Reread } from '../ledger.js'
import { article } from '../query/articles.js'
import { nextToReread } from '../query/claims.js'
import type { Lookers } from '../sql-ledger.js'
import { reread } from './reread.js'

/** Reads every stored article anew that another reader read last (`all`: every one), the earliest published first; tells what each changed. */
export async function* rereadAll(db: Db, reader: Reader, all: boolean, lookers: Lookers): AsyncGenerator<Reread> {
  let after: { readonly day: Day | ''; readonly key: string } = { day: '', key: '' }
  for (;;) {
    const next = await nextToReread(db, all ? null : reader.name, after)
    if (next === null) return
    const stored = await article(db, next.key)
    if (stored !== null) {
      const done = await reread(db, stored.article, await reader.read(stored.article), next.reading, lookers)
      if (done !== null) yield done
    }
    after = { day: next.day, key: next.key }
  }
}
