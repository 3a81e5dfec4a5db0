import { sql } from 'kysely'
import type { Ledger } from '../ledger.js'
import type { Db } from './db.js'

/** An embedded Postgres has nobody who counts its rows for the planner: it is told to when so many articles have been added, and ten times as many, and so on. */
const FIRST = 300

/** The ledger, whose planner learns of what is added. A server does this by itself. */
export function analysed(ledger: Ledger, db: Db): Ledger {
  let [added, next] = [0, FIRST]
  return {
    ...ledger,
    append: async (article, reading) => {
      const done = await ledger.append(article, reading)
      if (done.outcome === 'added' && ++added >= next) {
        next *= 10
        await sql`analyze`.execute(db)
      }
      return done
    },
  }
}
