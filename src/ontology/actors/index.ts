import { respell } from './respellings.js'
import { tokenise } from './tokens.js'
import { PhraseTrie } from './trie.js'
import type { ActorData, ActorRow, AmbiguousWord, Person, Role, Word } from './types.js'

/** What a phrase can mean. A `surname` needs a date, an introduction or a context before it means somebody. */
export type Meaning =
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'ambiguous'; readonly word: AmbiguousWord }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'surname'; readonly person: Person }
  | { readonly kind: 'block' }

/** The actors made ready for look-up. Built once by `loadActors`, never changed. */
export interface Actors {
  readonly data: ActorData
  readonly trie: PhraseTrie<Meaning>
  readonly rows: ReadonlyMap<string, ActorRow>
  /** Alias code → code. */
  readonly aliases: ReadonlyMap<string, string>
  readonly fillers: ReadonlySet<string>
  readonly former: ReadonlySet<string>
}

/** Countries whose names are words or first names too; never read in lower case. */
const NEVER_LOOSE = /^(?:turkey|china|chad|jordan|guinea|georgia|mali|niger|oman|togo|cuba|samoa|the |iran|peru|guam)/i

/** Makes the look-up tables of a data set. Pure; about 40 ms for the packaged data. */
export function indexActors(data: ActorData): Actors {
  const trie = new PhraseTrie<Meaning>()
  for (const word of data.words) trie.add(word.text, { kind: 'word', word }, { loose: isLoose(word) })
  for (const word of data.ambiguous) trie.add(word.word, { kind: 'ambiguous', word })
  for (const phrase of data.blocks) trie.add(phrase, { kind: 'block' })
  for (const role of data.roles) for (const phrase of role.words) addRole(trie, phrase, role)
  for (const person of data.people) addPerson(trie, person)
  return {
    data,
    trie,
    rows: new Map(data.codes.map((row) => [row.code, row])),
    aliases: new Map(data.codes.flatMap((row) => row.aliases.map((alias) => [alias, row.code] as const))),
    fillers: wordSet(data.fillers),
    former: wordSet(data.former),
  }
}

function isLoose(word: Word): boolean {
  if (word.text === 'America') return true
  return word.sort === 'country' && word.text.length >= 5 && !word.text.includes('.') && !NEVER_LOOSE.test(word.text)
}

function addRole(trie: PhraseTrie<Meaning>, phrase: string, role: Role): void {
  trie.add(phrase, { kind: 'role', role }, { cased: phrase === phrase.toUpperCase() })
}

function addPerson(trie: PhraseTrie<Meaning>, person: Person): void {
  const names = [person.name, ...person.spellings]
  const meaning: Meaning = { kind: 'person', person }
  for (const name of withRespellings(names)) if (/[\s]/.test(name)) trie.add(name, meaning)
  const surname: Meaning = { kind: 'surname', person }
  for (const short of withRespellings(person.short)) trie.add(short, surname)
}

function withRespellings(names: readonly string[]): ReadonlySet<string> {
  const all = new Set(names)
  for (const name of names) for (const other of respell(name)) all.add(other)
  return all
}

function wordSet(phrases: readonly string[]): Set<string> {
  return new Set(phrases.flatMap((phrase) => tokenise(phrase).map((token) => token.norm)))
}
