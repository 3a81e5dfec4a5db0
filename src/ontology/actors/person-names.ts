import { hitAt, hitOver, isNear, type Page, type RoleChain } from './page.js'
import { isPossessive, type Token } from './tokens.js'
import type { Person } from './types.js'

/** A name that follows a role: people of the data, or words that look like a name. */
export interface Named {
  readonly first: number
  readonly last: number
  readonly people: readonly Person[]
  readonly surname: readonly Person[]
}

const BODIES = new Set([
  'government',
  'foreign_ministry',
  'defence_ministry',
  'ministry',
  'business',
  'media',
  'protesters',
])
const GROUPS = new Set(['army', 'parliament', 'court', 'rebels', 'opposition'])
const ONE_OF_THEM =
  /^(?:general|commander|admiral|chief|senator|congress(?:wo)?man|mp|speaker|legislator|lawmaker|judge|prosecutor|justice|leader|dissident|politician|figure|candidate|activist|house|parliament)$/
const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'de',
  'da',
  'di',
  'dos',
  'van',
  'von',
  'der',
  'den',
  'ben',
  'le',
  'la',
  'ould',
  'abu',
  'ul',
  'ur',
])

/** A name right after a role that one person can have: people of the data, else one to four capitalised words. */
export function nameAfter(page: Page, last: number, chain: RoleChain): Named | null {
  const at = last + 1
  if (!isNear(page, at)) return null
  const hit = hitAt(page, at)
  if (hit && !hit.word && (hit.people.length > 0 || hit.surname.length > 0))
    return { first: at, last: hit.last, people: hit.people, surname: hit.surname }
  const role = chain.roles.at(-1)
  if (!role || BODIES.has(role.office) || isPlural(page.tokens[chain.last])) return null
  if (GROUPS.has(role.office) && !ONE_OF_THEM.test(page.tokens[chain.last]?.norm ?? '')) return null
  const end = readName(page, at)
  return end === null ? null : { first: at, last: end, people: [], surname: surnameHit(page, end) }
}

function surnameHit(page: Page, end: number): readonly Person[] {
  return hitAt(page, end)?.surname ?? []
}

function isPlural(token: Token | undefined): boolean {
  return token !== undefined && /[^s]s$/.test(token.norm) && !/^(?:affairs|foreign|congress)$/.test(token.norm)
}

/** The last token of a name that begins at `start`, or null: capitalised words outside the lexicon, particles between. */
export function readName(page: Page, start: number): number | null {
  let last: number | null = null
  for (let index = start; index < start + 5; index++) {
    const token = page.tokens[index]
    if (!token || (index > start && !isNear(page, index))) break
    if (isPossessive(page.tokens, index, page.text)) break
    if (token.capital && isNamePart(page, index)) last = index
    else if (!(PARTICLES.has(token.norm) && index + 1 < page.tokens.length)) break
  }
  return last
}

function isNamePart(page: Page, index: number): boolean {
  const hit = hitOver(page, index)
  return (hit === null || (!hit.word && !hit.role)) && !NO_NAMES.test((page.tokens[index] as Token).raw)
}

const NO_NAMES =
  /^(?:I|A|An|The|He|She|It|They|We|You|In|On|At|By|To|For|But|And|Or|If|As|When|While|After|Before|Mr|Mrs|Ms|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Also|This|That|There|However|Meanwhile|Today|Yesterday)$/
