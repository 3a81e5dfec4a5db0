import type { PartialDate } from '../../model/time.js'
import type { Hit } from './hits.js'
import type { Memory } from './memory.js'
import {
  hitAt,
  isNear,
  type Named,
  type Page,
  type Phrase,
  readChain,
  readName,
  readRolePhrase,
  readStatePhrase,
} from './phrase.js'
import { codeOfRoles, isCountry } from './roles.js'
import { choosePerson, isTop, type Speaker, speakerByDate, speakerByText, speakerByTitle } from './speakers.js'
import { isPossessive, type Token } from './tokens.js'
import type { Mention, MentionSort, Person, Word } from './types.js'
import { isRiskyName, isTitle, opensSentence } from './wordlists.js'

/** Reads one text from left to right; whom it has met stays in `memory`, the country last spoken of in `focus`. */
export class Scan {
  private readonly out: Mention[] = []
  private focus: string | null = null
  private readonly spoken: ReadonlySet<string>

  constructor(
    private readonly page: Page,
    private readonly date: PartialDate | null,
    private readonly memory: Memory,
  ) {
    this.spoken = new Set(page.hits.flatMap((hit) => (hit.word ? [hit.word.code] : [])))
  }

  run(): readonly Mention[] {
    for (let index = 0; index < this.page.tokens.length; ) index = this.step(index)
    return this.out
  }

  /** Reads what begins at a token and gives the token to go on with. */
  private step(index: number): number {
    const hit = hitAt(this.page, index)
    if (!hit) return this.readUnknown(index)
    if (hit.word) return this.emitState(readStatePhrase(this.page, index) as Phrase)
    if (hit.role && !(hit.surname.length > 0 && (this.page.tokens[index] as Token).capital)) return this.emitRole(index)
    if (hit.people.length > 0 || hit.surname.length > 0) return this.emitPerson(hit)
    return hit.last + 1
  }

  private emitState(phrase: Phrase): number {
    const word = phrase.state as Word
    if (!phrase.chain && !phrase.named) this.emitWord(phrase, word)
    else this.emitSpeaker(phrase, codeOfRoles(word.code, phrase.chain?.roles ?? [], this.page.actors))
    if (isCountry(word.code, this.page.actors)) this.focus = word.code
    return phrase.last + 1
  }

  private emitWord(phrase: Phrase, word: Word): void {
    const [sort, confidence, why] = describeWord(word, this.page, phrase)
    const code = this.page.actors.aliases.get(word.code) ?? word.code
    this.push(phrase.first, phrase.last, { code, sort, confidence, why }, phrase.dot)
  }

  /** A phrase whose party the text itself gives, with or without a name. */
  private emitSpeaker(phrase: Phrase, code: string): void {
    const title = phrase.chain?.roles.at(-1)?.office ?? 'leader'
    const speaker = this.speakerOf(phrase, code, title)
    this.push(phrase.first, phrase.last, { ...speaker, sort: phrase.named ? 'person' : 'role' })
    if (phrase.named) this.introduce(phrase.named, speaker)
    else if (phrase.chain) this.introduceAfter(phrase, speaker)
  }

  private speakerOf(phrase: Phrase, code: string, title: string): Omit<Speaker, 'person'> & { person?: string } {
    if (phrase.former) return { code: null, confidence: 0.8, why: 'no longer in office by the text' }
    const person = phrase.named && this.choose(phrase.named, title, code)
    if (person) return speakerByText(person, code, title, this.date)
    const name = phrase.named ? { person: this.textOf(phrase.named.first, phrase.named.last) } : {}
    return { code, office: title, confidence: 0.92, why: `${title} of ${code} by the text`, ...name }
  }

  private choose(named: Named, title: string | undefined, code: string | null): Person | null {
    const people = named.people.length > 0 ? named.people : named.last > named.first ? [] : named.surname
    return choosePerson(people, { date: this.date, title, code, spoken: this.spoken })
  }

  /** A role without a state: "President Biden", "the spokesman for X", "the foreign ministry". */
  private emitRole(index: number): number {
    const phrase = readRolePhrase(this.page, index)
    if (!phrase?.chain) return index + 1
    const title = phrase.chain.roles.at(-1)?.office ?? 'leader'
    if (phrase.state) {
      this.emitSpeaker(phrase, codeOfRoles(phrase.state.code, phrase.chain.roles, this.page.actors))
      if (isCountry(phrase.state.code, this.page.actors)) this.focus = phrase.state.code
      return phrase.last + 1
    }
    if (phrase.named && this.emitTitled(phrase, phrase.named, title)) return phrase.last + 1
    this.emitBare(phrase, title)
    return phrase.last + 1
  }

