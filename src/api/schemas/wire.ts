import { z } from '@hono/zod-openapi'
import { ERROR_CODES, type ErrorCode } from '../../model/errors.js'
import { actorCode, count, list, maybe, orNull } from './base.js'
import { articleRef, ask, claim, forecast, judgement, rejection, sourceProfile, state } from './thread.js'

/** One page of a longer list. */
export function pageOf<T extends z.ZodType>(name: string, item: T) {
  return z
    .object({
      items: list(item),
      next: z.string().nullable().openapi({ description: 'Cursor of the following page; null at the end' }),
    })
    .openapi(name)
}

export const problem = z
  .object({
    type: z.string().openapi({ example: 'urn:demarche:error:ask_unknown' }),
    title: z.string().openapi({ description: 'What the code means' }),
    status: z.int().openapi({ example: 404 }),
    code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]).openapi({ example: 'ask_unknown' }),
    detail: maybe(z.string()),
    value: maybe(z.string().openapi({ description: 'The offending value, shortened' })),
    instance: maybe(z.string()),
  })
  .openapi('Problem')

export const health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    reader: z.string().openapi({ description: 'Name and version of the reader', example: 'demarche-frames 0.1' }),
    counts: z.object({
      articles: count,
      stories: count,
      claims: count,
      evidence: count,
      rejected: count,
      asks: count,
      judgements: count,
      forecasts: count,
    }),
  })
  .openapi('Health')

export const newArticle = z
  .object({
    id: z.string().min(1).max(2048),
    text: z.string().min(1),
    title: z.string().max(2000).nullish(),
    date: z.string().max(40).nullish().openapi({ description: 'ISO date or date-time (kept as its UTC day)' }),
    url: z
      .url({ protocol: /^https?$/ })
      .max(4096)
      .nullish(),
    source: z.string().max(500).nullish(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
    licence: z.string().max(200).nullish(),
    rights: z.enum(['full', 'quote', 'link']).optional().openapi({ description: 'What leaves this machine' }),
    retold: z.boolean().optional(),
    retells: z.array(z.string().max(4096)).max(100).optional(),
  })
  .openapi('NewArticle')

export const addedItem = z
  .object({
    index: z.int().min(0).openapi({ description: 'Place in the input, from 0' }),
    id: z.string().nullable().openapi({ description: 'The id given; null where none could be read' }),
    outcome: z.enum(['added', 'already', 'failed']),
    key: z.string().nullable().openapi({ description: 'Key of the article in the ledger' }),
    asks: list(z.string()).openapi({ description: 'Ids of the asks that gained evidence' }),
    problem: orNull(problem),
  })
  .openapi('AddedItem')

export const added = z.object({ added: count, already: count, failed: count, items: list(addedItem) }).openapi('Added')

export const articleView = z
  .object({
    article: articleRef,
    language: z.string(),
    licence: z.string().nullable(),
    authors: list(z.string()),
    published: z
      .string()
      .nullable()
      .openapi({ description: 'When, in the source’s own words, with time and zone where it gives them' }),
    rights: z.enum(['full', 'quote', 'link']),
    retells: list(z.string()),
    text: z
      .string()
      .nullable()
      .openapi({ description: 'The whole text; null where its rights keep it on its own machine' }),
    withheld: z.string().nullable().openapi({ description: 'Why there is no text; null where there is one' }),
    reader: z.string(),
    claims: list(claim),
    rejected: list(rejection),
    askOf: z.record(z.string(), z.string()).readonly().openapi({ description: 'Claim key → id of its ask' }),
    copies: list(articleRef).openapi({ description: 'Other articles that tell the same story' }),
    recordedAt: z.string(),
  })
  .openapi('ArticleView')

export const foundArticle = articleRef
  .extend({
    snippet: maybe(
      z.string().openapi({ description: 'With `q`: a stretch of the text around the words, at most 40 words' }),
    ),
  })
  .openapi('FoundArticle')

export const sourceCount = z
  .object({
    source: z.string().nullable().openapi({ description: 'As its articles name it' }),
    url: z.string().nullable().openapi({ description: 'Address of one of its articles' }),
    articles: count,
    stories: count,
    latest: z.string().nullable().openapi({ description: 'Date of the last one' }),
    profile: orNull(sourceProfile),
  })
  .openapi('SourceCount')

export const story = z
  .object({
    story: z.string(),
    members: list(articleRef).openapi({ description: 'The articles that tell it, in order of publication' }),
  })
  .openapi('Story')

const actorFields = { code: actorCode, name: z.string() }

export const actor = z
  .object({
    ...actorFields,
    wants: count.openapi({ description: 'Asks that it makes' }),
    askedOf: count.openapi({ description: 'Asks put to it' }),
  })
  .openapi('Actor')

export const askPage = pageOf('AskPage', ask)

const side = z
  .object({
    count,
    states: z
      .record(z.string(), count)
      .readonly()
      .openapi({ description: 'Asks by state; states without any are left out', example: { asked: 3, considered: 1 } }),
    // The first page; its `next` goes on at /api/asks with the same filter.
    asks: askPage,
  })
  .openapi('ActorSide')

export const actorView = z
  .object({
    ...actorFields,
    wants: side,
    askedOf: side,
  })
  .openapi('ActorView')

const explainedPush = z
  .object({
    reason: z.string(),
    points: z
      .number()
      .openapi({ description: 'Percentage points it moved the odds, in the order given', example: -4.2 }),
    words: z.string(),
    evidence: list(z.string()),
  })
  .openapi('ExplainedPush')

const explainedOdds = z
  .object({
    horizon: z.int().openapi({ description: 'Days', example: 30 }),
    what: z.enum(['delivered', 'promised or delivered']),
    probability: z.number().min(0).max(1),
    headline: z.string().openapi({ example: '12 % to be delivered within 30 days' }),
    base: z.string().nullable().openapi({ description: 'Where it starts, in words' }),
    pushes: list(explainedPush),
  })
  .openapi('ExplainedOdds')

export const oddsView = z
  .object({
    askId: z.string(),
    state,
    ended: z.boolean().openapi({ description: 'An ended ask has no odds' }),
    latest: orNull(forecast),
    explained: list(explainedOdds),
    history: list(forecast).openapi({ description: 'Every forecast of this ask, oldest first' }),
  })
  .openapi('OddsView')

export const newJudgement = z
  .object({
    verdict: judgement.shape.verdict,
    because: z.string().trim().min(1).max(2000),
    set: z.record(z.string(), z.string().max(500)).optional(),
    evidence: z.array(z.string()).max(1000).optional(),
  })
  .openapi('NewJudgement')
