import { z } from 'zod'
import { CERTAINTIES, FORCES, KINDS, POLARITIES } from '../../src/model/ask.js'

/** Where a text comes from: real (freely licensed, verbatim), retold (our own words, addresses named), synthetic (invented). */
export const SORTS = ['real', 'retold', 'synthetic'] as const

export const STYLES = [
  'wire',
  'analysis',
  'editorial',
  'interview',
  'communique',
  'statement',
  'liveblog',
  'headlines',
  'broadcast',
  'garbled',
  'backtranslated',
] as const

/** How the ask or answer is put; a report counts them. */
export const CONSTRUCTIONS = [
  'active',
  'passive',
  'nominal',
  'imperative',
  'modal',
  'need',
  'conditional',
  'answer_only',
  'mutual',
  'request_turned_down',
  'pronoun',
  'title_only_party',
  'we_quote',
  'late_speaker',
  'coordinated',
  'negated',
  'hypothetical',
  'reported_denial',
  'implicit_addressee',
  'cross_sentence',
  'nested_source',
  'said_again',
  'deadline',
  'metonym',
  'headline_differs',
] as const

/** What tempts a reader to mark an ask where there is none. */
export const TRAPS = [
  'accusation',
  'event',
  'praise',
  'offer',
  'threat',
  'domestic',
  'sport',
  'prediction',
  'opinion',
  'treaty',
  'headline_only',
  'private',
  'order_inside_government',
  'rhetorical',
] as const

export const MARKED_STEPS = [
  'ask',
  'consider',
  'promise',
  'deliver',
  'refuse',
  'pressure',
  'doubt',
  'withdraw',
  'block',
] as const
export const TEXT_STATES = ['asked', 'considered', 'promised', 'delivered', 'refused'] as const

/** `"words"`, `"words@2"` (second time within the evidence) or `"words@@3"` (third time in the text). */
const said = z.string().min(1)
const party = z
  .tuple([z.string()])
  .or(z.tuple([z.string(), said]))
  .or(z.tuple([z.string(), said, said]))
const mention = said.or(party)
const link = said.or(z.tuple([z.string(), said]))

const step = z.strictObject({
  s: z.enum(MARKED_STEPS),
  ev: said,
  t: said,
  c: z.enum(CERTAINTIES).default('asserted'),
  by: z.array(link).optional(),
  who: mention.optional(),
  to: mention.optional(),
  a: party.optional(),
  m: said.optional(),
  f: z.enum(FORCES).optional(),
  dl: said.or(z.tuple([said, z.string()])).optional(),
  when: z.string().optional(),
  part: z.boolean().optional(),
  dir: z.enum(['for', 'against']).optional(),
})

const ask = z.strictObject({
  k: z.enum(KINDS),
  p: z.enum(POLARITIES).default('do'),
  f: z.enum(FORCES),
  st: z.enum(TEXT_STATES).default('asked'),
  who: party,
  to: party.nullable().default(null),
  third: party.optional(),
  m: said,
  ev: said,
  t: said,
  c: z.enum(CERTAINTIES).default('asserted'),
  by: z.array(link).optional(),
  dl: said.or(z.tuple([said, z.string()])).optional(),
  if: said.optional(),
  for: z.number().int().min(1).optional(),
  part: z.boolean().optional(),
  when: z.string().optional(),
  x: z.array(z.enum(CONSTRUCTIONS)).min(1),
  steps: z.array(step).default([]),
})

/** What may be set aside, text by text, with the reason written out. */
const waiver = z.strictObject({ rule: z.string(), why: z.string().min(8) })

const base = {
  id: z.string().regex(/^[A-Z][A-Z0-9]*-\d{3}$/, 'an id reads W3-017: writer, dash, three digits'),
  date: z.iso.date(),
  title: z.string().min(3),
  style: z.enum(STYLES),
  /** Texts on the same happening share it. */
  story: z.string().regex(/^[a-z0-9-]+$/),
  /** The larger matter the story belongs to; all its texts fall into one split. */
  event: z.string().regex(/^[a-z0-9-]+$/),
  text: z.string().min(1),
  traps: z.array(z.enum(TRAPS)).default([]),
  new: z.record(z.string(), z.string()).default({}),
  waive: z.array(waiver).default([]),
  asks: z.array(ask),
}

const real = z.strictObject({
  ...base,
  sort: z.literal('real'),
  url: z.string().min(8),
  source: z.string(),
  licence: z.string(),
  excerpt: z.boolean().default(false),
})
const retold = z.strictObject({
  ...base,
  sort: z.literal('retold'),
  /** The pages whose facts the text tells in other words. */
  retells: z.array(z.url()).min(1),
  /** The passages in quotation marks that truly stand in a source. */
  quotes: z.array(z.string()).default([]),
})
const synthetic = z.strictObject({ ...base, sort: z.literal('synthetic') })

/** One line of an authoring file; every refused field is named in the message. */
export const authoredText = z.discriminatedUnion('sort', [real, retold, synthetic])
export type AuthoredText = z.infer<typeof authoredText>
export type AuthoredAsk = z.infer<typeof ask>
export type AuthoredStep = z.infer<typeof step>
export type Party = z.infer<typeof party>
export type Mention = z.infer<typeof mention>
export type Link = z.infer<typeof link>

/** One refusal: which file, text and field, and what to do about it. */
export interface Problem {
  readonly file: string
  readonly id: string
  readonly field: string
  readonly rule: string
  readonly message: string
}
