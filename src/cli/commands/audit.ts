import { readFileSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import type { Share } from '../../ledger/audit/share.js'
import { type Audit, auditSheet, SHEET_COLUMNS, sheetRow } from '../../ledger/audit/sheet.js'
import { DemarcheError } from '../../model/errors.js'
import { csvLine } from '../../present/table.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { count, padEnd } from '../text/layout.js'

export function sampleCommand(output: Output): Command {
  const command = new Command('sample')
    .description(
      'Draw claims at random as a sheet to be marked by hand: what was read, its words and their surroundings.',
    )
    .option('--n <number>', 'how many', wholeNumber, 100)
    .option('--seed <text>', 'another seed draws others; the same one the same', '1')
    .addOption(formatOption('csv', 'jsonl'))
    .action(async (flags: LedgerFlags & { n: number; seed: string; format: 'csv' | 'jsonl' }) => {
      const rows = await withDemarche(flags, ({ ledger }) => ledger.sample(flags.n, flags.seed))
      if (flags.format === 'csv') await output.raw(csvLine([...SHEET_COLUMNS]))
      for (const row of rows.map(sheetRow)) {
        if (flags.format === 'jsonl') await output.line(JSON.stringify(row))
        else await output.raw(csvLine(SHEET_COLUMNS.map((column) => row[column] ?? null)))
      }
      output.note(
        `${count(rows.length, 'claim')}. Fill the columns right (y or n) and note, then: demarche audit SHEET`,
      )
    })
  return example(withLedger(command), 'demarche sample --n 100 > sheet.csv')
}

export function auditCommand(output: Output): Command {
  const command = new Command('audit')
    .description(
      'How right the claims of a marked sheet are, with 95 % intervals: in all, by region, source country and style.',
    )
    .argument('<sheet>', 'the CSV file that sample wrote, its column right filled with y or n; - for standard input')
    .addOption(formatOption('text', 'json'))
    .action(async (sheet: string, flags: { format: 'text' | 'json' }) => {
      const audit = auditSheet(read(sheet))
      await output.line(flags.format === 'json' ? JSON.stringify(audit) : auditText(audit))
    })
  return example(command, 'demarche audit sheet.csv --format json')
}

function read(sheet: string): string {
  try {
    return readFileSync(sheet === '-' ? 0 : sheet, 'utf8')
  } catch (cause) {
    throw new DemarcheError('file_not_found', `no file ${sheet}`, { value: sheet, cause })
  }
}

function auditText({ rows, marked, all, by, fields }: Audit): string {
  if (all === null) return `None of the ${count(rows, 'claim')} is marked: fill the column right with y or n.`
  const groups = Object.entries(by).flatMap(([column, shares]) => [
    '',
    `By ${column.replace('_', ' ')}`,
    ...Object.entries(shares).map(([value, share]) => `  ${padEnd(value, 20)}${shareText(share)}`),
  ])
  const parts = Object.entries(fields).map(([field, share]) => `  ${padEnd(field, 20)}${shareText(share)}`)
  return [
    `Precision ${shareText(all)}; ${marked} of ${count(rows, 'claim')} marked.`,
    ...(parts.length === 0 ? [] : ['', 'By field', ...parts]),
    ...groups,
  ].join('\n')
}

function shareText({ right, of, share, low, high }: Share): string {
  return `${share.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}), ${right} of ${of}`
}

function wholeNumber(value: string): number {
  const n = Number(value)
  if (!/^\d+$/.test(value) || n < 1 || n > 100_000)
    throw new InvalidArgumentError('A whole number from 1 to 100000 is needed.')
  return n
}