  /** "President Joe Biden", or somebody's spokesman. False where the data does not know the person. */
  private emitTitled(phrase: Phrase, named: Named, title: string): boolean {
    const person = this.choose(named, title, null)
    const recalled = this.memory.recall(this.textOf(named.last, named.last))
    if (!person && !recalled?.code) return false
    const speaker = phrase.former
      ? { code: null, person: person?.name ?? '', confidence: 0.8, why: 'no longer in office by the text' }
      : person
        ? speakerByTitle(person, title, this.date)
        : { ...(recalled as NonNullable<typeof recalled>), confidence: 0.85 }
    const settled =
      speaker.code === null && recalled?.code && !phrase.former && this.date === null
        ? { ...recalled, confidence: 0.8 }
        : speaker
    this.push(phrase.first, phrase.last, { ...settled, sort: 'person' })
    if (phrase.possessive) this.introduceAfter(phrase, settled)
    else this.introduce(named, settled)
    if (settled.code && isCountry(settled.code, this.page.actors)) this.focus = settled.code
    return true
  }

  /** "the president", "opposition leader Y" with no state said: the country last spoken of, with little confidence. */
  private emitBare(phrase: Phrase, title: string): void {
    const role = phrase.chain?.roles.at(-1)
    if (!this.focus || !role || !(role.bare || phrase.named)) return
    if (!phrase.named && !this.isDefinite(phrase.first)) return
    const code = codeOfRoles(this.focus, phrase.chain?.roles ?? [], this.page.actors)
    const name = phrase.named ? { person: this.textOf(phrase.named.first, phrase.named.last) } : {}
    const why = `${title}; ${this.focus} was last spoken of`
    const speaker = {
      code: phrase.former ? null : code,
      office: title,
      confidence: phrase.named ? 0.6 : 0.45,
      why,
      ...name,
    }
    this.push(phrase.first, phrase.last, { ...speaker, sort: phrase.named ? 'person' : 'role' })
    if (phrase.named) this.introduce(phrase.named, speaker)
  }

  private isDefinite(first: number): boolean {
    const before = this.page.tokens[first - 1]
    const token = this.page.tokens[first] as Token
    return (
      (before !== undefined && /^(?:the|its|their|his|her|our)$/.test(before.norm)) ||
      (token.capital && !token.opens && !(before?.capital && isNear(this.page, first)))
    )
  }

  private emitPerson(hit: Hit): number {
    const { page } = this
    const next = hit.last + (isPossessive(page.tokens, hit.last + 1, page.text) ? 2 : 1)
    const chain = isNear(page, next) ? readChain(page, next) : null
    const speaker = hit.people.length > 0 ? this.byFullName(hit) : this.bySurname(hit)
    if (!speaker) return hit.last + 1
    const owned =
      chain && chain.roles[0]?.office !== 'leader' && chain.roles[0]?.party === 'state' && !chain.former ? chain : null
    if (!owned) {
      this.push(hit.first, hit.last, { ...speaker, sort: 'person' })
      return hit.last + 1
    }
    this.push(hit.first, owned.last, { ...speaker, office: owned.roles.at(-1)?.office ?? 'government', sort: 'role' })
    return owned.last + 1
  }

  private byFullName(hit: Hit): Speaker {
    const person = choosePerson(hit.people, { date: this.date, spoken: this.spoken }) ?? (hit.people[0] as Person)
    const told = this.appositionOf(hit.last)
    let speaker = told ? speakerByText(person, told.code, told.title, this.date) : speakerByDate(person, this.date)
    if (told?.former)
      speaker = { code: null, person: person.name, confidence: 0.8, why: 'no longer in office by the text' }
    const recalled = speaker.code === null && this.date === null ? this.memory.recall(person.name) : null
    if (recalled?.code) speaker = { ...recalled, confidence: 0.85 }
    this.memory.introduce([person.name, ...person.short], speaker)
    return speaker
  }

  /** A short name alone: somebody the text has introduced, else whoever of that name holds an office on the date. */
  private bySurname(hit: Hit): Speaker | null {
    const text = this.textOf(hit.first, hit.last)
    if (this.hasOtherFirstName(hit)) return null
    const recalled = this.memory.recall(text)
    if (recalled) return { ...recalled, confidence: 0.9 }
    if (this.date === null) return null
    const people = hit.surname.map((person) => ({ person, speaker: speakerByDate(person, this.date) }))
    const active = people.filter(({ speaker }) => speaker.code !== null)
    const supported = active.filter(({ speaker }) => this.spoken.has(speaker.code as string))
    const codes = new Set((supported.length > 0 ? supported : active).map(({ speaker }) => speaker.code))
    const [only] = supported.length > 0 ? supported : active
    if (!only) return isRiskyName(text) ? null : (people[0]?.speaker ?? null)
    if (codes.size > 1 || (isRiskyName(text) && !this.isTitled(hit))) return null
    const isSure = supported.length > 0 || only.person.held.some(isTop)
    return { ...only.speaker, confidence: isSure ? 0.88 : 0.55 }
  }

