import { DemarcheError } from '../../model/errors.js'
import type { RowSink } from '../../odds/events/event.js'
import { DelimitedLines } from './delimited.js'
import { gdelt, isGdelt, type Layout, layoutOfHeader } from './layouts.js'

/** A line that held no event and why; the rest went on. */
export interface BadLine {
  readonly line: number
  readonly reason: string
}

/**
 * Reads a file of events, told apart by its first line: the backtest's own table (header `date,source,target,event`, further columns passed over), an ICEWS or
 * POLECAT dump as Dataverse holds it, or a GDELT 2 event file. Throws `file_columns` where it is none of them.
 */
export class EventTable {
  readonly #lines: DelimitedLines
  readonly #sink: RowSink
  readonly #bad: (bad: BadLine) => void
  /** Acts of one party alone, passed over. */
  alone = 0
  #layout: Layout | null = null

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
    if (this.#layout === null) throw new DemarcheError('file_empty', 'the file of events holds nothing')
  }

  #fields(fields: readonly string[], line: number): void {
    if (this.#layout === null) {
      const isEvent = isGdelt(fields)
      this.#layout = isEvent ? gdelt : layoutOf(fields)
      if (!isEvent) return
    }
    const words = this.#layout(fields)
    if (words === 'alone') this.alone += 1
    else if (words === null) this.#bad({ line, reason: 'date, source, target or event is missing' })
    else this.#sink(...words, line)
  }
}

function layoutOf(header: readonly string[]): Layout {
  const layout = layoutOfHeader(header)
  if (layout !== null) return layout
  throw new DemarcheError(
    'file_columns',
    'the file of events needs the columns date, source, target and event, or to be an ICEWS, POLECAT or GDELT 2 file',
    { value: header.join(',') },
  )
}
