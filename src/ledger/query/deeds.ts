import type { ActorCode } from '../../model/ask.js'
import type { Deeds } from '../../model/beside.js'
import type { AskFilter } from '../../model/thread.js'
import type { Db } from '../database/db.js'
import { deedsOf } from '../links/deeds.js'
import { asks } from './asks.js'

/** Most asks on either side that are looked at: the last changed. */
const MOST = 1000

/** An actor's words against its deeds, as then known. */
export async function deeds(db: Db, code: ActorCode, at: Pick<AskFilter, 'asOf' | 'recordedAsOf'>): Promise<Deeds> {
  const wants = await asks(db, { ...at, asker: code }, { limit: MOST })
  const isAsked = await asks(db, { ...at, addressee: code }, { limit: MOST })
  return deedsOf(code, wants.items, isAsked.items)
}
