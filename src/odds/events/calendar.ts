import type { Day } from '../../model/time.js'

const DAY_MS = 86_400_000

/** Whole days since 1970-01-01, or NaN where the text is not a day `2014-08-19`. */
export function dayNumber(text: string): number {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return Number.NaN
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const date = Number(text.slice(8, 10))
  const ms = Date.UTC(year, month - 1, date)
  const back = new Date(ms)
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return Number.NaN
  return ms / DAY_MS
}

/** The inverse of `dayNumber`. */
export function dayOfNumber(days: number): Day {
  return new Date(days * DAY_MS).toISOString().slice(0, 10) as Day
}
