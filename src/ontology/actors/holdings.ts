import { firstDay, lastDay, type PartialDate } from '../../model/time.js'
import type { Holding, Person } from './types.js'

/** Offices by weight: whoever holds two speaks for the first. */
const WEIGHT = [
  'president',
  'monarch',
  'supreme_leader',
  'prime_minister',
  'head_of_state',
  'secretary_general',
  'foreign_minister',
  'defence_minister',
]

/** What a person holds on a date, and if nothing, why not. */
export type OfficeOn =
  | { readonly holding: Holding; readonly why: string }
  | { readonly holding: null; readonly why: string }

/** Whether a term of office includes any day that `date` can mean. */
export function isHeldOn(holding: Holding, date: PartialDate): boolean {
  if (firstDay(holding.from as PartialDate) > lastDay(date)) return false
  return holding.to === null || lastDay(holding.to as PartialDate) >= firstDay(date)
}

/** The office a person speaks for on `date`; of several the weightiest, of two equal ones the later. */
export function officeOn(person: Person, date: PartialDate): OfficeOn {
  const active = person.held.filter((holding) => isHeldOn(holding, date))
  const holding = weightiest(active)
  if (holding) return { holding, why: `${person.name}: ${spell(holding)}` }
  const past = person.held.filter(({ to }) => to !== null && to < date).at(-1)
  if (past)
    return {
      holding: null,
      why: `${person.name}: ${past.office} of ${past.code} until ${past.to}, nothing known on ${date}`,
    }
  const later = person.held[0]
  return {
    holding: null,
    why: later ? `${person.name}: ${later.office} of ${later.code} only from ${later.from}` : 'no office known',
  }
}

function weightiest(active: readonly Holding[]): Holding | null {
  const weight = ({ office }: Holding) => (WEIGHT.indexOf(office) + WEIGHT.length + 1) % (WEIGHT.length + 1)
  return [...active].sort((a, b) => weight(a) - weight(b) || b.from.localeCompare(a.from))[0] ?? null
}

/** "president of RUS, 2012-05-07 to today". */
export function spell({ office, code, from, to }: Holding): string {
  return `${office} of ${code} from ${from}${to ? ` to ${to}` : ''}`
}
