import { Command, Option } from 'commander'
import type { Demarche } from '../../demarche.js'
import type { Ask } from '../../model/thread.js'
import { ASK_COLUMNS, askRow, type Cell, csvLine, EVIDENCE_COLUMNS, evidenceRows } from '../../present/table.js'
import { asksOf, type FilterFlags, filterOf, withFilter } from '../ask-filter.js'
import { writeExport } from '../export-files.js'
import { example, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'

type Flags = FilterFlags &
  LedgerFlags & { readonly format: 'csv' | 'jsonl'; readonly what: 'asks' | 'evidence'; readonly out?: string }
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

async function* linesOf(demarche: Demarche, flags: Flags, what: keyof typeof TABLES): AsyncGenerator<string> {
  const { columns, rows, objects } = TABLES[what]
  if (flags.format === 'csv') yield csvLine(columns)
  for await (const ask of asksOf(demarche, flags)) {
    if (flags.format === 'jsonl') for (const object of objects(ask)) yield `${JSON.stringify(object)}\n`
    else for (const row of rows(ask)) yield csvLine(columns.map((column) => row[column] ?? null))
  }
}

export function exportCommand(output: Output): Command {
  const command = new Command('export')
    .description('All asks, or all the evidence they rest on, as a table on standard output. No row cap.')
    .addOption(new Option('--format <format>', 'form of the table').choices(['csv', 'jsonl']).default('csv'))
    .addOption(
      new Option('--what <what>', 'one row an ask, or one a span').choices(['asks', 'evidence']).default('asks'),
    )
    .option('--out <folder>', 'both tables as files instead, with manifest.json: versions, what was read, and hashes')
    .action(async (flags: Flags) => {
      const filter = filterOf(flags)
      await withDemarche(flags, async (demarche) => {
        const tables = Object.keys(TABLES) as (keyof typeof TABLES)[]
        if (flags.out === undefined) {
          for await (const line of linesOf(demarche, flags, flags.what)) await output.raw(line)
          return
        }
        const files = tables.map((what) => ({
          name: `${what}.${flags.format}`,
          hasHead: flags.format === 'csv',
          lines: () => linesOf(demarche, flags, what),
        }))
        const manifest = await writeExport(demarche, flags.out, filter, files)
        for (const { name, rows, sha256 } of manifest.files) await output.line(`${sha256}  ${name}  ${rows} rows`)
      })
    })
  return example(
    withLedger(withFilter(command)),
    'demarche export --what evidence --format csv > evidence.csv',
    'demarche export --out release',
  )
}
