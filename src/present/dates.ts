import type { Instant, PartialDate } from '../model/time.js'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A date in words, no more precise than it is known: `18 March 2023`, `March 2023`, `2023`; `undated` for null. */
export function formatDate(date: PartialDate | null): string {
  if (date === null) return 'undated'
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const named = `${MONTHS[Number(month) - 1]} ${year}`
  return day === undefined ? named : `${Number(day)} ${named}`
}

/** The same, short: `18 Mar 2023`, `Mar 2023`, `2023`. */
export function formatDateShort(date: PartialDate | null): string {
  return formatDate(date).replace(/([A-Z][a-z]{2})[a-z]+/, '$1')
}

/** An instant to the minute, UTC: `2 January 2026, 03:04 UTC`. */
export function formatInstant(instant: Instant): string {
  return `${formatDate(instant.slice(0, 10) as PartialDate)}, ${instant.slice(11, 16)} UTC`
}

/** Order in time, for sorting; what has no date comes last. A less precise date comes before all the days it could mean. */
export function byDate(a: PartialDate | null, b: PartialDate | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
