import type { Hit } from './hits.js'
import type { Actors } from './index.js'
import { isPossessive, type Token } from './tokens.js'
import type { Person, Role, Word } from './types.js'

/** A text cut into tokens and hits, with the place of the hit that starts at each token. */
export interface Page {
  readonly actors: Actors
  readonly text: string
  readonly tokens: readonly Token[]
  readonly hits: readonly Hit[]
  /** For each token one more than the place of the hit that covers it, 0 where none does. */
  readonly covering: Uint32Array
}

/** A name that follows a role: people of the data, or words that look like a name. */
export interface Named {
  readonly first: number
  readonly last: number
  readonly people: readonly Person[]
  readonly surname: readonly Person[]
}

/** A run of roles: "foreign ministry spokesman", with the former-words that stood among them. */
export interface RoleChain {
  readonly first: number
  readonly last: number
  readonly roles: readonly Role[]
  readonly former: boolean
}

/** `RUS` + `'s` + "deputy foreign minister" + "Sergei Ryabkov", as far as it goes; tokens `first` to `last`. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly state: Word | null
  readonly possessive: boolean
  readonly chain: RoleChain | null
  readonly named: Named | null
  readonly former: boolean
  readonly dot: boolean
}

const MOST_FILLERS = 4

export function makePage(actors: Actors, text: string, tokens: readonly Token[], hits: readonly Hit[]): Page {
  const covering = new Uint32Array(tokens.length + 1)
  hits.forEach((hit, place) => {
    covering.fill(place + 1, hit.first, hit.last + 1)
  })
  return { actors, text, tokens, hits, covering }
}

/** The hit that covers a token. */
export function hitOver(page: Page, index: number): Hit | null {
  return page.hits[(page.covering[index] ?? 0) - 1] ?? null
}

/** The hit that begins exactly at a token. */
export function hitAt(page: Page, index: number): Hit | null {
  const hit = hitOver(page, index)
  return hit?.first === index ? hit : null
}

export function isNear(page: Page, index: number): boolean {
  const token = page.tokens[index]
  return token !== undefined && (token.gap === 'near' || (token.gap === 'point' && isInitial(page.tokens[index - 1])))
}

function isInitial(token: Token | undefined): boolean {
  return token?.capital === true && token.raw.length <= 3
}

/** Reads the roles that begin at `start`, skipping words like "deputy" and noting words like "former". */
export function readChain(page: Page, start: number): RoleChain | null {
  const roles: Role[] = []
  let former = false
  let last = start - 1
  let index = start
  let skipped = 0
  while (index === start || isNear(page, index)) {
    const hit = hitAt(page, index)
    const token = page.tokens[index]
    if (!token) break
    if (hit?.role) {
      roles.push(hit.role)
      last = hit.last
      index = hit.last + 1
      skipped = 0
      if (isPossessive(page.tokens, index, page.text)) index++
    } else if (!hit && skipped < MOST_FILLERS && isSkippable(page, token, roles)) {
      former ||= page.actors.former.has(token.norm) && roles.length === 0
      index++
      skipped++
    } else break
  }
  return roles.length === 0 ? null : { first: start, last, roles, former }
}

function isSkippable(page: Page, token: Token, roles: readonly Role[]): boolean {
  if (roles.length > 0) return page.actors.fillers.has(token.norm) && !token.capital
  return page.actors.fillers.has(token.norm) || page.actors.former.has(token.norm)
}

/** The state or organisation at `start` with its roles, the place it is sent to, and the name that follows. */
export function readStatePhrase(page: Page, start: number): Phrase | null {
  const hit = hitAt(page, start)
  if (!hit?.word) return null
  const possessive = isPossessive(page.tokens, hit.last + 1, page.text)
  const next = hit.last + (possessive ? 2 : 1)
  const chain = isNear(page, next) && !endsBefore(page, hit, next) ? readChain(page, next) : null
  const end = chain ? sentTo(page, chain) : hit.last
  const named = chain ? nameAfter(page, end, chain) : holderAfter(page, hit, next)
  const former = (chain?.former ?? false) || isFormerBefore(page, start)
  const last = named?.last ?? end
  return { first: start, last, state: hit.word, possessive, chain, named, former, dot: last === hit.last && hit.dot }
}

/** "… in the US. Officials said": a point ends the sentence unless the name itself carries one. */
function endsBefore(page: Page, hit: Hit, next: number): boolean {
  return page.tokens[next]?.gap === 'point' && !hit.dot
}

