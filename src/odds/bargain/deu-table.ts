import { DelimitedLines } from '../../ingest/events/delimited.js'
import { DemarcheError } from '../../model/errors.js'
import type { Bargainer, Issue } from './issue.js'

/** Columns that begin like a position or a salience but are something else. */
const NOT_ACTORS = new Set(['rnrnmc', 'rnr', 'rname', 'roc', 'roccde'])

const LEAST_ACTORS = 3

/**
 * Reads the wide table of Decision-making in the European Union I–III (Arregui & Perarnaud 2021, doi 10.34810/data53): a row an issue, columns `p…` for positions and `s…`
 * for saliences of actors, `out` for outcomes; its first row holds the actors' weights by GDP. An actor counts where its position lies within 0–100
 * and its salience is given; an issue where its outcome lies within 0–100 and at least three actors count. Throws `file_columns` where it is another table.
 */
export function readDeuTable(text: string): Issue[] {
  const rows: ReadonlyMap<string, string>[] = []
  let header: readonly string[] | null = null
  const lines = new DelimitedLines(null, (fields) => {
    if (header === null) header = [...fields]
    else rows.push(new Map(header.map((name, i) => [name, fields[i] ?? ''])))
  })
  lines.push(text)
  lines.end()
  const [weights, ...issues] = rows
  const actors = actorsOf(header ?? [], weights)
  if (weights === undefined || actors.length === 0 || !(header ?? ([] as readonly string[])).includes('out')) {
    throw new DemarcheError(
      'file_columns',
      'not the wide DEU table: positions p…, saliences s…, out, and a first row of GDP weights',
    )
  }
  return issues.map((row) => issueOf(row, weights, actors)).filter((issue) => issue !== null)
}

function actorsOf(header: readonly string[], weights: ReadonlyMap<string, string> | undefined): string[] {
  return header
    .filter((name) => name.startsWith('p') && header.includes(`s${name.slice(1)}`))
    .map((name) => name.slice(1))
    .filter((actor) => !NOT_ACTORS.has(actor) && number(weights?.get(`p${actor}`)) !== null)
}

function issueOf(
  row: ReadonlyMap<string, string>,
  weights: ReadonlyMap<string, string>,
  actors: readonly string[],
): Issue | null {
  const outcome = number(row.get('out'))
  if (outcome === null || outcome < 0 || outcome > 100) return null
  const bargainers = actors.flatMap((actor): Bargainer[] => {
    const position = number(row.get(`p${actor}`))
    const salience = number(row.get(`s${actor}`))
    const capability = number(weights.get(`p${actor}`))
    if (position === null || salience === null || capability === null || position < 0 || position > 100) return []
    return [{ actor, position, salience, capability }]
  })
  return bargainers.length < LEAST_ACTORS ? null : { issue: row.get('isnr') ?? '', bargainers, outcome }
}

function number(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}
