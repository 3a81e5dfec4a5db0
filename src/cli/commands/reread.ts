import { Command } from 'commander'
import type { Reread } from '../../ledger/ledger.js'
import { INTERRUPTED } from '../exit.js'
import { onInterrupt } from '../interrupt.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { progressOn } from '../progress.js'
import { withReader } from '../reader-options.js'
import { count } from '../text/layout.js'

type Flags = LedgerFlags & { readonly all?: true; readonly format: 'text' | 'jsonl' }

export function rereadCommand(output: Output, exit: (status: number) => void): Command {
  const command = new Command('reread')
    .description(
      'Read the stored articles anew with the reader that is here now. Judgements, splits and merges are kept; the older readings stand behind.',
    )
    .option('--all', 'also articles that this reader read last')
    .addOption(formatOption('text', 'jsonl'))
    .action(async (flags: Flags) => {
      await withDemarche(flags, async ({ ledger, reader, issueForecasts }) => {
        const { articles } = await ledger.counts()
        const progress = progressOn(output)
        const interrupt = onInterrupt(output.note)
        const sum = { articles: 0, same: 0, changed: 0, come: 0, gone: 0, kept: 0, asks: 0 }
        try {
          for await (const one of ledger.reread(reader, flags.all)) {
            addTo(sum, one)
            progress.step(sum.articles, articles === 0 ? null : sum.articles / articles, one.article)
            await printOne(one, flags.format, output)
            if (interrupt.asked) break
          }
          await issueForecasts()
        } finally {
          progress.clear()
          interrupt.release()
        }
        if (flags.format === 'text') await output.line(summary(sum, reader.name))
        if (interrupt.asked) exit(INTERRUPTED)
      })
    })
  return example(withLedger(withReader(command)), 'demarche reread --format jsonl > changes.jsonl')
}

type Sum = Record<'articles' | 'same' | 'changed' | 'come' | 'gone' | 'kept' | 'asks', number>

function addTo(sum: Sum, one: Reread): void {
  sum.articles++
  sum.asks += one.asks.length
  for (const what of ['same', 'changed', 'come', 'gone', 'kept'] as const) sum[what] += one[what]
}

async function printOne(one: Reread, format: Flags['format'], output: Output): Promise<void> {
  if (format === 'jsonl') return await output.line(JSON.stringify(one))
  for (const { id, from, to } of one.asks) {
    const change = from === null ? `new: ${to}` : to === null ? `no longer told (was ${from})` : `${from} → ${to}`
    await output.line(`${id}  ${change}  ${one.article}`)
  }
}

function summary(sum: Sum, reader: string): string {
  if (sum.articles === 0) return `Every article was read last by ${reader}; --all reads them again.`
  const kept = sum.kept === 0 ? '' : `, ${sum.kept} of them kept because a person judged their ask`
  return [
    `${count(sum.articles, 'article')} read anew by ${reader}: ${count(sum.same, 'claim')} as before, ${sum.changed} read otherwise,`,
    `${sum.come} found for the first time, ${sum.gone} no longer found${kept}; ${count(sum.asks, 'ask')} came, went or stand elsewhere now.`,
  ].join('\n')
}
