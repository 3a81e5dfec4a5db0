import { z } from '@hono/zod-openapi'
import type { Probability } from '../../model/numbers.js'
import type { Day, Instant, PartialDate } from '../../model/time.js'

/** Gives a schema the branded type of src/model; what it accepts and documents stays the same. */
function branded<T>(schema: z.ZodType<unknown, string> | z.ZodType<unknown, number>): z.ZodType<T, T> {
  return schema as unknown as z.ZodType<T, T>
}

/**
 * A field that may be left out. Typed like the model's own `?:` (present or absent, never `undefined`), which JSON cannot tell
 * apart anyway.
 */
export function maybe<T extends z.ZodType>(schema: T): z.ZodExactOptional<T> {
  return schema.optional() as unknown as z.ZodExactOptional<T>
}

/**
 * A named schema or null. Not `.nullable()`: the document would then refer to the named schema alone and allow no null.
 */
export function orNull<T extends z.ZodType>(schema: T): z.ZodUnion<readonly [T, z.ZodNull]> {
  return z.union([schema, z.null()])
}

/** A list that nobody may change. */
export function list<T extends z.ZodType>(item: T): z.ZodReadonly<z.ZodArray<T>> {
  return z.array(item).readonly()
}

export const partialDate = branded<PartialDate>(
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .openapi({ description: 'ISO date that keeps its precision: 2023, 2023-03 or 2023-03-18', example: '2023-03-18' }),
)

export const day = branded<Day>(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .openapi({ description: 'ISO day, UTC', example: '2023-03-18' }),
)

export const instant = branded<Instant>(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
    .openapi({ description: 'Instant, UTC, ISO 8601 with milliseconds', example: '2026-01-02T03:04:05.678Z' }),
)

export const probability = branded<Probability>(
  z.number().min(0).max(1).openapi({ description: 'Probability, 0–1', example: 0.23 }),
)

export const actorCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,63}$/)
  .openapi({ description: 'Actor code: ISO 3166 alpha-3, or an upper-case name', example: 'RUS' })

export const count = z.int().min(0).openapi({ description: 'How many', example: 12 })
