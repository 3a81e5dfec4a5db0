import { Command, Option } from 'commander'
import { DemarcheError } from '../../model/errors.js'
import type { Ask } from '../../model/thread.js'
import { ENDED_STATES } from '../../ontology/states.js'
import { dayOf, type FilterFlags, oneAsk, withTime } from '../ask-filter.js'
import { collect, example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { layoutOf } from '../text/layout-of.js'
import { oddsText } from '../text/odds.js'
import { SUPPOSABLE, type Supposition, suppose } from '../what-if.js'

type Flags = FilterFlags &
  LedgerFlags & { readonly format: 'text' | 'jsonl' | 'json'; readonly whatIf?: readonly string[] }

export function oddsCommand(output: Output): Command {
  const whatIf = new Option(
    '--what-if <step>',
    `suppose a step: ${SUPPOSABLE.join(', ')}; may be repeated, default all`,
  )
  const command = new Command('odds')
    .description('The odds of one ask, what moved them, and what would.')
    .argument('<ask>', 'id of the ask, as demarche asks gives it')
    .addOption(whatIf.argParser(collect))
    .addOption(formatOption('text', 'jsonl', 'json'))
    .action(async (id: string, flags: Flags) => {
      const steps = suppositions(flags.whatIf ?? SUPPOSABLE)
      await withDemarche(flags, async (demarche) => {
        const day = await dayOf(demarche, flags)
        const ask = await oneAsk(demarche, id, flags)
        const forecast = demarche.forecastOf(ask, day)
        const whatIfs = forecast === null ? [] : suppose(ask, day, steps, demarche.forecastOf)
        if (flags.format !== 'text') await output.line(JSON.stringify({ ...ask, odds: forecast, whatIf: whatIfs }))
        else if (forecast === null) await output.line(whyNone(ask))
        else await output.line(oddsText(ask, forecast, whatIfs, layoutOf(output, demarche.nameOf)))
      })
    })
  return example(withLedger(withTime(command)), 'demarche odds ask_0123456789abcdef --what-if promise')
}

function whyNone(ask: Ask): string {
  if (ENDED_STATES.includes(ask.state)) return `It has ended (${ask.state}); there are no odds.`
  return `It is read only ${Math.round(ask.confidence * 100)} % surely; there are no odds. demarche judge can confirm it.`
}

function suppositions(typed: readonly string[]): readonly Supposition[] {
  return typed.map((each) => {
    const step = SUPPOSABLE.find((known) => known === each)
    if (step === undefined)
      throw new DemarcheError('usage', `only ${SUPPOSABLE.join(', ')} can be supposed`, { value: each })
    return step
  })
}
