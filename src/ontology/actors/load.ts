import { readFileSync } from 'node:fs'
import { type Actors, indexActors } from './index.js'
import type { ActorData, ActorRow, Holding, Person, Word } from './types.js'

let packaged: Actors | null = null

/** Makes other actors, such as the packaged ones with a user's own, those that the whole process goes by from now on. */
export function setActors(actors: Actors): void {
  packaged = actors
}

/** The packaged actors, read and indexed on the first call (under 150 ms) and kept; or those given to `setActors`. */
export function loadActors(): Actors {
  packaged ??= indexActors(readGenerated())
  return packaged
}

type Rows = Omit<ActorData, 'codes' | 'words' | 'people'> & {
  readonly codes: readonly [string, string, string[], ActorRow['sort']][]
  readonly words: readonly [string, string, Word['sort']][]
  readonly people: readonly (Omit<Person, 'held'> & { held: [string, string, string, string | null, string][] })[]
}

function readGenerated(): ActorData {
  const rows = JSON.parse(readFileSync(new URL('./generated/actors.json', import.meta.url), 'utf8')) as Rows
  return {
    ...rows,
    codes: rows.codes.map(([code, name, aliases, sort]) => ({ code, name, aliases, sort })),
    words: rows.words.map(([text, code, sort]) => ({ text, code, sort })),
    people: rows.people.map((person) => ({ ...person, held: person.held.map(toHolding) })),
  }
}

function toHolding([office, code, from, to, source]: [string, string, string, string | null, string]): Holding {
  return { office, code, from, to, source }
}
