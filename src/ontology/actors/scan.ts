import type { PartialDate } from '../../model/time.js'
import { startsLongerName } from './bearers.js'
import type { Hit } from './hits.js'
import type { Memory } from './memory.js'
import { formerHolder, Naming } from './naming.js'
import { hitAt, isNear, type Page, textOf } from './page.js'
import { type Named, readName } from './person-names.js'
import { type Phrase, readChain, readRolePhrase, readStatePhrase } from './phrase.js'
import { codeOfRoles, isCountry } from './roles.js'
import { type Speaker, speakerByText, speakerByTitle } from './speakers.js'
import { isPossessive, type Token } from './tokens.js'
import type { Mention, MentionSort, Role, Word } from './types.js'
import { opensSentence } from './wordlists.js'

type Told = Omit<Speaker, 'person'> & { readonly person?: string }

/** Reads one text from left to right; whom it has met stays in the memory, the country last spoken of in `focus`. */
export class Scan {
  private readonly out: Mention[] = []
  private readonly naming: Naming
  private focus: string | null = null

  constructor(
    private readonly page: Page,
    private readonly date: PartialDate | null,
    memory: Memory,
  ) {
    this.naming = new Naming(page, date, memory)
  }

  run(): readonly Mention[] {
    for (let index = 0; index < this.page.tokens.length; ) index = this.step(index)
    return this.out
  }

  /** Reads what begins at a token and gives the token to go on with. */
  private step(index: number): number {
    const hit = hitAt(this.page, index)
    if (!hit) return this.readUnknown(index)
    if (hit.word) return this.readState(readStatePhrase(this.page, index) as Phrase, hit.word)
    if (hit.role && !(hit.surname.length > 0 && (this.page.tokens[index] as Token).capital)) return this.readRole(index)
    if (hit.people.length === 0 && startsLongerName(this.page, hit)) return this.readUnknown(index)
    return this.readPerson(hit)
  }

  private readState(phrase: Phrase, word: Word): number {
    if (!phrase.chain && !phrase.named) this.pushWord(phrase, word)
    else this.pushTold(phrase, word)
    this.focusOn(word.code)
    return phrase.last + 1
  }

  private pushWord(phrase: Phrase, word: Word): void {
    const [sort, confidence, why] = describeWord(word, this.page, phrase)
    const code = this.page.actors.aliases.get(word.code) ?? word.code
    this.push(phrase.first, phrase.last, { code, sort, confidence, why }, phrase.dot)
  }

  /** A phrase whose party the text itself gives, with or without a name. */
  private pushTold(phrase: Phrase, state: Word): void {
    const code = codeOfRoles(state.code, phrase.chain?.roles ?? [], this.page.actors)
    const speaker = this.speakerOf(phrase, code, titleOf(phrase))
    this.push(phrase.first, phrase.last, { ...speaker, sort: phrase.named ? 'person' : 'role' })
    if (phrase.named) this.naming.introduce(phrase.named, speaker)
    else if (phrase.chain) this.naming.introduceAfter(phrase, speaker)
  }

  private speakerOf(phrase: Phrase, code: string, title: string): Told {
    const name = phrase.named ? { person: textOf(this.page, phrase.named.first, phrase.named.last) } : {}
    const person = phrase.named && this.naming.choose(phrase.named, title, code)
    if (phrase.former) return { ...formerHolder(''), ...name }
    if (person) return speakerByText(person, code, title, this.date)
    return { code, office: title, confidence: 0.92, why: `${title} of ${code} by the text`, ...name }
  }

  /** A role without a state before it: "the president of France", "President Biden", "the foreign ministry". */
  private readRole(index: number): number {
    const phrase = readRolePhrase(this.page, index)
    if (!phrase?.chain) return index + 1
    if (phrase.state) {
      this.pushTold(phrase, phrase.state)
      this.focusOn(phrase.state.code)
    } else if (!phrase.named || !this.pushTitled(phrase, phrase.named)) this.pushBare(phrase)
    return phrase.last + 1
  }

  /** "President Joe Biden", or somebody's spokesman. False where neither data nor text know the person. */
  private pushTitled(phrase: Phrase, named: Named): boolean {
    const speaker = this.speakerByTitle(phrase, named)
    if (!speaker) return false
    this.push(phrase.first, phrase.last, { ...speaker, sort: 'person' })
    if (phrase.possessive) this.naming.introduceAfter(phrase, speaker)
    else this.naming.introduce(named, speaker)
    this.focusOn(speaker.code)
    return true
  }

  private speakerByTitle(phrase: Phrase, named: Named): Speaker | null {
    const title = phrase.possessive ? 'leader' : titleOf(phrase)
    const person = this.naming.choose(named, title, null)
    const recalled = this.naming.recall(named)
    if (phrase.former) return formerHolder(person?.name ?? textOf(this.page, named.first, named.last))
    if (!person) return recalled?.code ? recalled : null
    const speaker = speakerByTitle(person, title, this.date)
    return speaker.code === null && this.date === null && recalled?.code ? recalled : speaker
  }

