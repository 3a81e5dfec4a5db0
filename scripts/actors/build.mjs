// Compiles src/ontology/actors/data/**.yaml into src/ontology/actors/generated/actors.json.
// `node scripts/actors/build.mjs` writes it; with `--check` it only says whether the file is stale (exit 1).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const home = fileURLToPath(new URL('../../src/ontology/actors/', import.meta.url))
export const TARGET = join(home, 'generated', 'actors.json')

const WORD_LISTS = [
  ['names', 'country'],
  ['adjectives', 'demonym'],
  ['people', 'people'],
  ['capitals', 'capital'],
  ['metonyms', 'metonym'],
  ['organs', 'metonym'],
]
const ORGAN_LISTS = [
  ['parliament', 'PARLIAMENT', 'role'],
  ['courts', 'COURT', 'role'],
  ['media', 'MEDIA', 'organisation'],
]

function readYaml(...path) {
  const file = join(home, 'data', ...path)
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${file}: ${cause.message}`, { cause })
  }
}

function readFolder(folder) {
  return readdirSync(join(home, 'data', folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readYaml(folder, name))
}

function countryWords(country) {
  const words = [[country.name, country.code, 'country']]
  for (const [list, sort] of WORD_LISTS) for (const word of country[list] ?? []) words.push([word, country.code, sort])
  for (const [list, prefix, sort] of ORGAN_LISTS)
    for (const word of country[list] ?? []) words.push([word, `${prefix}_${country.code}`, sort])
  return words
}

function organisationWords(actor) {
  const words = [[actor.name, actor.code, 'organisation']]
  for (const word of actor.names ?? []) words.push([word, actor.code, 'organisation'])
  for (const word of actor.adjectives ?? []) words.push([word, actor.code, 'demonym'])
  return words
}

function uniqueWords(words, ambiguous) {
  const taken = new Set(ambiguous.map((entry) => entry.word))
  const seen = new Set()
  return words.filter(([word, code]) => {
    const key = `${word}|${code}`
    if (taken.has(word) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const PARTICLES = new Set('al el bin ibn de da di dos do van von der den ben le la du ould abu st ter'.split(' '))
const FAMILY_NAME_FIRST = new Set(['CHN', 'PRK', 'KOR', 'TWN', 'HKG', 'KHM'])

// Short names that every text is full of: never taken for a person.
const NO_NAMES = new Set(
  `he to no an so do in on or will ha dr gen sir jr al el ii iii monday tuesday wednesday thursday friday saturday sunday
   january february march april june july august september october november december party king queen prince president
   general colonel state new north south east west saint san one two`.split(/\s+/),
)

function isShortName(word, code) {
  return !NO_NAMES.has(word.toLowerCase()) && (word.length > 2 || FAMILY_NAME_FIRST.has(code))
}

/** The part of a full name used alone: the last word with its particles; the first word in Chinese and Korean names. */
function shortNames(name, code) {
  const words = name.replace(/,? (?:Jr|Sr|III|II)\.?$/, '').split(' ')
  if (FAMILY_NAME_FIRST.has(code) && words.length > 1 && words.length <= 3) return [words[0]]
  let start = words.length - 1
  while (start > 1 && PARTICLES.has(words[start - 1].toLowerCase())) start--
  const whole = words.slice(start).join(' ')
  const bare = whole.replace(/^(?:al|el)[- ]/i, '')
  return bare === whole ? [whole] : [whole, bare]
}

function peopleOf(files) {
  const people = new Map()
  for (const file of files)
    for (const row of file.holders) {
      const key = row.person ?? row.name
      const person = people.get(key) ?? { name: row.name, spellings: [], short: [], held: [] }
      for (const spelling of row.also ?? []) if (!person.spellings.includes(spelling)) person.spellings.push(spelling)
      const code = row.code ?? file.code
      const names = [row.name, ...(row.also ?? [])]
      const short = row.short ?? names.filter((name) => /[ ]/.test(name)).flatMap((name) => shortNames(name, code))
      for (const word of short) if (isShortName(word, code) && !person.short.includes(word)) person.short.push(word)
      person.held.push([row.office, code, String(row.from), row.to ? String(row.to) : null, row.source])
      people.set(key, person)
    }
  const all = [...people.values()]
  for (const person of all) person.held.sort((a, b) => (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0))
  return all
}

/** The whole data set as one value, the same for the same YAML. */
export function compile() {
  const countries = readFolder('countries')
  const organisations = readFolder('organisations').flatMap((file) => file.actors)
  const { words: ambiguous } = readYaml('ambiguous.yaml')
  const roles = readYaml('roles.yaml')
  const words = [...countries.flatMap(countryWords), ...organisations.flatMap(organisationWords)]
  return {
    codes: [
      ...countries.map(({ code, name, short, aliases }) => [code, short ?? name, aliases ?? [], 'country']),
      ...organisations.map(({ code, name, aliases }) => [code, name, aliases ?? [], 'organisation']),
    ],
    words: uniqueWords(words, ambiguous),
    blocks: readYaml('not-parties.yaml').words,
    ambiguous,
    roles: roles.roles,
    fillers: roles.fillers,
    former: roles.former,
    people: peopleOf(readFolder('offices')),
  }
}

/** The text of the generated file: one row a line, so that a change shows as a small difference. */
export function render(data) {
  const parts = Object.entries(data).map(
    ([key, rows]) => `${JSON.stringify(key)}: [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  )
  return `{\n${parts.join(',\n')}\n}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = render(compile())
  if (process.argv.includes('--check')) {
    if (readFileSync(TARGET, 'utf8') !== text) {
      console.error('actors.json is stale: run node scripts/actors/build.mjs')
      process.exit(1)
    }
  } else {
    writeFileSync(TARGET, text)
    console.error(`wrote ${TARGET}: ${text.length} bytes`)
  }
}
