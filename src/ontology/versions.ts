import { contentId } from '../model/id.js'
import { loadActors } from './actors/load.js'
import { KIND_TABLE } from './kinds.js'
import { BELIEF, DENIALS, ENTERED_FROM, MOVES } from './rules.js'

/** The guide by which asks are marked and claims are to be read (askbank/GUIDE.md): the first twelve digits of its SHA-256. A test holds it equal. */
export const GUIDE_VERSION = '95db4c43a7fc'

/** Another value wherever kinds, rules of states or actors are other ones. Loads the actors. */
export function ontologyVersion(): string {
  const { data } = loadActors()
  return contentId('ont', [JSON.stringify([KIND_TABLE, BELIEF, DENIALS, ENTERED_FROM, MOVES, data])])
}
