import type { Ask } from '../model/thread.js'
import { forOutside } from '../present/outside.js'
import { QUOTE_WORDS } from '../present/rights.js'
import type { ApiOptions } from './deps.js'
import { isLoopback } from './guard.js'

/** Most words of one quote that an answer may hold: no limit on the user's own machine. */
export function quoteLimit({ host }: ApiOptions): number {
  return isLoopback(host) ? Number.POSITIVE_INFINITY : QUOTE_WORDS
}

/** An ask cut to what may leave this machine. */
export function askToShow(ask: Ask, options: ApiOptions): Ask {
  return isLoopback(options.host) ? ask : forOutside(ask)
}
