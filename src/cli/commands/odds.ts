import { Command, Option } from 'commander'
import type { Ask } from '../../model/thread.js'
import { ASK_COEFFICIENTS } from '../../odds/generated/ask-coefficients.js'
import { LEVERS } from '../../odds/what-if/levers.js'
import { sensitivity } from '../../odds/what-if/sensitivity.js'
import { ALL_LEVERS, readSupposition, suppose } from '../../odds/what-if/what-if.js'
import { ENDED_STATES } from '../../ontology/states.js'
import { dayOf, type FilterFlags, oneAsk, withTime } from '../ask-filter.js'
import { collect, example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { layoutOf } from '../text/layout-of.js'
import { oddsText, pushesText } from '../text/odds.js'

type Flags = FilterFlags &
  LedgerFlags & {
    readonly format: 'text' | 'jsonl' | 'json'
    readonly whatIf?: readonly string[]
    readonly explain?: true
  }

export function oddsCommand(output: Output): Command {
  const whatIf = new Option(
    '--what-if <lever>',
    `suppose that tomorrow brought it: ${Object.keys(LEVERS).join(', ')} (as deadline=2024-05-01); may be repeated, default all but a deadline`,
  )
  const command = new Command('odds')
    .description('The odds of one ask, what moved them, and what would.')
    .argument('<ask>', 'id of the ask, as demarche asks gives it')
    .addOption(whatIf.argParser(collect))
    .option('--explain', 'every push in log-odds, adding up to the number shown')
    .addOption(formatOption('text', 'jsonl', 'json'))
    .action(async (id: string, flags: Flags) => {
      const supposed = flags.whatIf?.map(readSupposition) ?? ALL_LEVERS
      await withDemarche(flags, async (demarche) => {
        const day = await dayOf(demarche, flags)
        const ask = await oneAsk(demarche, id, flags)
        const forecast = demarche.forecastOf(ask, day)
        const whatIf = forecast === null ? [] : suppose(ask, day, supposed, ASK_COEFFICIENTS)
        const moves = forecast === null ? null : sensitivity(ask, day, ASK_COEFFICIENTS)
        const layout = layoutOf(output, demarche.nameOf)
        if (flags.format !== 'text')
          await output.line(JSON.stringify({ ...ask, odds: forecast, whatIf, sensitivity: moves }))
        else if (forecast === null || moves === null) await output.line(whyNone(ask))
        else if (flags.explain) await output.line(pushesText(ask, forecast, layout))
        else await output.line(oddsText(ask, forecast, { whatIf, sensitivity: moves }, layout))
      })
    })
  return example(withLedger(withTime(command)), 'demarche odds ask_0123456789abcdef --what-if promise')
}

function whyNone(ask: Ask): string {
  if (ENDED_STATES.includes(ask.state)) return `It has ended (${ask.state}); there are no odds.`
  return `It is read only ${Math.round(ask.confidence * 100)} % surely; there are no odds. demarche judge can confirm it.`
}
