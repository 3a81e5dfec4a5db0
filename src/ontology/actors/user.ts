import { parse } from 'csv-parse/sync'
import { DemarcheError } from '../../model/errors.js'
import { parsePartialDate } from '../../model/time.js'
import { type Actors, indexActors } from './index.js'
import type { ActorData, Person, Word } from './types.js'

type Row = Readonly<Record<string, string>>

/**
 * The actors with a user's own added. `contents` is a table (comma or tab) with a header and any of the columns
 * `code, name, aliases, person, office, from, to`; `aliases` are divided by `;`. A row with a person gives that person's
 * term of office; any other row names a party. A user's word outranks a packaged one. Throws `file_columns` where the
 * column `code` is missing, `field_invalid` for a code that is none, `date_invalid` for a date that is none.
 */
export function withUserActors(actors: Actors, contents: string): Actors {
  const rows = readRows(contents)
  const { data } = actors
  const words = rows.filter((row) => !row.person).flatMap(wordsOf)
  const people = rows.filter((row) => row.person).map(personOf)
  return indexActors({
    ...data,
    codes: [...data.codes, ...newCodes(rows, actors)],
    words: [...words, ...data.words],
    people: [...people, ...data.people],
  })
}

function readRows(contents: string): readonly Row[] {
  const delimiter = contents.split('\n', 1)[0]?.includes('\t') ? '\t' : ','
  const rows: Row[] = parse(contents, { columns: true, skip_empty_lines: true, trim: true, bom: true, delimiter })
  for (const row of rows) {
    if (row.code === undefined) throw new DemarcheError('file_columns', 'a table of actors needs the column code')
    if (!/^[A-Z][A-Z0-9_]*$/.test(row.code)) {
      throw new DemarcheError('field_invalid', `not an actor code: ${row.code}`, { value: row.code })
    }
  }
  return rows
}

function wordsOf(row: Row): Word[] {
  const texts = [row.name ?? '', ...(row.aliases ?? '').split(';')].map((text) => text.trim())
  return texts.filter((text) => text !== '').map((text) => ({ text, code: row.code as string, sort: 'organisation' }))
}

function personOf(row: Row): Person {
  const name = row.person as string
  const from = parsePartialDate(row.from || '0001')
  const to = row.to ? parsePartialDate(row.to) : null
  const spellings = (row.aliases ?? '')
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const held = [{ office: row.office || 'official', code: row.code as string, from, to, source: 'user' }]
  return { name, spellings, short: [name.split(' ').at(-1) ?? name], held }
}

function newCodes(rows: readonly Row[], actors: Actors): ActorData['codes'] {
  const known = new Set(actors.rows.keys())
  return rows.flatMap(({ code = '', name, person }) => {
    if (known.has(code) || person) return []
    known.add(code)
    return [{ code, name: name || code, aliases: [], sort: 'organisation' as const }]
  })
}
