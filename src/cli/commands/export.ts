import { Command, Option } from 'commander'
import type { Ask } from '../../model/thread.js'
import { ASK_COLUMNS, askRow, type Cell, csvLine, EVIDENCE_COLUMNS, evidenceRows } from '../../present/table.js'
import { asksOf, type FilterFlags, filterOf, withFilter } from '../ask-filter.js'
import { example, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'

type Flags = FilterFlags & LedgerFlags & { readonly format: 'csv' | 'jsonl'; readonly what: 'asks' | 'evidence' }
type Row = Readonly<Record<string, Cell>>

const TABLES = {
  asks: {
    columns: ASK_COLUMNS,
    rows: (ask: Ask): readonly Row[] => [askRow(ask)],
    objects: (ask: Ask): readonly object[] => [ask],
  },
  evidence: {
    columns: EVIDENCE_COLUMNS,
    rows: (ask: Ask): readonly Row[] => evidenceRows(ask),
    objects: (ask: Ask): readonly object[] => ask.evidence.map((evidence) => ({ ask: ask.id, ...evidence })),
  },
} as const

export function exportCommand(output: Output): Command {
  const command = new Command('export')
    .description('All asks, or all the evidence they rest on, as a table on standard output. No row cap.')
    .addOption(new Option('--format <format>', 'form of the table').choices(['csv', 'jsonl']).default('csv'))
    .addOption(
      new Option('--what <what>', 'one row an ask, or one a span').choices(['asks', 'evidence']).default('asks'),
    )
    .action(async (flags: Flags) => {
      filterOf(flags)
      await withDemarche(flags, async (demarche) => {
        const { columns, rows, objects } = TABLES[flags.what]
        if (flags.format === 'csv') await output.raw(csvLine(columns))
        for await (const ask of asksOf(demarche, flags)) {
          if (flags.format === 'jsonl') for (const object of objects(ask)) await output.line(JSON.stringify(object))
          else for (const row of rows(ask)) await output.raw(csvLine(columns.map((column) => row[column] ?? null)))
        }
      })
    })
  return example(withLedger(withFilter(command)), 'demarche export --what evidence --format csv > evidence.csv')
}
