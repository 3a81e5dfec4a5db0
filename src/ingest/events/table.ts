import { DemarcheError } from '../../model/errors.js'
import type { RowSink } from '../../odds/events/event.js'
import { DelimitedLines } from './delimited.js'

const COLUMNS = ['date', 'source', 'target', 'event'] as const

/** A line that held no event and why; the rest went on. */
export interface BadLine {
  readonly line: number
  readonly reason: string
}

/**
 * Reads the backtest's own table: CSV or TSV with the header `date,source,target,event` (further columns are passed over).
 * Throws `file_columns` where one is missing.
 */
export class EventTable {
  readonly #lines: DelimitedLines
  readonly #sink: RowSink
  readonly #bad: (bad: BadLine) => void
  #places: readonly number[] | null = null

  constructor(sink: RowSink, bad: (bad: BadLine) => void) {
    this.#sink = sink
    this.#bad = bad
    this.#lines = new DelimitedLines(null, (fields, line) => this.#fields(fields, line))
  }

  push(chunk: string): void {
    this.#lines.push(chunk)
  }

  /** Throws `file_empty` where not even a header was there. */
  end(): void {
    this.#lines.end()
    if (this.#places === null) throw new DemarcheError('file_empty', 'the table of events holds no header')
  }

  #fields(fields: string[], line: number): void {
    if (this.#places === null) {
      this.#places = placesOf(fields)
      return
    }
    const [d = 0, s = 0, t = 0, e = 0] = this.#places
    const date = fields[d]
    const source = fields[s]
    const target = fields[t]
    const event = fields[e]
    if (date === undefined || !source || !target || event === undefined) {
      this.#bad({ line, reason: `${fields.length} fields where date, source, target and event are needed` })
      return
    }
    this.#sink(date, source, target, event, line)
  }
}

function placesOf(header: readonly string[]): readonly number[] {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
  return COLUMNS.map((column) => {
    const at = names.indexOf(column)
    if (at < 0) {
      throw new DemarcheError('file_columns', `the table of events needs the columns ${COLUMNS.join(', ')}`, {
        value: header.join(','),
      })
    }
    return at
  })
}
