import { readFileSync } from 'node:fs'

const PATTERN =
  /^(PARLIAMENT|COURT|MONARCH|OPPOSITION|PROTESTERS|REBELS|BUSINESS|MEDIA|GANGS|FAMILIES|REFUGEES|UNIONS|CHURCH)_([A-Z]{3})$/

/** The lists of codes that a marking may use. */
export interface Codes {
  /** Canonical code to region; organisations are `global`. */
  readonly region: ReadonlyMap<string, string>
  /** Alias to canonical code. */
  readonly alias: ReadonlyMap<string, string>
  /** Names as texts write them (`Britain`, `British`, `London`) to code. */
  readonly names: ReadonlyMap<string, string>
}

function rows(file: string): string[][] {
  const url = new URL(`../${file}`, import.meta.url)
  const lines = readFileSync(url, 'utf8').split('\n').slice(1)
  return lines.filter((line) => line !== '').map((line) => line.split('\t'))
}

/** Reads countries.tsv and actors.tsv beside the bank. */
export function loadCodes(): Codes {
  const region = new Map<string, string>()
  const alias = new Map<string, string>()
  const names = new Map<string, string>()
  for (const [code = '', where = '', said = ''] of rows('countries.tsv')) {
    region.set(code, where)
    for (const name of said.split('|')) if (name) names.set(name, code)
  }
  for (const [code = '', name = '', others = ''] of rows('actors.tsv')) {
    if (!region.has(code)) region.set(code, 'global')
    names.set(name, code)
    if (code.length >= 2 && !code.includes('_')) names.set(code, code)
    for (const other of others.split(' ')) if (other) alias.set(other, code)
  }
  return { region, alias, names }
}

/** What is wrong with a code, or null: it must be in the lists, follow a pattern of a listed country, or be declared by its text. */
export function codeFault(code: string, codes: Codes, declared: Readonly<Record<string, string>>): string | null {
  const canonical = codes.alias.get(code)
  if (canonical !== undefined) return `write ${canonical}, not ${code}`
  if (codes.region.has(code)) return null
  const country = PATTERN.exec(code)?.[2]
  if (country !== undefined) return codes.region.has(country) ? null : `${country} is no country in countries.tsv`
  if (code in declared)
    return /^[A-Z0-9]+(_[A-Z0-9]+)*$/.test(code) ? null : 'a code is upper case, digits and single underscores'
  return `${code} is in no list; use a listed code, or declare it in the text's "new": {"${code}": "what it is"}`
}

/** The region of a party, by the country in its code. */
export function regionOf(code: string, codes: Codes): string {
  const country = PATTERN.exec(code)?.[2] ?? code
  return codes.region.get(country) ?? 'global'
}
