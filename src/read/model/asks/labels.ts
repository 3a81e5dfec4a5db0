import { CERTAINTIES, FORCES, KINDS, POLARITIES, STEPS } from '../../../model/ask.js'
import { READ_STATES } from '../../../ontology/states.js'

/** Roles whose fillers are parties, in the order of the model's outputs. */
export const PARTY_ROLES = ['asker', 'addressee', 'third', 'actor'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

/** Roles whose fillers are stretches of text, in the order of the model's outputs. */
export const SPAN_ROLES = [
  'matter',
  'evidence',
  'deadline',
  'condition',
  'source',
  'askerSaid',
  'addresseeSaid',
] as const
export type SpanRole = (typeof SPAN_ROLES)[number]

/** What each attribute can be, in the order in which the model's scores of attributes lie side by side. */
export const ATTRIBUTES = {
  kind: KINDS,
  polarity: POLARITIES,
  force: FORCES,
  certainty: CERTAINTIES,
  state: READ_STATES,
  partial: ['no', 'yes'],
  direction: ['for', 'against'],
} as const
export type Attribute = keyof typeof ATTRIBUTES

/** Every label the model was trained with; models/asks.json holds the same, and opening the model compares. */
export const LABELS = { steps: STEPS, parties: PARTY_ROLES, spans: SPAN_ROLES, ...ATTRIBUTES }
