import { type Article, type ArticleInput, createArticle, type Rights } from '../model/article.js'
import { DemarcheError } from '../model/errors.js'
import { type PartialDate, parsePartialDate } from '../model/time.js'
import { duplicateKey } from './duplicate-key.js'

const RIGHTS: readonly Rights[] = ['full', 'quote', 'link']

type Json = Record<string, unknown>

/**
 * One JSONL line as an article. Fields: id, text; and where known title, date, url, source, language, retold, retells, licence, rights; others are let be.
 * `fallbackDate` stands in where the line has no date. Throws `line_invalid`, `field_invalid` and `date_invalid`.
 */
export function articleOfLine(line: string, fallbackDate: PartialDate | null = null): Article {
  const record = parseObject(line)
  const input: ArticleInput = {
    id: idOf(record),
    text: required(record, 'text'),
    title: optional(record, 'title'),
    date: dateOf(record) ?? fallbackDate,
    url: optional(record, 'url'),
    source: optional(record, 'source'),
    retold: flag(record, 'retold'),
    retells: list(record, 'retells'),
    licence: optional(record, 'licence'),
    ...languageOf(record),
    ...rightsOf(record),
  }
  if (input.text.trim() === '') throw new DemarcheError('field_invalid', '"text" is blank', { value: input.id })
  return createArticle(input)
}

function parseObject(line: string): Json {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    const cut = /^\s*\{/.test(line) && !/\}\s*$/.test(line)
    throw new DemarcheError('line_invalid', cut ? 'the line is cut short' : 'the line is not JSON', {
      value: line,
      cause,
    })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DemarcheError('line_invalid', 'the line is JSON, but not an object', { value: line })
  const twice = duplicateKey(line)
  if (twice !== null) throw new DemarcheError('line_invalid', `the key "${twice}" stands twice`, { value: twice })
  return value as Json
}

function idOf(record: Json): string {
  const id = typeof record.id === 'number' ? String(record.id) : required(record, 'id')
  if (id.trim() === '') throw new DemarcheError('field_invalid', '"id" is blank', { value: id })
  return id
}

function required(record: Json, field: string): string {
  const value = optional(record, field)
  if (value === null)
    throw new DemarcheError('line_invalid', `"${field}" is missing`, { value: JSON.stringify(record) })
  return value
}

function optional(record: Json, field: string): string | null {
  const value = record[field] ?? null
  if (value === null) return null
  if (typeof value !== 'string') throw wrong(field, 'a string', value)
  return storable(field, value)
}

/** Half a surrogate pair and NUL cannot be stored as UTF-8 text and would shift or lose what the offsets point at. */
function storable(field: string, value: string): string {
  const bad = /[\0\p{Surrogate}]/u.exec(value)
  if (!bad) return value
  const unit = bad[0].charCodeAt(0).toString(16).padStart(4, '0')
  throw new DemarcheError('field_invalid', `"${field}" holds the character U+${unit} at ${bad.index}`, {
    value: `U+${unit}`,
  })
}

function dateOf(record: Json): PartialDate | null {
  const value = optional(record, 'date')
  return value === null || value === '' ? null : parsePartialDate(value)
}

function flag(record: Json, field: string): boolean {
  const value = record[field] ?? false
  if (typeof value !== 'boolean') throw wrong(field, 'true or false', value)
  return value
}

function list(record: Json, field: string): readonly string[] {
  const value = record[field] ?? []
  if (!Array.isArray(value)) throw wrong(field, 'a list of strings', value)
  return value.map((item: unknown) => {
    if (typeof item !== 'string') throw wrong(field, 'a list of strings', item)
    return storable(field, item)
  })
}

function languageOf(record: Json): { language?: string } {
  const value = optional(record, 'language')
  if (value === null) return {}
  if (!/^[a-z]{2}$/.test(value)) throw wrong('language', 'a code of two letters (ISO 639-1)', value)
  return { language: value }
}

function rightsOf(record: Json): { rights?: Rights } {
  const value = optional(record, 'rights')
  if (value === null) return {}
  const rights = RIGHTS.find((known) => known === value)
  if (!rights) throw wrong('rights', 'full, quote or link', value)
  return { rights }
}

function wrong(field: string, wanted: string, value: unknown): DemarcheError {
  return new DemarcheError('field_invalid', `"${field}" must be ${wanted}`, { value: JSON.stringify(value) })
}
