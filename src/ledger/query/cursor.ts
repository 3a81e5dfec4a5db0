import { DemarcheError } from '../../model/errors.js'
import type { PageRequest } from '../ledger.js'

/** Where a page ended: the sort key of its last item and its id. */
export interface Place {
  readonly sort: string
  readonly id: string
}

const USUAL_PER_PAGE = 50
const MOST_PER_PAGE = 1000

function toCursor({ sort, id }: Place): string {
  return Buffer.from(JSON.stringify([sort, id])).toString('base64url')
}

/** Throws `cursor_invalid`. */
export function fromCursor(cursor: string): Place {
  try {
    const [sort, id, ...more]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (typeof sort === 'string' && typeof id === 'string' && more.length === 0) return { sort, id }
  } catch {
    // Whatever was wrong with it, it was not made here.
  }
  throw new DemarcheError('cursor_invalid', 'take the cursor from the page before', { value: cursor })
}

/** Throws `number_invalid`. */
export function limitOf({ limit = USUAL_PER_PAGE }: PageRequest): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_PER_PAGE) return limit
  throw new DemarcheError('number_invalid', `a page has 1 to ${MOST_PER_PAGE} items`, { value: limit })
}

/** Cuts rows, of which one more than `limit` was asked for, to a page and the cursor of the next one. */
export function cut<T>(
  rows: readonly T[],
  limit: number,
  placeOf: (row: T) => Place,
): { rows: readonly T[]; next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last !== undefined ? toCursor(placeOf(last)) : null }
}
