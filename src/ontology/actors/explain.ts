import type { ActorCode } from '../../model/ask.js'
import type { Day } from '../../model/time.js'
import { isHeldOn, officeOn } from './holdings.js'
import type { Actors } from './index.js'
import { loadActors } from './load.js'
import { actorName } from './names.js'
import { normalise } from './tokens.js'
import type { Holding, Person } from './types.js'

/** One person whom a name can mean, with every known term of office. */
export interface Explanation {
  readonly person: string
  readonly code: ActorCode | null
  /** A sentence: for whom the person speaks on that day, or why for nobody. */
  readonly why: string
  readonly terms: readonly (Holding & { readonly held: boolean; readonly of: string })[]
}

/** Everybody whom `who` (a full or short name, any letter case) can mean, those in office on `day` first. */
export function explainWho(who: string, day: Day, actors: Actors = loadActors()): readonly Explanation[] {
  const wanted = normalise(who.trim())
  const people = actors.data.people.filter((person) => namesOf(person).some((name) => normalise(name) === wanted))
  const all = people.map((person) => explain(person, day, actors))
  return [...all].sort((a, b) => Number(b.code !== null) - Number(a.code !== null))
}

function namesOf(person: Person): readonly string[] {
  return [person.name, ...person.spellings, ...person.short]
}

function explain(person: Person, day: Day, actors: Actors): Explanation {
  const { holding, why } = officeOn(person, day)
  const terms = person.held.map((term) => ({ ...term, held: isHeldOn(term, day), of: actorName(term.code, actors) }))
  return { person: person.name, code: holding?.code ?? null, why, terms }
}
