import { Command, InvalidArgumentError, Option } from 'commander'
import { formatDateShort } from '../../present/dates.js'
import { dateArgument, example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { count, wrap } from '../text/layout.js'
import { styleOf } from '../text/style.js'

interface Flags extends LedgerFlags {
  readonly source?: string
  readonly language?: string
  readonly from?: ReturnType<typeof dateArgument>
  readonly to?: ReturnType<typeof dateArgument>
  readonly limit: number
  readonly format: 'text' | 'jsonl' | 'json'
}

export function searchCommand(output: Output): Command {
  const command = new Command('search')
    .description('Articles that hold the words, the best match first. English words match in all their forms.')
    .argument('<words...>', 'all must be there; "as a phrase", or, -without as in a search box')
    .option('--source <name>', 'of this publisher alone, named as its articles name it')
    .option('--language <code>', 'in this language alone (ISO 639-1)')
    .option('--from <date>', 'published on this day or later', dateArgument)
    .option('--to <date>', 'published on this day or earlier', dateArgument)
    .addOption(new Option('--limit <n>', 'most articles').argParser(limitArgument).default(20))
    .addOption(formatOption('text', 'jsonl', 'json'))
    .action(async (words: string[], flags: Flags) => {
      const { source, language, from, to, limit } = flags
      const query = {
        words: words.join(' '),
        ...(source === undefined ? {} : { source }),
        ...(language === undefined ? {} : { language }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      }
      const { items } = await withDemarche(flags, (demarche) => demarche.ledger.search(query, { limit }))
      if (flags.format === 'json') return await output.line(JSON.stringify(items))
      if (flags.format === 'jsonl') {
        for (const item of items) await output.line(JSON.stringify(item))
        return
      }
      const style = styleOf(output.colour)
      for (const { article, snippet } of items) {
        const from = [formatDateShort(article.date), article.source, article.url ?? article.id]
          .filter(Boolean)
          .join(' · ')
        await output.line(
          [
            ...wrap(article.title ?? article.id, output.width).map(style.bold),
            ...wrap(from, output.width).map(style.dim),
            ...wrap(snippet, output.width - 2).map((line) => `  ${line}`),
            '',
          ].join('\n'),
        )
      }
      await output.line(style.dim(`${count(items.length, 'article')}${items.length === limit ? ', perhaps more' : ''}`))
    })
  return example(
    withLedger(command),
    'demarche search leopard tanks --from 2023-01',
    'demarche search \'"cautious consideration" or ceasefire\'',
  )
}

function limitArgument(value: string): number {
  const limit = Number(value)
  if (!/^\d+$/.test(value) || limit < 1 || limit > 1000)
    throw new InvalidArgumentError('A whole number from 1 to 1000 is needed.')
  return limit
}
