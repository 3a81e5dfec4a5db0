import { DemarcheError } from './errors.js'

/**
 * An ISO date that keeps its precision: `2023`, `2023-03` or `2023-03-18`. Ordering as strings is ordering in time
 * (a less precise date sorts before all the days it could mean).
 */
export type PartialDate = string & { readonly __brand: 'PartialDate' }

/** A whole day in UTC, `2023-03-18`. */
export type Day = PartialDate & { readonly __precision: 'day' }

/** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = string & { readonly __brand: 'Instant' }

/** A length of time in whole days. */
export type Days = number & { readonly __brand: 'Days' }

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const DAY_MS = 86_400_000

/** Reads `2023`, `2023-03`, `2023-03-18` or any ISO date-time (cut to its UTC day). Throws `date_invalid`. */
export function parsePartialDate(value: string): PartialDate {
  const match = PARTIAL.exec(value)
  if (match) {
    if (isRealDate(match[1], match[2], match[3])) return value as PartialDate
  } else if (/^\d{4}-\d{2}-\d{2}[T ]/.test(value)) {
    const ms = Date.parse(value.replace(' ', 'T'))
    if (!Number.isNaN(ms)) return new Date(ms).toISOString().slice(0, 10) as PartialDate
  }
  throw new DemarcheError('date_invalid', `not a date: ${value}`, { value })
}

/** Reads a whole day; throws `date_invalid` where the value is less precise. */
export function parseDay(value: string): Day {
  const date = parsePartialDate(value)
  if (date.length !== 10) throw new DemarcheError('date_invalid', `a whole day is needed: ${value}`, { value })
  return date as Day
}

function isRealDate(year = '', month = '01', day = '01'): boolean {
  const iso = `${year}-${month}-${day}`
  const ms = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(iso)
}

/** The last day that a date of any precision can mean. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 10) return date as Day
  const [year = 0, month = 12] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day
}

/** The first day that a date of any precision can mean. */
export function firstDay(date: PartialDate): Day {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : 3)}`.slice(0, 10) as Day
}

/** Whole days from `a` to `b`, negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): Days {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS) as Days
}

/** The day `days` after `day`. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as Day
}
