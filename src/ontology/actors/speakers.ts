import type { PartialDate } from '../../model/time.js'
import { isHeldOn, officeOn, spell } from './holdings.js'
import type { Holding, Person } from './types.js'

/** Whom a person speaks for, and how sure that is. */
export interface Speaker {
  readonly code: string | null
  readonly office?: string
  readonly person: string
  readonly confidence: number
  readonly why: string
}

/** Titles that fit several offices of the data: "leader" may be a president or a monarch. */
const FITS: Readonly<Record<string, readonly string[]>> = {
  leader: [
    'president',
    'prime_minister',
    'monarch',
    'supreme_leader',
    'head_of_state',
    'party_leader',
    'crown_prince',
    'leader',
  ],
  president: ['president', 'head_of_state', 'head', 'supreme_leader'],
  head: ['head', 'secretary_general', 'director', 'leader', 'president', 'prosecutor', 'high_representative'],
  secretary_general: ['secretary_general', 'head', 'director'],
  prime_minister: ['prime_minister', 'head_of_government'],
  monarch: ['monarch', 'crown_prince'],
  crown_prince: ['crown_prince', 'prime_minister', 'monarch'],
  ambassador: ['un_envoy', 'envoy', 'ambassador'],
  negotiator: ['envoy', 'negotiator'],
  minister: ['foreign_minister', 'defence_minister', 'finance_minister', 'minister'],
  spokesperson: ['spokesperson', 'foreign_spokesperson'],
  opposition: ['opposition_leader'],
  court: ['prosecutor', 'head'],
  army: ['army_chief'],
}

/** Whether the title that a text gives can be the office of a term. */
function titleFits(title: string, office: string): boolean {
  return title === office || (FITS[title]?.includes(office) ?? false)
}

/** The one of several bearers of a name that is meant, by date, by the title given and by the countries spoken of. */
export function choosePerson(
  people: readonly Person[],
  wanted: { date: PartialDate | null; title?: string | undefined; code?: string | null; spoken: ReadonlySet<string> },
): Person | null {
  if (people.length < 2) return people[0] ?? null
  const { date, title, code, spoken } = wanted
  const score = (person: Person): number => {
    const active = date === null ? person.held : person.held.filter((holding) => isHeldOn(holding, date))
    return (
      (active.length > 0 ? 4 : 0) +
      (title && person.held.some(({ office }) => titleFits(title, office)) ? 2 : 0) +
      (code && person.held.some((holding) => holding.code === code) ? 8 : 0) +
      (active.some((holding) => spoken.has(holding.code)) ? 2 : 0) +
      (active.some((holding) => isTop(holding)) ? 1 : 0)
    )
  }
  const ranked = people.map((person) => ({ person, score: score(person) })).sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (!first) return null
  return second && second.score === first.score && differ(first.person, second.person) ? null : first.person
}

/** Heads of state and of great organisations are named without introduction. */
export function isTop(holding: Holding): boolean {
  return [
    'president',
    'prime_minister',
    'monarch',
    'supreme_leader',
    'secretary_general',
    'head_of_state',
    'party_leader',
  ].includes(holding.office)
}

function differ(a: Person, b: Person): boolean {
  return a.held[0]?.code !== b.held[0]?.code
}

/** A known person without a title in the text: the office on the date decides; without a date nothing does. */
export function speakerByDate(person: Person, date: PartialDate | null): Speaker {
  if (date === null)
    return { code: null, person: person.name, confidence: 0.3, why: `${person.name}: undated, no office can be told` }
  const { holding, why } = officeOn(person, date)
  if (!holding) return { code: null, person: person.name, confidence: 0.8, why }
  return { code: holding.code, office: holding.office, person: person.name, confidence: 0.93, why }
}

/** A known person with a title but no state ("President Biden"): in undated text the title picks the office. */
export function speakerByTitle(person: Person, title: string, date: PartialDate | null): Speaker {
  if (date !== null) return speakerByDate(person, date)
  const fitting = person.held.filter((holding) => titleFits(title, holding.office)).at(-1)
  if (!fitting) return speakerByDate(person, null)
  return {
    code: fitting.code,
    office: fitting.office,
    person: person.name,
    confidence: 0.85,
    why: `the text gives the title; ${person.name}: ${spell(fitting)}`,
  }
}

/**
 * A known person to whom the text gives a state and a title ("Russian President Vladimir Putin"). The text is believed,
 * except where the data knows that this very office had ended by the article's date.
 */
export function speakerByText(person: Person, state: string, title: string, date: PartialDate | null): Speaker {
  if (date !== null) {
    const active = person.held.filter((holding) => isHeldOn(holding, date))
    const same = active.find((holding) => holding.code === state)
    if (same)
      return {
        code: state,
        office: same.office,
        person: person.name,
        confidence: 0.97,
        why: `${person.name}: ${spell(same)}`,
      }
    const ended = person.held.find(
      (holding) =>
        holding.code === state && titleFits(title, holding.office) && holding.to !== null && holding.to < date,
    )
    if (ended)
      return {
        code: null,
        office: ended.office,
        person: person.name,
        confidence: 0.8,
        why: `${person.name}: ${spell(ended)}`,
      }
  }
  return {
    code: state,
    office: title,
    person: person.name,
    confidence: 0.9,
    why: `the text calls ${person.name} ${title} of ${state}`,
  }
}
