import { Command } from 'commander'
import type { Demarche } from '../../demarche.js'
import type { Ask } from '../../model/thread.js'
import { isSure } from '../../present/sure.js'
import { ASK_COLUMNS, askRow, csvLine } from '../../present/table.js'
import { asksOf, coverageLine, type FilterFlags, filterOf, withFilter } from '../ask-filter.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { layoutOf } from '../text/layout-of.js'
import { wishListText } from '../text/wish-list.js'

type Flags = FilterFlags & LedgerFlags & { readonly format: 'text' | 'jsonl' | 'json' | 'csv'; readonly unsure?: true }

export function asksCommand(output: Output): Command {
  const command = new Command('asks')
    .description('The ledger’s asks as wish lists: who wants what of whom, how far it has come, and the odds.')
    .addOption(formatOption('text', 'jsonl', 'json', 'csv'))
    .option('--unsure', 'in text, also asks read less than 25 % surely (the other formats give all)')
    .action(async (flags: Flags) => {
      filterOf(flags)
      await withDemarche(flags, (demarche) => print(demarche, flags, output))
    })
  return example(
    withLedger(withFilter(command)),
    'demarche asks --asker RUS --addressee CHN',
    'demarche asks --as-of 2023-03-18 --format csv > asks.csv',
  )
}

async function print(demarche: Demarche, flags: Flags, output: Output): Promise<void> {
  const asks = asksOf(demarche, flags)
  if (flags.format === 'jsonl') for await (const ask of asks) await output.line(JSON.stringify(ask))
  else if (flags.format === 'csv') await printCsv(asks, output)
  else {
    const all: Ask[] = []
    for await (const ask of asks) all.push(ask)
    if (flags.format === 'json') await output.line(JSON.stringify(all))
    else if (all.length === 0) output.note('No asks. Store articles with demarche add, or ask for less.')
    else {
      await printText(all, flags, demarche, output)
      output.note(await coverageLine(demarche, flags))
    }
  }
}

async function printText(all: readonly Ask[], flags: Flags, demarche: Demarche, output: Output): Promise<void> {
  const shown = flags.unsure ? all : all.filter(isSure)
  if (shown.length > 0) await output.line(wishListText(shown, layoutOf(output, demarche.nameOf)))
  const folded = all.length - shown.length
  if (folded > 0) output.note(`${folded} more read less than 25 % surely: --unsure shows them`)
}

async function printCsv(asks: AsyncIterable<Ask>, output: Output): Promise<void> {
  await output.raw(csvLine(ASK_COLUMNS))
  for await (const ask of asks) {
    const row = askRow(ask)
    await output.raw(csvLine(ASK_COLUMNS.map((column) => row[column])))
  }
}
