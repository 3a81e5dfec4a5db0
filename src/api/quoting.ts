import type { Ask } from '../model/thread.js'
import { QUOTE_WORDS, withQuotes } from '../present/rights.js'
import type { ApiOptions } from './deps.js'
import { isLoopback } from './guard.js'

/** Most words of one quote that an answer may hold: no limit on the user's own machine. */
export function quoteLimit({ host }: ApiOptions): number {
  return isLoopback(host) ? Number.POSITIVE_INFINITY : QUOTE_WORDS
}

/** An ask with its quotes cut to what may leave this machine. */
export function askToShow(ask: Ask, options: ApiOptions): Ask {
  const limit = quoteLimit(options)
  return limit === Number.POSITIVE_INFINITY ? ask : withQuotes(ask, limit)
}
