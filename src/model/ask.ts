/** The eighteen things that one party can want another to do (ontology/kinds has their codes). */
export const KINDS = [
  'talks',
  'settlement',
  'backing',
  'trade',
  'military_cooperation',
  'justice',
  'intelligence',
  'money',
  'arms',
  'relief',
  'protection',
  'reform',
  'sanctions_relief',
  'release',
  'access',
  'deescalation',
  'pressure',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

/** `do`: the addressee is to do it; `refrain`: it is asked not to, or to stop. */
export const POLARITIES = ['do', 'refrain'] as const
export type Polarity = (typeof POLARITIES)[number]

/** `wish`: wanted, not said to the addressee; `appeal`: asked, urged; `demand`: demanded, ordered. */
export const FORCES = ['wish', 'appeal', 'demand'] as const
export type Force = (typeof FORCES)[number]

/** Where an ask stands. One text leaves it in one of the first five; the ledger derives the other three. */
export const STATES = [
  'asked',
  'considered',
  'promised',
  'delivered',
  'refused',
  'withdrawn',
  'blocked',
  'lapsed',
] as const
export type State = (typeof STATES)[number]

/** What one piece of evidence shows of an ask's life. */
export const STEPS = [
  'ask',
  'consider',
  'promise',
  'deliver',
  'refuse',
  'withdraw',
  'block',
  'pressure',
  'doubt',
] as const
export type Step = (typeof STEPS)[number]

/** How sure the saying is. */
export const CERTAINTIES = ['asserted', 'possible', 'planned', 'hypothetical', 'denied'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** The code of a party: ISO 3166 alpha-3, or an upper-case name of data/actors. */
export type ActorCode = string
