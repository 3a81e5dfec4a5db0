import type { z } from '@hono/zod-openapi'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Claim, Evidence, Rejection } from '../../model/claim.js'
import type { Forecast } from '../../model/forecast.js'
import type { ArticleRef, Ask, Judgement, ThreadEvidence } from '../../model/thread.js'
import * as thread from './thread.js'

/** Drops `readonly` at every depth, so that only names, types and optionality are compared. */
type Mutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Mutable<Item>[]
    : { -readonly [Key in keyof T]: Mutable<T[Key]> }

type Plain<T extends z.ZodType> = Mutable<z.output<T>>

describe('schemas of the API', () => {
  // The type check is the test: tsc fails where a field is missing, renamed, widened or made optional on one side.
  it('describe exactly the values of the model', () => {
    expectTypeOf<Plain<typeof thread.evidence>>().toEqualTypeOf<Mutable<Evidence>>()
    expectTypeOf<Plain<typeof thread.threadEvidence>>().toEqualTypeOf<Mutable<ThreadEvidence>>()
    expectTypeOf<Plain<typeof thread.articleRef>>().toEqualTypeOf<Mutable<ArticleRef>>()
    expectTypeOf<Plain<typeof thread.claim>>().toEqualTypeOf<Mutable<Claim>>()
    expectTypeOf<Plain<typeof thread.rejection>>().toEqualTypeOf<Mutable<Rejection>>()
    expectTypeOf<Plain<typeof thread.judgement>>().toEqualTypeOf<Mutable<Judgement>>()
    expectTypeOf<Plain<typeof thread.forecast>>().toEqualTypeOf<Mutable<Forecast>>()
    expectTypeOf<Plain<typeof thread.ask>>().toEqualTypeOf<Mutable<Ask>>()
  })

  it('refuse what the model does not allow', () => {
    const evidence = { step: 'ask', start: 0, end: 3, text: 'Add', saidBy: 'author', certainty: 'asserted', when: null }
    expect(thread.evidence.safeParse(evidence).success).toBe(true)
    expect(thread.evidence.safeParse({ ...evidence, when: '2023-3' }).success).toBe(false)
    expect(thread.evidence.safeParse({ ...evidence, step: 'begged' }).success).toBe(false)
  })
})
