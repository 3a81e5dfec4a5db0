import { parse } from 'csv-parse/sync'
import { DemarcheError } from '../../model/errors.js'
import type { ArticleRef } from '../../model/thread.js'
import { countryOfAddress, regionOf } from '../../ontology/regions.js'
import type { StoredClaim } from '../query/claims.js'
import { type Share, shareOf } from './share.js'
import { styleOf } from './style.js'

/** A claim drawn at random, with the text that it was read in. */
export interface Drawn extends StoredClaim {
  readonly article: ArticleRef
  readonly text: string
  readonly reader: string
}

/** Columns that the marker fills: y or n; empty where not marked. */
const MARKS = [
  'right',
  'asker_right',
  'addressee_right',
  'kind_right',
  'polarity_right',
  'state_right',
  'note',
] as const
const FIELDS = ['asker_right', 'addressee_right', 'kind_right', 'polarity_right'] as const
/** What precision is told by, beside all. */
const GROUPS = ['region', 'source_country', 'style', 'reader'] as const
/** Characters of text before and after the first quote. */
const CONTEXT = 400

export type SheetRow = Readonly<Record<string, string | number | null>>

/** One claim as a row to be marked: what was read, the words it rests on, their surroundings, and empty columns for the marks. */
export function sheetRow({ id, ask, claim, article, text, reader }: Drawn): SheetRow {
  const [first] = claim.evidence
  const { start, end } = first ?? { start: 0, end: 0 }
  return {
    ...{
      claim: id,
      ask,
      reader,
      article: article.id,
      title: article.title,
      date: article.date,
      source: article.source,
    },
    source_country: article.url === null ? 'unknown' : (countryOfAddress(article.url) ?? 'unknown'),
    region: regionOf(claim.asker),
    style: styleOf(article.title, text),
    ...{
      asker: claim.asker,
      asker_said: claim.askerSaid,
      addressee: claim.addressee,
      addressee_said: claim.addresseeSaid,
    },
    ...{ kind: claim.kind, polarity: claim.polarity, matter: claim.matter, force: claim.force, state: claim.state },
    confidence: Math.round(claim.confidence * 1000) / 1000,
    quotes: claim.evidence.map((evidence) => `${evidence.step}: ${evidence.text}`).join(' | '),
    context: text.slice(Math.max(0, start - CONTEXT), end + CONTEXT),
    ...Object.fromEntries(MARKS.map((mark) => [mark, ''])),
  }
}

/** Columns of a sheet, in order. */
export const SHEET_COLUMNS = [
  ...['claim', 'ask', 'reader', 'article', 'title', 'date', 'source', 'source_country', 'region', 'style'],
  ...[
    'asker',
    'asker_said',
    'addressee',
    'addressee_said',
    'kind',
    'polarity',
    'matter',
    'force',
    'state',
    'confidence',
  ],
  ...['quotes', 'context'],
  ...MARKS,
] as const

/** How right the marked claims are. */
export interface Audit {
  readonly rows: number
  readonly marked: number
  readonly all: Share | null
  /** By column and value, the most marked first. */
  readonly by: Readonly<Record<string, Readonly<Record<string, Share>>>>
  /** Of each field, where it was marked. */
  readonly fields: Readonly<Record<string, Share>>
}

/** Reckons a marked sheet. Throws `file_columns` where a column is missing and `field_invalid` where a mark is neither y nor n. */
export function auditSheet(csv: string): Audit {
  const rows: Readonly<Record<string, string>>[] = parse(csv, { columns: true, skip_empty_lines: true, bom: true })
  const missing = ['claim', 'right', ...GROUPS].find((column) => rows[0] !== undefined && rows[0][column] === undefined)
  if (rows.length === 0 || missing !== undefined)
    throw new DemarcheError('file_columns', `a marked sheet has the column ${missing ?? 'right'}`, { value: missing })
  const marked = rows.flatMap((row) => {
    const isRight = verdictOf(row)
    return isRight === null ? [] : [{ row, isRight }]
  })
  const share = (own: readonly { readonly isRight: boolean }[]): Share =>
    shareOf(own.filter(({ isRight }) => isRight).length, own.length)
  const groups = GROUPS.map((column) => {
    const values = [...new Set(marked.map(({ row }) => row[column] || 'unknown'))]
    const shares = values.map(
      (value) => [value, share(marked.filter(({ row }) => (row[column] || 'unknown') === value))] as const,
    )
    return [column, Object.fromEntries(shares.sort(([, a], [, b]) => b.of - a.of))] as const
  })
  return {
    rows: rows.length,
    marked: marked.length,
    all: marked.length === 0 ? null : share(marked),
    by: Object.fromEntries(groups),
    fields: Object.fromEntries(
      [...FIELDS, 'state_right'].flatMap((field) => {
        const own = rows.flatMap((row) => {
          const isRight = markOf(row, field)
          return isRight === null ? [] : [{ isRight }]
        })
        return own.length === 0 ? [] : [[field.replace('_right', ''), share(own)] as const]
      }),
    ),
  }
}

/** The mark of the whole claim, else that of its four fields where all are marked. */
function verdictOf(row: Readonly<Record<string, string>>): boolean | null {
  const whole = markOf(row, 'right')
  if (whole !== null) return whole
  const fields = FIELDS.map((field) => markOf(row, field))
  if (fields.includes(false)) return false
  return fields.every((mark) => mark === true) ? true : null
}

function markOf(row: Readonly<Record<string, string>>, column: string): boolean | null {
  const mark = (row[column] ?? '').trim().toLowerCase()
  if (mark === '') return null
  if (['y', 'yes', '1', 'true', 'right', 'x'].includes(mark)) return true
  if (['n', 'no', '0', 'false', 'wrong'].includes(mark)) return false
  throw new DemarcheError('field_invalid', `${column} of ${row.claim} is neither y nor n`, { value: mark })
}
