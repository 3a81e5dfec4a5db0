import { DelimitedLines } from '../../ingest/events/delimited.js'
import { DemarcheError } from '../../model/errors.js'
import type { Day } from '../../model/time.js'
import { type ReadForecast, readForecast } from './outside.js'

const NEEDED = ['ask', 'by', 'probability'] as const

export interface OutsideTable {
  readonly forecasts: readonly { readonly line: number; readonly forecast: ReadForecast }[]
  /** Lines that were passed over, and why. */
  readonly bad: readonly { readonly line: number; readonly error: DemarcheError }[]
}

/**
 * Reads `ask,by,probability[,what,within,date,as,because]`, CSV or TSV, columns in any order; an empty field is one left out. A line that cannot be
 * read is passed over and named. Throws `file_columns` and `file_empty`.
 */
export function readOutsideTable(text: string, today: Day): OutsideTable {
  const forecasts: { line: number; forecast: ReadForecast }[] = []
  const bad: { line: number; error: DemarcheError }[] = []
  let header: readonly string[] | null = null
  const lines = new DelimitedLines(null, (fields, line) => {
    if (header === null) {
      header = headerOf(fields)
      return
    }
    try {
      forecasts.push({ line, forecast: readForecast(typedOf(header, fields), today) })
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error
      bad.push({ line, error })
    }
  })
  lines.push(text.replace(/^\uFEFF/, ''))
  lines.end()
  if (header === null) throw new DemarcheError('file_empty', 'the table of forecasts holds no header')
  return { forecasts, bad }
}

function headerOf(fields: readonly string[]): readonly string[] {
  const names = fields.map((name) => name.trim().toLowerCase())
  const missing = NEEDED.find((column) => !names.includes(column))
  if (missing === undefined) return names
  throw new DemarcheError('file_columns', `the table of forecasts needs the columns ${NEEDED.join(', ')}`, {
    value: missing,
  })
}

function typedOf(header: readonly string[], fields: readonly string[]) {
  const given = new Map(header.map((name, i) => [name, fields[i]?.trim() ?? '']))
  const field = (name: string) => given.get(name) || undefined
  return {
    ask: field('ask') ?? '',
    by: field('by') ?? '',
    probability: field('probability') ?? '',
    as: field('as'),
    what: field('what'),
    within: field('within'),
    date: field('date'),
    because: field('because'),
  }
}
