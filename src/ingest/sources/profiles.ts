import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Rights } from '../../model/article.js'
import { DemarcheError } from '../../model/errors.js'
import { OWNERS, type Owner, type ProfileOf, type SourceProfile } from '../../model/source-profile.js'
import { fileError } from '../files.js'

/** Names and hosts by which publishers are known, in lower case. */
interface Directory {
  readonly byHost: ReadonlyMap<string, SourceProfile>
  readonly byName: ReadonlyMap<string, SourceProfile>
}

const SHIPPED = new URL('./outlets.tsv', import.meta.url)
const RIGHTS: readonly Rights[] = ['full', 'quote', 'link']

/**
 * Who published an article: by the host of its address, else by the name of its source; a user's own file (`path`) goes before the one that ships. A text
 * retold in our own words is nobody's. Throws `file_not_found`, `file_unreadable`, `file_columns` and `field_invalid` (with the line).
 */
export function sourceProfiles(path: string | null = null): ProfileOf {
  const directories = [...(path === null ? [] : [directoryOf(path)]), directoryOf(SHIPPED)]
  return ({ url, source, retold }) => {
    if (retold) return null
    for (const directory of directories) {
      const found = byHost(directory, url) ?? (source === null ? undefined : directory.byName.get(nameKey(source)))
      if (found !== undefined) return found
    }
    return null
  }
}

/** `edition.news.example.co.uk` is looked up as it is, then without its first part, and so on. */
function byHost(directory: Directory, url: string | null): SourceProfile | undefined {
  if (url === null || !URL.canParse(url)) return undefined
  const parts = new URL(url).hostname.toLowerCase().split('.')
  for (let from = 0; from < parts.length - 1; from++) {
    const found = directory.byHost.get(parts.slice(from).join('.'))
    if (found !== undefined) return found
  }
  return undefined
}

function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function directoryOf(path: string | URL): Directory {
  const byHost = new Map<string, SourceProfile>()
  const byName = new Map<string, SourceProfile>()
  for (const [line, row] of rowsOf(path)) {
    const profile = profileOf(row, `${path}:${line}`)
    const host = row.host?.trim().toLowerCase()
    if (host) byHost.set(host, profile)
    for (const name of [profile.name, ...(row.aliases ?? '').split(',')])
      if (name.trim() !== '' && !byName.has(nameKey(name))) byName.set(nameKey(name), profile)
  }
  return { byHost, byName }
}

type Row = Readonly<Record<string, string | undefined>>

/** Rows with their line numbers. Columns are divided by tabs where the first line has one, else by commas; `#` begins a comment. */
function rowsOf(path: string | URL): readonly (readonly [number, Row])[] {
  const text = read(path)
  const head = text.split('\n', 1)[0] ?? ''
  for (const column of ['name', 'country', 'owner'])
    if (!head.toLowerCase().includes(column))
      throw new DemarcheError('file_columns', 'sources need the columns host, name, country, owner, rights', {
        value: column,
      })
  const options = {
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    bom: true,
    info: true,
    comment: '#',
  }
  const delimiter = head.includes('\t') ? '\t' : ','
  try {
    const records = parse(text, {
      ...options,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      quote: delimiter === ',' ? '"' : null,
    })
    return (records as unknown as { info: { lines: number }; record: Row }[]).map(({ info, record }) => [
      info.lines,
      record,
    ])
  } catch (cause) {
    throw new DemarcheError('field_invalid', `the file of sources cannot be read: ${(cause as Error).message}`, {
      value: String(path),
      cause,
    })
  }
}

function read(path: string | URL): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw fileError(String(path), error)
  }
}

function profileOf(row: Row, where: string): SourceProfile {
  const field = (name: string) => row[name]?.trim() ?? ''
  const wrong = (name: string, wanted: string) =>
    new DemarcheError('field_invalid', `${where}: ${name} must be ${wanted}`, { value: field(name) })
  const [name, country] = [field('name'), field('country').toUpperCase()]
  const owner = OWNERS.find((known) => known === field('owner').toLowerCase()) as Owner | undefined
  const rights = field('rights') === '' ? 'quote' : RIGHTS.find((known) => known === field('rights').toLowerCase())
  if (name === '') throw wrong('name', 'given')
  if (!/^[A-Z]{3}$/.test(country)) throw wrong('country', 'a code of three letters (ISO 3166)')
  if (owner === undefined) throw wrong('owner', OWNERS.join(', '))
  if (rights === undefined) throw wrong('rights', RIGHTS.join(', '))
  return { name, country, owner, rights }
}
