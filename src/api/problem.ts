import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DemarcheError, ERROR_CODES, type ErrorCode } from '../model/errors.js'
import type { Problem } from './types.js'

/** The HTTP status of every error code: the one place where they are mapped. */
const STATUS_OF: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  usage: 400,
  file_not_found: 404,
  file_unreadable: 422,
  file_empty: 422,
  file_binary: 422,
  file_too_large: 413,
  format_unknown: 415,
  line_invalid: 422,
  text_missing: 422,
  date_invalid: 422,
  actor_unknown: 404,
  kind_unknown: 422,
  state_unknown: 422,
  ask_unknown: 404,
  article_unknown: 404,
  cursor_invalid: 422,
  ledger_unwritable: 503,
  ledger_locked: 503,
  ledger_unreachable: 503,
  ledger_newer: 503,
  ledger_missing: 503,
  ledger_copied: 503,
  ledger_full: 507,
  ledger_not_empty: 409,
  dump_invalid: 422,
  claim_unknown: 422,
  regrouping_unknown: 404,
  port_in_use: 500,
  field_invalid: 422,
  file_columns: 422,
  out_of_order: 422,
  too_few: 422,
  overlap: 422,
  number_invalid: 422,
  network: 502,
  address_invalid: 422,
  address_private: 403,
  robots_denied: 403,
  fetch_refused: 502,
  fetch_later: 503,
  archive_bomb: 413,
  xml_refused: 422,
  feed_invalid: 422,
  page_wall: 422,
  page_notice: 422,
  mail_invalid: 422,
  archive_cut: 422,
  id_taken: 409,
  article_forgotten: 410,
  route_unknown: 404,
  body_invalid: 400,
  media_unknown: 415,
  host_refused: 403,
  origin_refused: 403,
  model_missing: 500,
  model_unusable: 500,
  llm_unreachable: 503,
  llm_refused: 502,
  llm_answer: 502,
  internal: 500,
}

/** Any error as RFC 9457 problem JSON. What is no DemarcheError is `internal`: its message and stack stay in the log. */
export function problemOf(error: unknown, instance?: string): Problem {
  const known = asDemarcheError(error)
  const code = known?.code ?? 'internal'
  return {
    type: `urn:demarche:error:${code}`,
    title: ERROR_CODES[code],
    status: STATUS_OF[code],
    code,
    ...(known === null ? {} : { detail: known.message }),
    ...(known?.value === undefined ? {} : { value: known.value }),
    ...(instance === undefined ? {} : { instance }),
  }
}

/** Answers with a problem; anything unforeseen goes to stderr as well. */
export function answerProblem(c: Context, error: unknown): Response {
  const problem = problemOf(error, c.req.path)
  if (problem.code === 'internal') console.error(`${c.req.method} ${c.req.path}`, error)
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
  })
}

/** The framework's own refusals, in our words. */
function asDemarcheError(error: unknown): DemarcheError | null {
  if (error instanceof DemarcheError) return error
  if (!(error instanceof HTTPException)) return null
  if (error.status === 413) return new DemarcheError('file_too_large', 'the body is larger than the limit')
  if (error.status === 415) return new DemarcheError('media_unknown', 'send application/json')
  if (error.status >= 500) return null
  return new DemarcheError('body_invalid', error.message || 'the request cannot be read')
}
