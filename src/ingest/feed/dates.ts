import { DemarcheError } from '../../model/errors.js'
import { type PartialDate, parsePartialDate } from '../../model/time.js'

/** A time as a feed or page gives it: the day in UTC, as precise as it was said, and the very words with their zone. */
export interface SaidDate {
  readonly date: PartialDate
  readonly said: string
}

/** Zones of RFC 822 and of American wire services, as minutes east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, BST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180, MSK: 180, IST: 330, JST: 540, KST: 540, AEST: 600,
  EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420,
} // biome-ignore format: a table
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const RFC_822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,5})?(?:\s*\(.*\))?$/i
const ISO_WITHOUT_SECONDS = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/**
 * Reads ISO 8601 and RFC 822/2822 dates, named zones and two-figure years included. A time without a zone is taken for UTC; a date without a time
 * keeps its own day. Null for anything else, and for days outside 1990 to a week after `now` (ms since 1970): a feed that dates itself
 * there is wrong.
 */
export function saidDate(text: string | null | undefined, now = Date.now()): SaidDate | null {
  const said = text?.replace(/\s+/g, ' ').trim()
  if (!said) return null
  const date = isoDate(said) ?? rfcDate(said)
  if (date === null || date < '1990') return null
  return date.slice(0, 10) > new Date(now + WEEK).toISOString().slice(0, 10) ? null : { date, said }
}

const WEEK = 7 * 86_400_000

function isoDate(said: string): PartialDate | null {
  const parts = ISO_WITHOUT_SECONDS.exec(said)
  const [, day, minutes, seconds = '00', zone = 'Z'] = parts ?? []
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()
  return partial(parts === null ? said : `${day}T${minutes}:${seconds}${offset}`)
}

function rfcDate(said: string): PartialDate | null {
  const parts = RFC_822.exec(said)
  if (parts === null) return null
  const [, day = '', monthName = '', year = '', hours, minutes = '0', seconds = '0', zone] = parts
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase())
  if (month < 0) return null
  const iso = `${fullYear(year)}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hours === undefined) return partial(iso)
  if (partial(iso) === null) return null
  const minute = Number(hours) * 60 + Number(minutes) - offsetOf(zone ?? 'UT')
  const ms = Date.parse(`${iso}T00:00:00Z`) + minute * 60_000 + Number(seconds) * 1000
  return partial(new Date(ms).toISOString())
}

function fullYear(year: string): string {
  if (year.length > 2) return year.padStart(4, '0')
  return Number(year) < 70 ? `20${year}` : `19${year}`
}

/** Minutes east of Greenwich; an unknown name counts as UTC. */
function offsetOf(zone: string): number {
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (numeric === null) return ZONES[zone.toUpperCase()] ?? 0
  return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]))
}

function partial(value: string): PartialDate | null {
  try {
    return parsePartialDate(value)
  } catch (error) {
    if (error instanceof DemarcheError) return null
    throw error
  }
}
