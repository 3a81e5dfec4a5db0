import { OpenAPIHono, z } from '@hono/zod-openapi'
import { DemarcheError } from '../../model/errors.js'
import { type PartialDate, parsePartialDate } from '../../model/time.js'
import { invalidField } from '../invalid.js'
import { problem } from '../schemas/wire.js'

/** A Hono application whose validation throws the house's errors instead of answering in a form of its own. */
export function routes(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      // What was given stands in `data`, though its type names it only where the check succeeds.
      if (!result.success) throw invalidField(result.error, 'data' in result ? result.data : undefined)
    },
  })
}

/** A JSON answer as the document describes it. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** An answer that goes out as a stream or in a form other than JSON. */
export function text<Type extends string>(type: Type, description: string) {
  return { description, content: { [type]: { schema: z.string() } } as Record<Type, { schema: z.ZodString }> }
}

/** A refusal, described as problem JSON. Handlers throw; they never answer one themselves. */
export function refusal(description: string) {
  return { description, content: { 'application/problem+json': { schema: problem } } }
}

export const INVALID = { 422: refusal('A parameter holds a value that is not allowed') }
export const UNKNOWN = { 404: refusal('The ledger holds no such thing') }

const date = (description: string) => z.string().max(40).optional().openapi({ description, example: '2023-03-18' })

export const paging = {
  cursor: z.string().max(500).optional().openapi({ description: 'The `next` of the page before' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(50)
    .openapi({ description: 'Most items of a page', example: 50 }),
}

export const asOfQuery = {
  asOf: date('Only what was published up to the end of this day (UTC)'),
  'as-of': date('The same as `asOf`'),
  recordedAsOf: date('Only what the ledger held at the end of this day (UTC)'),
  'recorded-as-of': date('The same as `recordedAsOf`'),
}

type AsOfGiven = { readonly [Key in keyof typeof asOfQuery]?: string | undefined }

/** The two times of a question, in either spelling. Throws `date_invalid`. */
export function asOfOf(given: AsOfGiven): { asOf?: PartialDate; recordedAsOf?: PartialDate } {
  const asOf = given.asOf ?? given['as-of']
  const recordedAsOf = given.recordedAsOf ?? given['recorded-as-of']
  return {
    ...(asOf === undefined ? {} : { asOf: parsePartialDate(asOf) }),
    ...(recordedAsOf === undefined ? {} : { recordedAsOf: parsePartialDate(recordedAsOf) }),
  }
}

/** The paging of a question, without what is not given. */
export function pageOfQuery(given: { readonly cursor?: string | undefined; readonly limit: number }) {
  return { limit: given.limit, ...(given.cursor === undefined ? {} : { cursor: given.cursor }) }
}

/** The value, or the error that it is not there. */
export function found<T>(value: T | null, code: 'ask_unknown' | 'article_unknown' | 'actor_unknown', id: string): T {
  if (value === null) throw new DemarcheError(code, `nothing here has the id ${id}`, { value: id })
  return value
}
