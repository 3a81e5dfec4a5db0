import { z } from '@hono/zod-openapi'
import { STEPS } from '../../model/ask.js'
import { RELATIONS } from '../../model/beside.js'
import { ENCOUNTER_KINDS } from '../../model/encounter.js'
import { actorCode, count, day, instant, list, partialDate } from './base.js'
import { articleRef, ask, threadEvidence } from './thread.js'

const stand = z
  .object({
    saidBy: z.string(),
    says: z.string().openapi({ description: 'In words', example: 'considering' }),
    evidence: list(threadEvidence),
  })
  .openapi('Stand')

const conflict = z
  .object({ about: z.enum(STEPS), sides: list(stand) })
  .openapi('Conflict', { description: 'Tellers who do not agree, side by side with their quotes' })

const pressure = z
  .object({ direction: z.enum(['for', 'against']), by: z.string(), evidence: list(threadEvidence) })
  .openapi('Pressure')

const related = z
  .object({
    relation: z.enum(RELATIONS).openapi({
      description:
        'shared: another wants the same; rival: granting one refuses the other; condition: this is a condition for it; conditional: it is one for this; ' +
        'exchange: wanted in return; package: bound to it through others',
    }),
    ask: ask.pick({
      ...{ id: true, asker: true, addressee: true, kind: true, polarity: true, matter: true },
      ...{ state: true, partial: true, force: true, third: true },
    }),
  })
  .openapi('Related')

const meetingFields = {
  what: z.enum(ENCOUNTER_KINDS),
  parties: list(actorCode),
  place: z.string().nullable(),
  when: partialDate.nullable(),
  isPlanned: z.boolean(),
  day,
  told: list(z.object({ article: articleRef, start: count, end: count, text: z.string() })),
}

export const meeting = z.object(meetingFields).openapi('Meeting')

const meetingBeside = z
  .object({
    ...meetingFields,
    isOnTheTable: z.boolean().openapi({ description: 'The ask had been told by then' }),
    answers: list(threadEvidence).openapi({ description: 'Answers within 60 days after' }),
  })
  .openapi('MeetingBeside')

export const regrouping = z
  .object({
    id: z.string().openapi({ example: 'rgr_0123456789abcdef' }),
    what: z.enum(['split', 'merge', 'undo']),
    askId: z.string(),
    intoAsk: z.string(),
    claims: list(z.string()),
    because: z.string(),
    undoes: z.string().nullable(),
    recordedAt: instant,
    supersededAt: instant.nullable(),
  })
  .openapi('Regrouping')

const beside = z
  .object({
    conflicts: list(conflict),
    pressures: list(pressure),
    related: list(related),
    meetings: list(meetingBeside),
    regroupings: list(regrouping),
  })
  .openapi('Beside', { description: 'What stands beside an ask and is no part of it' })

export const askView = ask.extend({ beside }).openapi('AskView')

const contradiction = z
  .object({
    about: z.string(),
    says: z.object({ ask: z.string(), evidence: threadEvidence }),
    does: z.object({ ask: z.string(), evidence: threadEvidence }),
  })
  .openapi('Contradiction')

export const deeds = z
  .object({
    promisedAndDelivered: list(z.string()).openapi({ description: 'Ids of asks put to it' }),
    promisedAndNot: list(z.string()),
    promisedAndOpen: list(z.string()),
    deniedAndDone: list(contradiction),
    contradictions: list(contradiction).openapi({ description: 'Wanted of others, and refused to others' }),
  })
  .openapi('Deeds')

const facet = list(z.object({ value: z.string(), count }))

export const facets = z
  .object({ count, askers: facet, addressees: facet, kinds: facet, states: facet })
  .openapi('Facets', { description: 'All asks that match, counted by field; 300 values at most of each' })

export const coverage = z
  .object({ articles: count, stories: count, from: day.nullable(), until: day.nullable() })
  .openapi('Coverage', { description: 'What was read to find all this' })

const because = z.string().trim().min(1).max(2000)

export const newSplit = z
  .object({
    claims: z
      .array(z.string().max(4096))
      .min(1)
      .max(1000)
      .openapi({ description: 'Ids of claims, of their evidence or of their articles' }),
    because,
  })
  .openapi('NewSplit')

export const newMerge = z.object({ intoAsk: z.string().max(200), because }).openapi('NewMerge')
export const newUndo = z.object({ because }).openapi('NewUndo')
