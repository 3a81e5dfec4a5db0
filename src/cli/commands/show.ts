import { Command } from 'commander'
import { besideOf, type FilterFlags, oneAsk, withTime } from '../ask-filter.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { besideText } from '../text/beside.js'
import { layoutOf } from '../text/layout-of.js'
import { threadText } from '../text/thread.js'

type Flags = FilterFlags & LedgerFlags & { readonly format: 'text' | 'jsonl' | 'json' }

export function showCommand(output: Output): Command {
  const command = new Command('show')
    .description('One ask with its whole thread: every step with the words that prove it, who says so, and where.')
    .argument('<ask>', 'id of the ask, as demarche asks gives it')
    .addOption(formatOption('text', 'jsonl', 'json'))
    .action(async (id: string, flags: Flags) => {
      await withDemarche(flags, async (demarche) => {
        const ask = await oneAsk(demarche, id, flags)
        const beside = await besideOf(demarche, ask.id, flags)
        const layout = layoutOf(output, demarche.nameOf)
        if (flags.format === 'text')
          await output.line(`${threadText(ask, layout)}\n${besideText(beside, layout)}`.trimEnd())
        else await output.line(JSON.stringify({ ...ask, beside }))
      })
    })
  return example(withLedger(withTime(command)), 'demarche show ask_0123456789abcdef')
}
