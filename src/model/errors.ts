/** Stable, searchable codes of everything that can go wrong. Documented in docs/errors.md; a test keeps the two equal. */
export const ERROR_CODES = {
  usage: 'The command was called wrongly.',
  file_not_found: 'There is no file at that path.',
  file_unreadable: 'The file is there but cannot be read.',
  file_empty: 'The file holds no text.',
  file_binary: 'The file is not text in any encoding known here.',
  file_too_large: 'The file or line is larger than the limit.',
  format_unknown: 'The file has no ending that is read here.',
  line_invalid: 'A line of a JSONL file is not a whole JSON object with "id" and "text".',
  text_missing: 'No text could be taken from the page or document.',
  date_invalid: 'Not an ISO date (2023, 2023-03, 2023-03-18) or date-time.',
  actor_unknown: 'No actor has that code.',
  kind_unknown: 'No kind of ask has that name.',
  state_unknown: 'No state has that name.',
  ask_unknown: 'The ledger holds no ask with that id.',
  article_unknown: 'The ledger holds no article with that id.',
  cursor_invalid: 'The paging cursor was not made here.',
  ledger_unwritable: 'The data folder cannot be written.',
  ledger_locked: 'Another process has this data folder open.',
  ledger_unreachable: 'The database server does not answer.',
  ledger_newer: 'The ledger was written by a newer version.',
  port_in_use: 'Something else listens on that port.',
  field_invalid: 'A field holds a value that is not allowed.',
  file_columns: 'A table lacks a column that is needed.',
  out_of_order: 'Events are not in order of date.',
  too_few: 'Too little to reckon with.',
  overlap: 'The file overlaps the days that the packaged coefficients were learnt from.',
  number_invalid: 'Not a number, or outside the range allowed.',
  network: 'The address could not be fetched.',
  route_unknown: 'There is nothing at that address.',
  body_invalid: 'The body is not in the form that is documented.',
  media_unknown: 'The body is of a media type that is not read here.',
  host_refused: 'The Host header names no host that this server answers to.',
  origin_refused: 'A page of another origin may not write here.',
  internal: 'A fault of Demarche itself.',
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** The one error that Demarche throws: a stable code, the offending value, the cause. HTTP status is mapped in src/api alone. */
export class DemarcheError extends Error {
  override readonly name = 'DemarcheError'
  readonly code: ErrorCode
  /** The offending value as given, shortened for display. */
  readonly value: string | undefined

  constructor(code: ErrorCode, detail: string, options: { value?: unknown; cause?: unknown } = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.value = options.value === undefined ? undefined : shorten(String(options.value))
  }
}

function shorten(value: string, most = 120): string {
  return value.length <= most ? value : `${value.slice(0, most)}…`
}
