import * as chrono from 'chrono-node'
import type { Deadline } from '../../model/claim.js'
import type { PartialDate } from '../../model/time.js'

/** A deadline in the text's words ("by Friday", "within 48 hours"), with the date that the words mean on the article's day; null date where that cannot be known. */
export function deadlineOf(said: string, date: PartialDate | null): Deadline {
  const text = said.trim()
  const reference = date && date.length === 10 ? new Date(`${date}T12:00:00Z`) : null
  if (!reference) return { text, date: null }
  const parsed = chrono.en.parse(text.replace(/^(by|before|until|no later than)\s+/i, ''), reference, {
    forwardDate: true,
  })[0]
  return { text, date: parsed ? (parsed.date().toISOString().slice(0, 10) as PartialDate) : null }
}