  /** "the president", "opposition leader Y" with no state said: the country last spoken of, with little confidence. */
  private pushBare(phrase: Phrase): void {
    const role = phrase.chain?.roles.at(-1)
    if (!this.focus || !role || !(role.bare || phrase.named)) return
    if (!phrase.named && !this.isDefinite(phrase.first, role)) return
    const code = phrase.former ? null : codeOfRoles(this.focus, phrase.chain?.roles ?? [], this.page.actors)
    const name = phrase.named ? { person: textOf(this.page, phrase.named.first, phrase.named.last) } : {}
    const why = `${role.office}; ${this.focus} was last spoken of`
    const speaker = { code, office: role.office, confidence: phrase.named ? 0.6 : 0.45, why, ...name }
    this.push(phrase.first, phrase.last, { ...speaker, sort: phrase.named ? 'person' : 'role' })
    if (phrase.named) this.naming.introduce(phrase.named, speaker)
  }

  /** "the army", "their parliament", "Parliament"; also plain "protesters", who are a party wherever they stand. */
  private isDefinite(first: number, role: Role): boolean {
    const before = this.page.tokens[first - 1]
    const token = this.page.tokens[first] as Token
    if (before && /^(?:the|its|their|his|her|our)$/.test(before.norm)) return true
    if (CROWDS.has(role.office)) return true
    if (!NAMED_BODIES.has(role.office)) return false
    return token.capital && !token.opens && !(before?.capital && isNear(this.page, first))
  }

  /** A known name; "Putin's army", "the Biden administration" are one mention of the name's party. */
  private readPerson(hit: Hit): number {
    const { page } = this
    const next = hit.last + (isPossessive(page.tokens, hit.last + 1, page.text) ? 2 : 1)
    const chain = isNear(page, next) ? readChain(page, next) : null
    const speaker = this.naming.ofHit(hit, chain?.roles[0]?.office === 'government')
    if (!speaker) return hit.last + 1
    this.focusOn(speaker.code)
    if (!chain?.roles[0] || chain.roles[0].office === 'leader' || chain.former) {
      this.push(hit.first, hit.last, { ...speaker, sort: 'person' })
      return hit.last + 1
    }
    const code = speaker.code && codeOfRoles(speaker.code, chain.roles, page.actors)
    const office = chain.roles.at(-1)?.office ?? 'government'
    this.push(hit.first, chain.last, { ...speaker, code, office, sort: 'role' })
    return chain.last + 1
  }

  private readUnknown(index: number): number {
    const token = this.page.tokens[index] as Token
    if (!token.capital || (token.opens && opensSentence(token.norm))) return index + 1
    const last = readName(this.page, index)
    if (last === null) return index + 1
    const speaker = this.naming.ofUnknown(index, last)
    if (speaker) this.push(index, last, { ...speaker, sort: 'person' })
    return last + 1
  }

  private focusOn(code: string | null): void {
    const country = code && (isCountry(code, this.page.actors) ? code : /_([A-Z]{3})$/.exec(code)?.[1])
    if (country && isCountry(country, this.page.actors)) this.focus = country
  }

  private push(first: number, last: number, what: Omit<Mention, 'start' | 'end' | 'text'>, dot = false): void {
    const start = (this.page.tokens[first] as Token).start
    const stop = (this.page.tokens[last] as Token).end
    const end = dot && this.page.text.charAt(stop) === '.' ? stop + 1 : stop
    this.out.push({ start, end, text: this.page.text.slice(start, end), ...what })
  }
}

function titleOf(phrase: Phrase): string {
  return phrase.chain?.roles.at(-1)?.office ?? 'leader'
}

const CROWDS = new Set(['protesters', 'rebels', 'opposition'])
const NAMED_BODIES = new Set([
  'parliament',
  'foreign_ministry',
  'defence_ministry',
  'president',
  'prime_minister',
  'foreign_minister',
])
const PLACES = new Set(['in', 'near', 'at', 'around', 'outside', 'inside', 'across', 'through', 'via', 'over'])

/** Sort, confidence and reason of a word that stands alone. A capital after "in" is a place. */
function describeWord(word: Word, page: Page, phrase: Phrase): [MentionSort, number, string] {
  const before = page.tokens[phrase.first - 1]
  const isPlace = before !== undefined && PLACES.has(before.norm) && isNear(page, phrase.first)
  if (word.sort === 'capital') return ['capital', isPlace ? 0.3 : 0.75, isPlace ? 'a place here' : 'seat of government']
  if (word.sort === 'people') return ['demonym', 0.75, 'the people']
  if (word.sort === 'demonym') return ['demonym', 0.45, 'adjective']
  if (word.sort === 'country') return ['country', isPlace ? 0.6 : 0.92, isPlace ? 'a place here' : 'name']
  if (word.sort === 'metonym') return ['metonym', 0.92, 'stands for the government']
  return [word.sort, 0.92, 'name']
}
