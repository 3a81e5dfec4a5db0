import { Command } from 'commander'
import type { Ask } from '../../model/thread.js'
import { actorView } from '../actor-view.js'
import { actorCode, asksOf, coverageLine, deedsOf, type FilterFlags, withTime } from '../ask-filter.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { actorText } from '../text/actor.js'
import { deedsText } from '../text/deeds.js'
import { layoutOf } from '../text/layout-of.js'

type Flags = FilterFlags & LedgerFlags & { readonly format: 'text' | 'json' }

export function actorCommand(output: Output): Command {
  const command = new Command('actor')
    .description('One actor: what it wants, what is asked of it, and whether it keeps its word.')
    .argument('<code>', 'RUS, CHN, UN …')
    .addOption(formatOption('text', 'json'))
    .action(async (typed: string, flags: Flags) => {
      const code = actorCode(typed)
      await withDemarche(flags, async (demarche) => {
        const wants = await listOf(asksOf(demarche, { ...flags, asker: code }))
        const isAsked = await listOf(asksOf(demarche, { ...flags, addressee: code }))
        const view = actorView(code, wants, isAsked)
        const deeds = await deedsOf(demarche, code, flags)
        const layout = layoutOf(output, demarche.nameOf)
        if (flags.format === 'json') await output.line(JSON.stringify({ ...view, deeds }))
        else await output.line(`${actorText(view, layout)}\n${deedsText(deeds, layout)}`.trimEnd())
        output.note(await coverageLine(demarche, flags))
      })
    })
  return example(withLedger(withTime(command)), 'demarche actor CHN')
}

async function listOf(asks: AsyncIterable<Ask>): Promise<readonly Ask[]> {
  const list: Ask[] = []
  for await (const ask of asks) list.push(ask)
  return list
}
