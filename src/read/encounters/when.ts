import * as chrono from 'chrono-node'
import { addDays, type Day, firstDay, lastDay, type PartialDate } from '../../model/time.js'

/** Characters between the words and the date that belongs to them. */
const NEAR = 90

/** "A week after", "two days before": reckoned from something else than the day of publication. */
const RELATIVE = /\b(?:after|before|later|earlier|since|from|weeks?)\b/iu

/**
 * The date of an encounter told at `at` of a sentence, as far as the sentence gives it; `told` is when the text was published. A weekday named of a thing
 * past is the last one, of a thing to come the next. Null where nothing near says a day, a month or a year.
 */
export function whenOf(sentence: string, at: number, told: PartialDate | null, isPlanned: boolean): PartialDate | null {
  const reference = told === null ? undefined : new Date(`${lastDay(told)}T12:00:00Z`)
  const found = chrono.en.parse(
    sentence,
    reference === undefined ? undefined : { instant: reference, timezone: 'UTC' },
    {
      forwardDate: isPlanned,
    },
  )
  const near = found
    .map((result) => ({
      result,
      gap: Math.min(Math.abs(result.index - at), Math.abs(result.index + result.text.length - at)),
    }))
    .filter(
      ({ gap, result }) =>
        gap <= NEAR && !RELATIVE.test(result.text) && (told !== null || result.start.isCertain('year')),
    )
    .sort((a, b) => a.gap - b.gap)
  for (const { result } of near) {
    const date = dateOf(result.start, told, isPlanned)
    if (date !== null) return date
  }
  return null
}

function dateOf(start: chrono.ParsedComponents, told: PartialDate | null, isPlanned: boolean): PartialDate | null {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => start.get(part) ?? 0)
  const iso = `${year}-${pad(month)}-${pad(day)}` as Day
  if (start.isCertain('day') || start.isCertain('weekday')) {
    const isAhead = told !== null && iso > lastDay(told) && !isPlanned && start.isCertain('weekday')
    return isAhead ? addDays(iso, -7) : iso
  }
  if (start.isCertain('month')) {
    const own = `${year}-${pad(month)}` as PartialDate
    const isAhead = told !== null && firstDay(own) > lastDay(told) && !isPlanned && !start.isCertain('year')
    return isAhead ? (`${Number(year) - 1}-${pad(month)}` as PartialDate) : own
  }
  return start.isCertain('year') ? (String(year) as PartialDate) : null
}

function pad(n: number | undefined): string {
  return String(n ?? 0).padStart(2, '0')
}
