import type { z } from '@hono/zod-openapi'
import { DemarcheError, type ErrorCode } from '../model/errors.js'

/** Codes of fields that have one of their own; every other field is `field_invalid`. */
const CODE_OF_FIELD: Readonly<Record<string, ErrorCode>> = {
  kind: 'kind_unknown',
  state: 'state_unknown',
  verdict: 'state_unknown',
  date: 'date_invalid',
  asOf: 'date_invalid',
  'as-of': 'date_invalid',
  recordedAsOf: 'date_invalid',
  'recorded-as-of': 'date_invalid',
  limit: 'number_invalid',
}

/** The first thing that a schema found wrong, as one error that names the field and the value. */
export function invalidField(error: z.ZodError, given: unknown): DemarcheError {
  const issue = error.issues[0]
  const path = issue?.path ?? []
  const name = path.map(String).join('.')
  const code = CODE_OF_FIELD[String(path[0] ?? '')] ?? 'field_invalid'
  const value = path.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), given)
  const shown = typeof value === 'object' && value !== null ? JSON.stringify(value) : value
  return new DemarcheError(code, `${name === '' ? 'value' : name}: ${issue?.message ?? 'not allowed'}`, {
    value: shown,
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
