import { Command } from 'commander'
import { eachArticle, noteUndated, statusOfTally } from '../articles.js'
import { dateArgument, example, type LedgerFlags, STORES, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { count } from '../text/layout.js'

export function addCommand(output: Output, exit: (status: number) => void): Command {
  const command = new Command('add')
    .description('Read texts and store what was read. The same article again changes nothing.')
    .argument('<file...>', '.txt, .html, .pdf, .jsonl (.gz too), a folder of such files, or - for standard input')
    .option('--date <date>', 'publication date of texts that carry none', dateArgument)
    .action(async (files: string[], options: LedgerFlags & { date?: ReturnType<typeof dateArgument> }) => {
      const done = { added: 0, already: 0 }
      const touched = new Set<string>()
      const tally = await withDemarche(
        options,
        async (demarche) => {
          const taken = await eachArticle(files, { date: options.date }, output, async (article) => {
            const { outcome, asks } = await demarche.add(article)
            done[outcome]++
            for (const id of asks) touched.add(id)
          })
          await demarche.issueForecasts()
          return taken
        },
        STORES,
      )
      const failed = tally.failed === 0 ? '' : `, ${tally.failed} not taken in`
      await output.line(
        `${count(done.added, 'article')} added, ${done.already} known already${failed}; ${count(touched.size, 'ask')} gained evidence`,
      )
      noteUndated(tally, output)
      exit(statusOfTally(tally))
    })
  return example(withLedger(command), 'demarche add examples', 'demarche add --data ./ledger news.jsonl.gz report.pdf')
}