/** Roles without a state before them, with "of Russia" or the name that follows. */
export function readRolePhrase(page: Page, start: number): Phrase | null {
  const chain = readChain(page, start)
  if (!chain) return null
  const former = chain.former || isFormerBefore(page, start)
  const owner = readOwner(page, chain)
  if (owner) return { ...owner, first: start, chain, former: former || owner.former }
  const named = nameAfter(page, chain.last, chain)
  return {
    first: start,
    last: named?.last ?? chain.last,
    state: null,
    possessive: false,
    chain,
    named,
    former,
    dot: false,
  }
}

const REGION = /^(?:eastern|western|northern|southern|central|occupied|neighbouring|neighboring|nearby)$/
const SPEAKS_FOR = new Set([
  'spokesperson',
  'ambassador',
  'negotiator',
  'head',
  'official',
  'leader',
  'court',
  'minister',
])
const OWNERS = new Set(['of', 'for', 'from', 'in', 'at'])

/** "of Russia", "for the Russian foreign ministry", "for President Biden" after roles. */
function readOwner(page: Page, chain: RoleChain): Phrase | null {
  const link = page.tokens[chain.last + 1]
  if (!link || !OWNERS.has(link.norm) || !isNear(page, chain.last + 1)) return null
  if (link.norm === 'for' && !SPEAKS_FOR.has(chain.roles.at(-1)?.office ?? '')) return null
  if ((link.norm === 'in' || link.norm === 'at') && !isPlaceable(chain)) return null
  const article = page.tokens[chain.last + 2]?.norm
  const plain = chain.last + (article === 'the' || article === 'a' ? 3 : 2)
  const at = REGION.test(page.tokens[plain]?.norm ?? '') && !hitAt(page, plain) ? plain + 1 : plain
  const inner = readStatePhrase(page, at)
  if (inner) return withNameAfter(page, inner, chain)
  const person = hitAt(page, at)?.role ? readRolePhrase(page, at) : null
  if (person?.state) return person
  return person?.named ? { ...person, state: null, named: { ...person.named }, possessive: true } : null
}

/** "president of Ukraine Volodymyr Zelensky": a name after the owner belongs to the outer role. */
function withNameAfter(page: Page, inner: Phrase, chain: RoleChain): Phrase {
  if (inner.named || inner.chain) return inner
  const named = nameAfter(page, inner.last, chain)
  return named && named.people.length > 0 ? { ...inner, named, last: named.last } : inner
}

function isPlaceable(chain: RoleChain): boolean {
  const role = chain.roles.at(-1)
  return role !== undefined && !['ambassador', 'negotiator', 'secretary_general'].includes(role.office)
}

const SENT = new Set(['ambassador', 'negotiator'])

/** "ambassador to the United Nations": where somebody is sent is not a party here, so the phrase swallows it. */
function sentTo(page: Page, chain: RoleChain): number {
  const role = chain.roles.at(-1)
  const link = page.tokens[chain.last + 1]
  if (!role || !SENT.has(role.office) || (link?.norm !== 'to' && link?.norm !== 'for')) return chain.last
  const at = chain.last + (page.tokens[chain.last + 2]?.norm === 'the' ? 3 : 2)
  return hitAt(page, at)?.word ? (hitAt(page, at) as Hit).last : chain.last
}

/** "China's Xi Jinping", "Pope Francis": a known person right after the state's possessive or the organisation. */
function holderAfter(page: Page, hit: Hit, next: number): Named | null {
  const holder = isNear(page, next) && !endsBefore(page, hit, next) ? hitAt(page, next) : null
  const joins = page.tokens[next - 1]?.norm === 's' || hit.word?.sort === 'demonym' || hit.word?.sort === 'organisation'
  if (!joins || !holder || holder.word || (holder.people.length === 0 && holder.surname.length === 0)) return null
  return { first: holder.first, last: holder.last, people: holder.people, surname: holder.surname }
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

function isFormerBefore(page: Page, start: number): boolean {
  const before = page.tokens[start - 1]
  return before !== undefined && isNear(page, start) && page.actors.former.has(before.norm) && before.norm !== 'past'
}

/** The words from token `first` to token `last` as they stand. */
export function textOf(page: Page, first: number, last: number): string {
  return page.text.slice((page.tokens[first] as Token).start, (page.tokens[last] as Token).end)
}
