import { Command } from 'commander'
import { statusOfTally } from '../articles.js'
import { dateArgument, example, type LedgerFlags, STORES, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { withReader } from '../reader-options.js'
import { reportTaking, takeIn } from '../taking.js'
import { type WebFlags, webOf, withWeb } from '../web-options.js'

const SOURCES =
  'files (.txt .html .pdf .jsonl .eml .mbox .warc, .gz too), folders of them, addresses of pages, feeds and site maps, files with feeds (.opml .rss .atom .xml), or - for standard input'

type Flags = LedgerFlags & WebFlags & { readonly date?: ReturnType<typeof dateArgument> }

export function addCommand(output: Output, exit: (status: number) => void): Command {
  const command = new Command('add')
    .description('Read texts and store what was read. The same article again changes nothing.')
    .argument('<source...>', SOURCES)
    .option('--date <date>', 'publication date of texts that carry none', dateArgument)
    .action(async (sources: string[], flags: Flags) => {
      const work = async (demarche: Parameters<typeof takeIn>[0]) =>
        takeIn(demarche, sources, { date: flags.date, web: demarche.web(webOf(flags)) }, output)
      const taking = await withDemarche(flags, work, STORES)
      await reportTaking(taking, output)
      exit(statusOfTally(taking))
    })
  return example(
    withLedger(withReader(withWeb(command))),
    'demarche add examples',
    'demarche add --data ./ledger news.jsonl.gz report.pdf newsletters.mbox crawl.warc.gz',
    'demarche add https://news.example/world/rss.xml feeds.opml --since 2023-01-01',
  )
}
