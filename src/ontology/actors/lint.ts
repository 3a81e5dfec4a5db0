import type { ActorData, Holding, Person } from './types.js'

/** Offices that one person holds at a time. (Bosnia's presidency has three members and is left out.) */
const SINGLE = new Set([
  'president',
  'monarch',
  'supreme_leader',
  'prime_minister',
  'foreign_minister',
  'defence_minister',
  'secretary_general',
])
const SHARED = new Set(['president of BIH'])
/** Sources overlap by a few days at a handover. */
const HANDOVER_DAYS = 15
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Every contradiction in a data set, one sentence each; empty where all is well. `sources`: the known source keys. */
export function lintActors(data: ActorData, sources: ReadonlySet<string>): readonly string[] {
  const codes = new Set(data.codes.map(({ code }) => code))
  return [
    ...lintCodes(data, codes),
    ...lintWords(data),
    ...data.people.flatMap((person) => person.held.flatMap((holding) => lintHolding(person, holding, codes, sources))),
    ...lintOverlaps(data.people),
  ]
}

function isKnown(code: string, codes: ReadonlySet<string>): boolean {
  return codes.has(code) || (/^[A-Z]+_[A-Z]{3}$/.test(code) && codes.has(code.slice(-3)))
}

function lintCodes(data: ActorData, codes: ReadonlySet<string>): string[] {
  const problems = data.codes.flatMap(({ code, aliases }) => [
    ...(/^[A-Z][A-Z0-9_]*$/.test(code) ? [] : [`${code} is no code`]),
    ...aliases.filter((alias) => codes.has(alias)).map((alias) => `${alias} is a code and an alias of ${code}`),
  ])
  const doubles = data.codes.filter(({ code }, place) => data.codes.findIndex((row) => row.code === code) !== place)
  return [...problems, ...doubles.map(({ code }) => `${code} stands twice`)]
}

function lintWords(data: ActorData): string[] {
  const codes = new Set(data.codes.map(({ code }) => code))
  const owner = new Map<string, string>()
  const problems: string[] = []
  for (const { text, code } of data.words) {
    if (!isKnown(code, codes)) problems.push(`"${text}" means ${code}, which is no code`)
    const other = owner.get(text)
    if (other !== undefined && other !== code)
      problems.push(`"${text}" means ${other} and ${code}, and is not marked ambiguous`)
    owner.set(text, code)
  }
  return problems
}

function lintHolding(
  person: Person,
  holding: Holding,
  codes: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): string[] {
  const { office, code, from, to, source } = holding
  const what = `${person.name}, ${office} of ${code}`
  return [
    ...(isKnown(code, codes) ? [] : [`${what}: no such code`]),
    ...(sources.has(source) ? [] : [`${what}: source ${source} is not listed`]),
    ...(DATE.test(from) && (to === null || DATE.test(to)) ? [] : [`${what}: ${from} to ${to} are no dates`]),
    ...(to !== null && to < from && !from.startsWith(to) ? [`${what}: from ${from} is after ${to}`] : []),
  ]
}

function lintOverlaps(people: readonly Person[]): string[] {
  const terms = new Map<string, { name: string; from: number; to: number }[]>()
  for (const { name, held } of people) {
    for (const { office, code, from, to } of held) {
      const key = `${office} of ${code}`
      if (!SINGLE.has(office) || SHARED.has(key)) continue
      const end = to === null ? Number.POSITIVE_INFINITY : Date.parse(to)
      const term = { name, from: Date.parse(from), to: Math.max(end, Date.parse(from)) }
      terms.set(key, [...(terms.get(key) ?? []), term])
    }
  }
  return [...terms].flatMap(([key, list]) => overlapsOf(key, list))
}

function overlapsOf(key: string, terms: readonly { name: string; from: number; to: number }[]): string[] {
  const ordered = [...terms].sort((a, b) => a.from - b.from || a.to - b.to)
  return ordered.flatMap((term, place) => {
    const next = ordered[place + 1]
    if (!next || term.to - next.from <= HANDOVER_DAYS * 86_400_000) return []
    return [`${key}: ${term.name} and ${next.name} at once`]
  })
}
