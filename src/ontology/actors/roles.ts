import type { Actors } from './index.js'
import type { Role } from './types.js'

/** Whether a code is a country's own. */
export function isCountry(code: string, actors: Actors): boolean {
  return actors.rows.get(code)?.sort === 'country'
}

/**
 * The party that roles make of a state: "foreign minister" leaves RUS as it is, "opposition leader" makes OPPOSITION_RUS,
 * "parliament speaker" PARLIAMENT_RUS. An organisation stays what it is.
 */
export function codeOfRoles(state: string, roles: readonly Role[], actors: Actors): string {
  const inner = roles.find((role) => role.party !== 'state')
  const code = inner && isCountry(state, actors) ? `${inner.party}_${state}` : state
  return actors.aliases.get(code) ?? code
}
