import type { ActorCode } from '../../model/ask.js'
import type { Actors } from './index.js'
import { loadActors } from './load.js'
import { isCountry } from './roles.js'

const INNER: Readonly<Record<string, string>> = {
  PARLIAMENT: 'parliament',
  COURT: 'courts',
  MONARCH: 'monarch',
  OPPOSITION: 'opposition',
  PROTESTERS: 'protesters',
  REBELS: 'rebels',
  BUSINESS: 'companies',
  MEDIA: 'media',
}

const SHORT: Readonly<Record<string, string>> = {
  USA: 'US',
  GBR: 'UK',
  ARE: 'UAE',
  COD: 'DR Congo',
  CAF: 'Central African Republic',
}

/** The code that stands for the same party in our lists: `UNSC` → `UN`; itself where it is no alias. */
export function aliasOf(code: ActorCode, actors: Actors = loadActors()): ActorCode {
  return actors.aliases.get(code) ?? code
}

/** Whether both codes mean one party, aliases read as their code. */
export function sameParty(a: ActorCode, b: ActorCode, actors: Actors = loadActors()): boolean {
  return aliasOf(a, actors) === aliasOf(b, actors)
}

/** The country that a party lies inside of or is: PARLIAMENT_USA → USA, USA → USA, EU → null. */
export function countryOf(code: ActorCode, actors: Actors = loadActors()): ActorCode | null {
  const inner = /^([A-Z]+)_([A-Z]{3})$/.exec(code)
  const country = inner?.[1] && inner[1] in INNER ? (inner[2] as string) : code
  return isCountry(country, actors) ? country : null
}

/** The codes of the parties inside a country: PARLIAMENT_USA, COURT_USA … */
export function codesInside(country: ActorCode): readonly ActorCode[] {
  return Object.keys(INNER).map((prefix) => `${prefix}_${country}`)
}

/** Whether a code is a country's, a listed organisation's or alias, or that of a party inside a country. */
export function isActorCode(code: string, actors: Actors = loadActors()): boolean {
  return actors.rows.has(code) || actors.aliases.has(code) || (code.includes('_') && countryOf(code, actors) !== null)
}

/** What people call a party: RUS → "Russia", PARLIAMENT_USA → "US parliament"; an unlisted code as words. */
export function actorName(code: ActorCode, actors: Actors = loadActors()): string {
  const row = actors.rows.get(aliasOf(code, actors))
  if (row) return row.name
  const inner = /^([A-Z]+)_([A-Z]{3})$/.exec(code)
  const noun = inner?.[1] ? INNER[inner[1]] : undefined
  if (noun && inner?.[2] && isCountry(inner[2], actors)) return `${adjectiveOf(inner[2], actors)} ${noun}`
  return code.length <= 5 ? code : capitalise(code.replaceAll('_', ' ').toLowerCase())
}

function adjectiveOf(country: ActorCode, actors: Actors): string {
  if (SHORT[country]) return SHORT[country]
  const word = actors.data.words.find(({ code, sort }) => code === country && sort === 'demonym')
  return word?.text ?? actors.rows.get(country)?.name ?? country
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
