import * as chrono from 'chrono-node'
import type { Deadline } from '../../model/claim.js'
import type { PartialDate } from '../../model/time.js'

/** A deadline in the text's words ("by Friday", "within 48 hours"), with the date that the words mean on the article's day; null date where that cannot be known. */
export function deadlineOf(said: string, date: PartialDate | null): Deadline {
  const text = said.trim()
  return { text, date: parseDeadline(text, date)?.date ?? null }
}

/** The words of a deadline that tell a time, without "by" and the like, and the date that they mean; null where none do. */
export function parseDeadline(said: string, date: PartialDate | null): Deadline | null {
  const reference = date && date.length === 10 ? new Date(`${date}T12:00:00Z`) : null
  const parsed = chrono.en.parse(said.replace(/^(by|before|until|no later than)\s+/i, ''), reference ?? undefined, {
    forwardDate: true,
  })[0]
  if (!parsed) return null
  return { text: parsed.text, date: reference ? (parsed.date().toISOString().slice(0, 10) as PartialDate) : null }
}
