import { dayNumber } from '../../src/odds/events/calendar.js'
import type { CodedEvent } from '../../src/odds/events/event.js'
import { Parties } from '../../src/odds/events/parties.js'
import { codeOfIcewsParty } from '../../src/odds/learn/icews-codes.js'
import { Acts } from '../../src/ontology/cameo/act.js'
import { icews14Rows } from './shared-data.js'

export interface StateEvents {
  readonly events: CodedEvent[]
  readonly parties: Parties
  /** Code of each party that speaks for a state or organisation. */
  readonly codes: ReadonlyMap<number, string>
}

/** The events between parties named by code where they speak for a state or organisation: ministers, offices and the country itself are one. */
export function stateLevelEvents(): StateEvents {
  const acts = new Acts()
  const parties = new Parties()
  const events: CodedEvent[] = []
  const seen = new Set<string>()
  const codes = new Map<number, string>()
  const party = (name: string) => {
    const code = codeOfIcewsParty(name.replaceAll('_', ' '))
    const number = parties.numberOf(code === null ? withinCoded(name) : homeName(code))
    if (code !== null) codes.set(number, code)
    return number
  }
  for (const row of icews14Rows()) {
    const act = acts.of(row.event)
    const source = party(row.source)
    const target = party(row.target)
    const day = dayNumber(row.date)
    const key = `${day} ${source} ${target} ${act?.code}`
    if (act === null || source === target || seen.has(key)) continue
    seen.add(key)
    events.push({ day, source, target, act })
  }
  return { events, codes, parties }
}

/** A state's name among the parties; no ICEWS name looks like it. */
const homeName = (code: string) => `code ${code}`

/** `Citizen (China)` with its country as the coded state is named, so that both have one home. */
function withinCoded(name: string): string {
  return name.replace(/\(([^()]*)\)\s*$/, (whole, country: string) => {
    const code = codeOfIcewsParty(country.replaceAll('_', ' '))
    return code === null ? whole : `(${homeName(code)})`
  })
}
