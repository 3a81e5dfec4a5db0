import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dayNumber } from '../../src/odds/events/calendar.js'
import type { CodedEvent } from '../../src/odds/events/event.js'
import { Parties } from '../../src/odds/events/parties.js'
import { learnAskCoefficients } from '../../src/odds/learn/ask-coefficients.js'
import { codeOfIcewsParty } from '../../src/odds/learn/icews-codes.js'
import { Acts } from '../../src/ontology/cameo/act.js'
import { icews14Rows } from './icews14.js'

const OUT = fileURLToPath(new URL('../../src/odds/generated/ask-coefficients.ts', import.meta.url))

/** Learns the coefficients of shown odds and writes them into the package. */
export function main(): void {
  const { events, parties, codes } = stateLevelEvents()
  const coefficients = learnAskCoefficients(events, parties, (party) => codes.get(party) ?? null, {
    name: 'events-2014 0.1',
    what: 'Hazards of promise and delivery since an ask was opened, by kind, force, addressee and pair, and the pushes of later steps.',
    data: 'ICEWS coded event data, 2014 (Harvard Dataverse doi 10.7910/DVN/28075, benchmark copy icews14); asks between two countries or organisations',
    licence: 'The coefficients ship; the events do not.',
    command: 'DEMARCHE_SHARED=… npm run odds:learn',
    weaknesses: WEAKNESSES,
  })
  writeFileSync(OUT, `${HEAD}export const ASK_COEFFICIENTS: AskCoefficients = ${literal(coefficients)}\n`)
  process.stderr.write(`${coefficients.card.asks} asks → ${OUT}\n`)
}

const WEAKNESSES = [
  'One year: 365 days are followed for asks of January alone; after day 180 the hazard is taken to stay what it was among asks of the first half year.',
  'Five asks in six are of kind other, which any cooperative act meets; named kinds rest on few grantings.',
  'CAMEO has no wishes: a wish gets the kind’s own rate.',
  'CAMEO does not tell do from refrain.',
  'No asks of kind pressure are coded: that kind gets the pooled rate of the named kinds.',
  'Asks that others deal with one another (026, 027, 028) are met by any talks of the addressee with anybody, which raises talks and settlement.',
  'An act coded between two states need not answer the ask; an act not reported counts as not done.',
]

const HEAD = `// Made by \`npm run odds:learn\`; do not edit.
import type { AskCoefficients } from '../thread/coefficients.js'

`

/** The events between parties named by code where they speak for a state or organisation: ministers, offices and the country itself are one. */
function stateLevelEvents(): { events: CodedEvent[]; parties: Parties; codes: ReadonlyMap<number, string> } {
  const acts = new Acts()
  const parties = new Parties()
  const events: CodedEvent[] = []
  const seen = new Set<string>()
  const codes = new Map<number, string>()
  const party = (name: string) => {
    const code = codeOfIcewsParty(name.replaceAll('_', ' '))
    const number = parties.numberOf(code === null ? name : `code ${code}`)
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
  return { events, parties, codes }
}

/** JSON as a TypeScript value, small tables on one line each. */
function literal(value: object): string {
  return JSON.stringify(value, null, 2).replace(
    /\{\n(?:\s+"[^"]+": [-\d.e]+,?\n)+\s*\}|\[\n(?:\s+[-\d.e]+,?\n)+\s*\]/g,
    (table) => table.replace(/\s*\n\s*/g, ' '),
  )
}