  private isTitled(hit: Hit): boolean {
    const before = this.page.tokens[hit.first - 1]
    return before !== undefined && isTitle(before.norm)
  }

  /** "Dusty Johnson" is not Boris Johnson: another capitalised word stands right before the short name. */
  private hasOtherFirstName(hit: Hit): boolean {
    const before = this.page.tokens[hit.first - 1]
    if (!before || !isNear(this.page, hit.first) || !before.capital || isTitle(before.norm)) return false
    if (this.page.covering.has(hit.first - 1) || isPossessive(this.page.tokens, hit.first - 1, this.page.text))
      return false
    return !(before.opens && opensSentence(before.norm))
  }

  /** Capitalised words outside the lexicon: somebody introduced before, or introduced right here by an apposition. */
  private readUnknown(index: number): number {
    const token = this.page.tokens[index] as Token
    if (!token.capital || (token.opens && opensSentence(token.norm))) return index + 1
    const last = readName(this.page, index)
    if (last === null) return index + 1
    const name = this.textOf(index, last)
    const told = last > index ? this.appositionOf(last) : null
    if (told) {
      const speaker = {
        code: told.former ? null : told.code,
        office: told.title,
        person: name,
        why: `the text calls ${name} ${told.title} of ${told.code}`,
      }
      this.memory.introduce([name, this.textOf(last, last)], speaker)
    }
    const known =
      this.memory.recall(name) ?? (told || last === index ? null : this.memory.recall(this.textOf(last, last)))
    if (known && (last === index || known.person.includes(token.raw) || told))
      this.push(index, last, { ...known, sort: 'person', confidence: 0.85 })
    return last + 1
  }

  /** "…, the Gabonese spokesman," or "…, a spokesman for Hamas," after a name. */
  private appositionOf(last: number): { code: string; title: string; former: boolean } | null {
    const { tokens } = this.page
    let at = last + 1
    if (tokens[at]?.gap !== 'comma') return null
    while (
      /^(?:the|a|an|who|is|then)$/.test(tokens[at]?.norm ?? '') ||
      this.page.actors.former.has(tokens[at]?.norm ?? '')
    )
      at++
    const phrase = readStatePhrase(this.page, at) ?? (hitAt(this.page, at)?.role ? readRolePhrase(this.page, at) : null)
    if (!phrase?.chain || !phrase.state || (phrase.named && phrase.named.first > at)) return null
    const title = phrase.chain.roles.at(-1)?.office ?? 'leader'
    return { code: codeOfRoles(phrase.state.code, phrase.chain.roles, this.page.actors), title, former: phrase.former }
  }

  /** "the foreign minister of Gabon, Michael Moussa, said": a name between commas after a role. */
  private introduceAfter(phrase: Phrase, speaker: Omit<Speaker, 'person'>): void {
    const at = phrase.last + 1
    if (this.page.tokens[at]?.gap !== 'comma') return
    const hit = hitAt(this.page, at)
    const last = hit && hit.people.length > 0 ? hit.last : readName(this.page, at)
    if (last === null || last === at || isNear(this.page, last + 1)) return
    this.memory.introduce([this.textOf(at, last), this.textOf(last, last)], {
      ...speaker,
      person: this.textOf(at, last),
    })
  }

  private introduce(named: Named, speaker: Omit<Speaker, 'person'> & { person?: string }): void {
    const name = this.textOf(named.first, named.last)
    const person = speaker.person ?? name
    const short = [...named.people, ...(named.first === named.last ? named.surname : [])]
      .filter((known) => known.name === person)
      .flatMap((known) => known.short)
    this.memory.introduce([name, this.textOf(named.last, named.last), person, ...short], { ...speaker, person })
  }

  private push(first: number, last: number, what: Omit<Mention, 'start' | 'end' | 'text'>, dot = false): void {
    const start = (this.page.tokens[first] as Token).start
    const stop = (this.page.tokens[last] as Token).end
    const end = dot && this.page.text.charAt(stop) === '.' ? stop + 1 : stop
    this.out.push({ start, end, text: this.page.text.slice(start, end), ...what })
  }

  private textOf(first: number, last: number): string {
    return this.page.text.slice((this.page.tokens[first] as Token).start, (this.page.tokens[last] as Token).end)
  }
}

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
