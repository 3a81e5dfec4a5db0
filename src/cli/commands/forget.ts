import { Command } from 'commander'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { count } from '../text/layout.js'

interface Flags extends LedgerFlags {
  readonly because: string
  readonly copies?: boolean
  readonly format: 'text' | 'json'
}

export function forgetCommand(output: Output): Command {
  const command = new Command('forget')
    .description(
      'Remove the words of an article from the whole ledger: text, title, quotes, search. A tombstone stays and keeps it from being taken in again; asks stand on what is left.',
    )
    .argument(
      '<article>',
      'its key, id or address; all its versions and the same text under other addresses go with it',
    )
    .requiredOption('--because <text>', 'why; kept with the tombstone')
    .option('--copies', 'forget every article that tells its story as well')
    .addOption(formatOption('text', 'json'))
    .action(async (id: string, { because, copies = false, format, ...flags }: Flags) => {
      const stones = await withDemarche(flags, (demarche) => demarche.ledger.forget(id, because, copies))
      if (format === 'json') return await output.line(JSON.stringify(stones))
      for (const stone of stones) await output.line(`${stone.articleKey}  ${stone.id}`)
      await output.line(`${count(stones.length, 'article')} forgotten`)
      const log = flags.database ? ', and the log of the server until it is recycled,' : ''
      output.note(`Backups and dumps made before${log} still hold the words.`)
    })
  return example(
    withLedger(command),
    "demarche forget https://news.example/tanks --because 'its publisher asked for it'",
  )
}
