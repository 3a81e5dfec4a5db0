import type { PartialDate } from '../../model/time.js'
import { bearerOf, hasOtherFirstName } from './bearers.js'
import type { Hit } from './hits.js'
import type { Memory } from './memory.js'
import { hitAt, isNear, type Page, textOf } from './page.js'
import { type Named, readName } from './person-names.js'
import { type Phrase, readRolePhrase, readStatePhrase } from './phrase.js'
import { codeOfRoles } from './roles.js'
import { choosePerson, type Speaker, speakerByDate, speakerByText, speakerByTitle } from './speakers.js'
import type { Person } from './types.js'

/** What an apposition says of a name: "…, the Gabonese spokesman,". */
interface Told {
  readonly code: string
  readonly title: string
  readonly former: boolean
}

/** Who is meant by the names of one text, and what it has said of them so far. */
export class Naming {
  private readonly spoken: ReadonlySet<string>

  constructor(
    private readonly page: Page,
    private readonly date: PartialDate | null,
    private readonly memory: Memory,
  ) {
    this.spoken = new Set(page.hits.flatMap((hit) => (hit.word ? [hit.word.code] : [])))
  }

  /** The person of the data whom a name after a title means, or null. */
  choose(named: Named, title: string | undefined, code: string | null): Person | null {
    const people = named.people.length > 0 ? named.people : named.last > named.first ? [] : named.surname
    return choosePerson(people, { date: this.date, title, code, spoken: this.spoken })
  }

  recall(named: Named): Speaker | null {
    const known = this.memory.recall(textOf(this.page, named.last, named.last))
    return known && { ...known, confidence: 0.85 }
  }

  /** A known name in running text. In undated text "the Biden administration" itself says what office Biden holds. */
  ofHit(hit: Hit, governs: boolean): Speaker | null {
    if (governs && this.date === null) {
      const people = hit.people.length > 0 ? hit.people : hit.surname
      const person = choosePerson(people, { date: null, title: 'leader', spoken: this.spoken })
      if (person) return speakerByTitle(person, 'leader', null)
    }
    return hit.people.length > 0 ? this.byFullName(hit) : this.byShortName(hit)
  }

  private byFullName(hit: Hit): Speaker {
    const person = choosePerson(hit.people, { date: this.date, spoken: this.spoken }) ?? (hit.people[0] as Person)
    const told = this.appositionOf(hit.last)
    const speaker = this.settle(person, told)
    this.memory.introduce([person.name, ...person.short], speaker)
    return speaker
  }

  private settle(person: Person, told: Told | null): Speaker {
    if (told?.former) return formerHolder(person.name)
    if (told) return speakerByText(person, told.code, told.title, this.date)
    const recalled = this.date === null ? this.memory.recall(person.name) : null
    return recalled?.code ? { ...recalled, confidence: 0.85 } : speakerByDate(person, this.date)
  }

  /** A short name alone: somebody the text has introduced, else whoever of that name holds an office on the date. */
  private byShortName(hit: Hit): Speaker | null {
    if (hasOtherFirstName(hit, this.page)) return null
    const name = textOf(this.page, hit.first, hit.last)
    const recalled = this.memory.recall(name)
    if (recalled) return { ...recalled, confidence: 0.9 }
    return this.date === null ? null : bearerOf(hit, name, { page: this.page, date: this.date, spoken: this.spoken })
  }

  /** Words outside the lexicon that look like a name: somebody introduced before, or by an apposition right here. */
  ofUnknown(first: number, last: number): Speaker | null {
    const name = textOf(this.page, first, last)
    const told = last > first ? this.appositionOf(last) : null
    if (told) this.memory.introduce(this.formsOf(first, last, told.code), { ...toldSpeaker(told, name), person: name })
    const known = this.memory.recall(name) ?? (last > first ? this.recallLast(first, last) : null)
    return known && { ...known, confidence: 0.85 }
  }

  /** "Jean Moussa" again after "Mr Moussa" was introduced under that whole name. */
  private recallLast(first: number, last: number) {
    const known = this.memory.recall(textOf(this.page, last, last))
    return known?.person.includes(textOf(this.page, first, first)) ? known : null
  }

  /** Remembers the name that a phrase ends in, under all its forms. */
  introduce(named: Named, speaker: Omit<Speaker, 'person'> & { person?: string }): void {
    const person = speaker.person ?? textOf(this.page, named.first, named.last)
    const bearers = [...named.people, ...(named.first === named.last ? named.surname : [])]
    const short = bearers.filter((known) => known.name === person).flatMap((known) => known.short)
    this.memory.introduce([...this.formsOf(named.first, named.last, speaker.code), person, ...short], {
      ...speaker,
      person,
    })
  }

  /** "the foreign minister of Gabon, Michael Moussa, said": a name between commas after a role. */
  introduceAfter(phrase: Phrase, speaker: Omit<Speaker, 'person'>): void {
    const at = phrase.last + 1
    if (this.page.tokens[at]?.gap !== 'comma') return
    const hit = hitAt(this.page, at)
    const last = hit && hit.people.length > 0 ? hit.last : readName(this.page, at)
    if (last === null || last === at || isNear(this.page, last + 1)) return
    this.memory.introduce(this.formsOf(at, last, speaker.code), { ...speaker, person: textOf(this.page, at, last) })
  }

  /** The whole name and the part used alone: the last word, in Chinese and Korean names the first too. */
  private formsOf(first: number, last: number, code: string | null): string[] {
    const forms = [textOf(this.page, first, last), textOf(this.page, last, last)]
    if (last > first && code !== null && FAMILY_NAME_FIRST.has(code)) forms.push(textOf(this.page, first, first))
    return forms
  }

  private appositionOf(last: number): Told | null {
    const { tokens, actors } = this.page
    let at = last + 1
    if (tokens[at]?.gap !== 'comma') return null
    while (/^(?:the|a|an|who|is)$/.test(tokens[at]?.norm ?? '') || actors.former.has(tokens[at]?.norm ?? '')) at++
    const phrase = readStatePhrase(this.page, at) ?? (hitAt(this.page, at)?.role ? readRolePhrase(this.page, at) : null)
    if (!phrase?.chain || !phrase.state || (phrase.named && phrase.named.first > at)) return null
    const title = phrase.chain.roles.at(-1)?.office ?? 'leader'
    return { code: codeOfRoles(phrase.state.code, phrase.chain.roles, actors), title, former: phrase.former }
  }
}

const FAMILY_NAME_FIRST = new Set(['CHN', 'KOR', 'PRK', 'TWN', 'HKG', 'VNM', 'KHM'])

/** Somebody whom the text calls a former holder speaks for nobody. */
export function formerHolder(person: string): Speaker {
  return { code: null, person, confidence: 0.8, why: 'no longer in office by the text' }
}

function toldSpeaker(told: Told, name: string): Speaker {
  if (told.former) return formerHolder(name)
  const why = `the text calls ${name} ${told.title} of ${told.code}`
  return { code: told.code, office: told.title, person: name, confidence: 0.85, why }
}
