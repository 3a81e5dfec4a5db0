import { DelimitedLines } from '../../ingest/events/delimited.js'
import { DemarcheError } from '../../model/errors.js'
import type { Bargainer, Issue } from './issue.js'

const COLUMNS = ['issue', 'actor', 'position', 'salience', 'capability'] as const

export interface IssueTable {
  readonly issues: readonly Issue[]
  /** Lines that were passed over, and why. */
  readonly bad: readonly { readonly line: number; readonly reason: string }[]
}

interface OpenIssue {
  readonly bargainers: Bargainer[]
  outcome: number | null
}

/**
 * Reads `issue,actor,position,salience,capability[,outcome]`, CSV or TSV, columns in any order. A line with a number missing, not finite or negative
 * where it may not be, or an actor named twice on one issue, is passed over and named; an issue's outcome may stand on any of its lines, and
 * two that differ are a bad line. Throws `file_columns`, `file_empty`, and `too_few` where no issue is left.
 */
export function readIssueTable(text: string): IssueTable {
  const issues = new Map<string, OpenIssue>()
  const bad: { line: number; reason: string }[] = []
  let header: readonly string[] | null = null
  const lines = new DelimitedLines(null, (fields, line) => {
    if (header === null) header = headerOf(fields)
    else {
      const reason = takeLine(issues, new Map(header.map((name, i) => [name, fields[i]?.trim() ?? ''])))
      if (reason !== null) bad.push({ line, reason })
    }
  })
  lines.push(text.replace(/^\uFEFF/, ''))
  lines.end()
  if (header === null) throw new DemarcheError('file_empty', 'the table of issues holds no header')
  const whole = [...issues].map(([issue, { bargainers, outcome }]) => ({ issue, bargainers, outcome }))
  if (whole.length === 0) throw new DemarcheError('too_few', 'the table holds no issue that can be read')
  return { issues: whole, bad }
}

function headerOf(fields: readonly string[]): readonly string[] {
  const names = fields.map((name) => name.trim().toLowerCase())
  const missing = COLUMNS.find((column) => !names.includes(column))
  if (missing !== undefined) {
    throw new DemarcheError('file_columns', `the table of issues needs the columns ${COLUMNS.join(', ')}`, {
      value: missing,
    })
  }
  return names
}

/** Adds the line to its issue; the reason where it cannot be. */
function takeLine(issues: Map<string, OpenIssue>, fields: ReadonlyMap<string, string>): string | null {
  const name = fields.get('issue') ?? ''
  const actor = fields.get('actor') ?? ''
  if (name === '' || actor === '') return 'issue or actor is missing'
  const [position, salience, capability] = ['position', 'salience', 'capability'].map((column) =>
    number(fields.get(column)),
  )
  if (position === undefined || !Number.isFinite(position)) return 'position is not a number'
  if (salience === undefined || !(salience >= 0)) return 'salience is not a number from 0'
  if (capability === undefined || !(capability >= 0)) return 'capability is not a number from 0'
  const said = fields.get('outcome') ?? ''
  const outcome = said === '' ? null : number(said)
  if (outcome !== null && !Number.isFinite(outcome)) return 'outcome is not a number'
  const issue = issues.get(name) ?? { bargainers: [], outcome: null }
  if (issue.bargainers.some((one) => one.actor === actor)) return `${actor} stands twice on ${name}`
  if (outcome !== null && issue.outcome !== null && outcome !== issue.outcome) return `${name} has two outcomes`
  issue.bargainers.push({ actor, position, salience, capability })
  issue.outcome ??= outcome
  issues.set(name, issue)
  return null
}

function number(text: string | undefined): number {
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : Number.NaN
}
