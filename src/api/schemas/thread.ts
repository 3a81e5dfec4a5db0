import { z } from '@hono/zod-openapi'
import { CERTAINTIES, FORCES, KINDS, POLARITIES, STATES, STEPS } from '../../model/ask.js'
import { REJECTION_REASONS, type RejectionReason } from '../../model/claim.js'
import { OWNERS } from '../../model/source-profile.js'
import { actorCode, count, day, instant, list, maybe, orNull, partialDate, probability } from './base.js'

export const kind = z.enum(KINDS).openapi({ description: 'What the addressee would do', example: 'arms' })
export const state = z.enum(STATES).openapi({ description: 'Where the ask stands', example: 'considered' })

const span = {
  start: z.int().min(0).openapi({ description: 'UTF-16 offset into the article’s text', example: 812 }),
  end: z.int().min(0).openapi({ description: 'UTF-16 offset, exclusive', example: 901 }),
  text: z.string().openapi({ description: 'The very words: `article.text.slice(start, end)`' }),
  in: maybe(z.literal('title').openapi({ description: 'Present where the span lies in the title' })),
}

const evidenceFields = {
  ...span,
  step: z.enum(STEPS),
  saidBy: z.string().openapi({ description: 'An actor code, a named source in the text’s words, or `author`' }),
  certainty: z.enum(CERTAINTIES),
  when: partialDate.nullable(),
  direction: maybe(z.enum(['for', 'against'])),
  partial: maybe(z.boolean()),
  readAs: maybe(z.string().openapi({ description: 'What the reader recognised here' })),
}

export const evidence = z.object(evidenceFields).openapi('Evidence')

export const sourceProfile = z
  .object({
    name: z.string(),
    country: z.string().openapi({ description: 'ISO 3166 alpha-3', example: 'GBR' }),
    owner: z.enum(OWNERS).openapi({ description: 'Who stands behind it' }),
    rights: z.enum(['full', 'quote', 'link']),
  })
  .openapi('SourceProfile')

export const articleRef = z
  .object({
    key: z.string().openapi({ example: 'art_0123456789abcdef' }),
    id: z.string(),
    title: z.string().nullable(),
    date: partialDate.nullable(),
    url: z.string().nullable(),
    source: z.string().nullable(),
    retold: z.boolean().openapi({ description: 'Told anew in our own words' }),
    story: z.string().openapi({ description: 'The story it tells; copies share it' }),
    rights: z.enum(['full', 'quote', 'link']).openapi({ description: 'What of it leaves the machine that holds it' }),
    profile: orNull(sourceProfile),
  })
  .openapi('ArticleRef')

export const threadEvidence = z
  .object({
    ...evidenceFields,
    id: z.string(),
    claim: z.string(),
    article: articleRef,
    publishedAt: partialDate.nullable(),
    recordedAt: instant,
  })
  .openapi('ThreadEvidence')

export const judgement = z
  .object({
    id: z.string(),
    askId: z.string(),
    verdict: z.enum([...STATES, 'not-an-ask']),
    because: z.string(),
    set: z.record(z.string(), z.string()).readonly(),
    evidence: list(z.string()),
    recordedAt: instant,
    supersededAt: instant.nullable(),
  })
  .openapi('Judgement')

const push = z
  .object({
    reason: z.string(),
    logOdds: z.number().openapi({ description: 'Added log-odds; negative presses against granting' }),
    evidence: list(z.string()),
  })
  .openapi('Push')

const odds = z
  .object({
    horizon: z.int().openapi({ description: 'Days from `asOf`', example: 30 }),
    delivered: probability,
    promisedOrDelivered: probability.nullable(),
    pushes: list(push),
    promisedPushes: list(push),
  })
  .openapi('Odds')

export const forecast = z
  .object({
    kind: z.literal('forecast'),
    askId: z.string(),
    issuedAt: instant,
    asOf: day,
    reconstructed: z.boolean(),
    uncheckedOnText: z.boolean(),
    model: z.string(),
    odds: list(odds),
  })
  .openapi('Forecast')

const deadline = z.object({ text: z.string(), date: partialDate.nullable() }).openapi('Deadline')

const askFields = {
  asker: actorCode,
  askerSaid: z.string(),
  addressee: actorCode.nullable(),
  addresseeSaid: z.string().nullable(),
  third: actorCode.nullable(),
  kind,
  polarity: z.enum(POLARITIES),
  matter: z.string(),
  force: z.enum(FORCES),
  state,
  partial: z.boolean(),
  deadline: orNull(deadline),
  conditionOf: z.string().nullable(),
  confidence: z.number().min(0).max(1),
}

export const claim = z.object({ key: z.string(), ...askFields, evidence: list(evidence) }).openapi('Claim')

export const rejection = z
  .object({ ...span, reason: z.enum(Object.keys(REJECTION_REASONS) as [RejectionReason, ...RejectionReason[]]) })
  .openapi('Rejection')

export const ask = z
  .object({
    id: z.string().openapi({ example: 'ask_0123456789abcdef' }),
    ...askFields,
    evidence: list(threadEvidence),
    judgements: list(judgement),
    firstSeen: partialDate.nullable(),
    lastChanged: partialDate.nullable(),
    stories: count,
    articles: count,
    odds: orNull(forecast),
  })
  .openapi('Ask')
