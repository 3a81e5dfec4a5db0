import { countryOfCity } from './cities.js'
import type { Hit } from './hits.js'
import { hitAt, isNear, type Page, type RoleChain } from './page.js'
import { type Named, nameAfter } from './person-names.js'
import { isPossessive, type Token } from './tokens.js'
import type { Role, Word } from './types.js'

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
    if (hit?.role && isCompound(page, hit)) {
      index = hit.last + 2
      skipped++
    } else if (hit?.role) {
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

/** "state-run", "rebel-held": the word is no speaker there. */
function isCompound(page: Page, hit: Hit): boolean {
  const end = (page.tokens[hit.last] as Token).end
  return page.text.charAt(end) === '-' && page.tokens[hit.last + 1]?.start === end + 1
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
  const inner = readStatePhrase(page, at) ?? (link.norm === 'in' ? cityPhrase(page, at, chain) : null)
  if (inner) return withNameAfter(page, inner, chain)
  const person = hitAt(page, at)?.role ? readRolePhrase(page, at) : null
  if (person?.state) return person
  return person?.named ? { ...person, state: null, named: { ...person.named }, possessive: true } : null
}

const IN_CITIES = new Set(['rebels', 'protesters', 'opposition', 'court'])

/** "the rebels in Goma": the city's country, where the role is that of a party inside a country. */
function cityPhrase(page: Page, at: number, chain: RoleChain): Phrase | null {
  const token = page.tokens[at]
  if (!token?.capital || !isNear(page, at) || !IN_CITIES.has(chain.roles.at(-1)?.office ?? '')) return null
  const code = countryOfCity(token.raw)
  if (code === null) return null
  const state: Word = { text: token.raw, code, sort: 'capital' }
  return { first: at, last: at, state, possessive: false, chain: null, named: null, former: false, dot: false }
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

function isFormerBefore(page: Page, start: number): boolean {
  const before = page.tokens[start - 1]
  return before !== undefined && isNear(page, start) && page.actors.former.has(before.norm) && before.norm !== 'past'
}
