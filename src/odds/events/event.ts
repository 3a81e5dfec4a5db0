import type { Act } from '../../ontology/cameo/act.js'

/** One coded event: on `day` (days since 1970) `source` did `act` to `target`; parties are numbers of a `Parties`. */
export interface CodedEvent {
  readonly day: number
  readonly source: number
  readonly target: number
  readonly act: Act
}

/** An event as a file tells it, words unresolved. */
export interface EventRow {
  /** `2014-08-19`. */
  readonly date: string
  readonly source: string
  readonly target: string
  /** A CAMEO code or an ICEWS event text. */
  readonly event: string
}

/** Takes one row; the number of its line goes with it for messages. */
export type RowSink = (date: string, source: string, target: string, event: string, line: number) => void
