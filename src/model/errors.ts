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
  ledger_missing: 'There is no ledger in that folder; demarche add makes one.',
  ledger_copied: 'The data folder is a copy of one that was in use.',
  ledger_full: 'There is no room left where the ledger lies.',
  ledger_not_empty: 'A dump is loaded into an empty ledger only.',
  dump_invalid: 'The file is not a whole dump of a ledger.',
  claim_unknown: 'The ask has no such claim or evidence.',
  regrouping_unknown: 'The ledger holds no split or merge with that id that still stands.',
  port_in_use: 'Something else listens on that port.',
  field_invalid: 'A field holds a value that is not allowed.',
  file_columns: 'A table lacks a column that is needed.',
  out_of_order: 'Events are not in order of date.',
  too_few: 'Too little to reckon with.',
  overlap: 'The file overlaps the days that the packaged coefficients were learnt from.',
  number_invalid: 'Not a number, or outside the range allowed.',
  network: 'The address could not be fetched.',
  address_invalid: 'Not an address that is fetched: http or https, without a password, on a usual port.',
  address_private: 'The address leads into a private, local or reserved network.',
  robots_denied: 'The site asks robots not to fetch this address.',
  fetch_refused: 'The server refused the page or has none.',
  fetch_later: 'The server asks to come back later.',
  archive_bomb: 'Packed data unpacks to far more than its size or the limit.',
  xml_refused: 'The XML declares entities or nests too deep.',
  feed_invalid: 'It is no feed, or the feed breaks off.',
  page_wall: 'The page shows a login or payment wall instead of its article.',
  page_notice: 'The page shows a cookie or consent notice instead of its article.',
  mail_invalid: 'Not an e-mail message that can be read.',
  archive_cut: 'The archive breaks off.',
  id_taken: 'Another text stands under the same id, source and date.',
  article_forgotten: 'The article was forgotten on purpose and is not taken in again.',
  route_unknown: 'There is nothing at that address.',
  body_invalid: 'The body is not in the form that is documented.',
  media_unknown: 'The body is of a media type that is not read here.',
  host_refused: 'The Host header names no host that this server answers to.',
  origin_refused: 'A page of another origin may not write here.',
  model_missing: 'A file of the packaged models is not there.',
  model_unusable: 'A model cannot be run here.',
  llm_unreachable: 'The language model’s server does not answer.',
  llm_refused: 'The language model’s server answers with an error.',
  llm_answer: 'The language model gives no answer in the form asked for.',
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
