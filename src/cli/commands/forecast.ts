import { Command } from 'commander'
import type { Demarche } from '../../demarche.js'
import { DemarcheError } from '../../model/errors.js'
import type { OutsideForecast } from '../../model/forecast.js'
import type { Day } from '../../model/time.js'
import { type ReadForecast, readForecast, USUAL_HORIZON } from '../../odds/keeping/outside.js'
import { readOutsideTable } from '../../odds/keeping/outside-table.js'
import { formatDate } from '../../present/dates.js'
import { formatPercent } from '../../present/percent.js'
import { textPieces } from '../event-file.js'
import { DONE, SOME_FAILED } from '../exit.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import { errorLine, type Output } from '../output.js'
import { count } from '../text/layout.js'

interface Flags extends LedgerFlags {
  readonly by?: string
  readonly because?: string
  readonly within?: string
  readonly what?: string
  readonly market?: true
  readonly asOf?: string
  readonly import?: string
  readonly format: 'text' | 'json'
}

export function forecastCommand(output: Output, exit: (status: number) => void): Command {
  const command = new Command('forecast')
    .description(
      'Forecast an ask yourself, or bring in the prices of a market; scored by the same rule as ours. A later one supersedes, nothing is overwritten.',
    )
    .argument('[ask]', 'id of the ask')
    .argument('[probability]', 'from 0 to 1, or per cents: 0.35, 35%')
    .option('--by <name>', 'who says it')
    .option('--because <text>', 'the reason, in words')
    .option('--within <days>', `days within which it must happen (default: ${USUAL_HORIZON})`)
    .option('--what <outcome>', 'delivered, or granted (promised or delivered) (default: delivered)')
    .option('--market', 'the price of a prediction market, --by its name')
    .option(
      '--as-of <day>',
      'the day whose knowledge it uses (default: today); more than a day back it is scored apart',
    )
    .option('--import <file>', 'CSV or TSV with the header ask,by,probability[,what,within,date,as,because], or -')
    .addOption(formatOption('text', 'json'))
    .action(async (ask: string | undefined, probability: string | undefined, flags: Flags) => {
      if (flags.import === undefined) await sayOne(ask, probability, flags, output)
      else exit((await importAll(flags.import, ask, flags, output)) > 0 ? SOME_FAILED : DONE)
    })
  return example(
    withLedger(command),
    'demarche forecast ask_0123456789abcdef 0.35 --by Ann --because "Beijing has said no twice"',
    'demarche forecast --import prices.csv',
  )
}

async function sayOne(ask: string | undefined, probability: string | undefined, flags: Flags, output: Output) {
  const { by, because, within, what, market, asOf: date } = flags
  if (ask === undefined || probability === undefined || by === undefined)
    throw new DemarcheError('usage', 'an ask, a probability and --by NAME are needed, or --import FILE')
  const as = market === true ? 'market' : 'person'
  const said = await withDemarche(flags, (demarche) =>
    save(demarche, readForecast({ ask, probability, by, as, because, within, what, date }, todayOf(demarche))),
  )
  await output.line(flags.format === 'json' ? JSON.stringify(said) : inWords(said))
}

async function importAll(path: string, ask: string | undefined, flags: Flags, output: Output): Promise<number> {
  if (ask !== undefined) throw new DemarcheError('usage', 'name an ask or --import, not both', { value: ask })
  let text = ''
  for await (const piece of textPieces(path)) text += piece
  return withDemarche(flags, async (demarche) => {
    const { forecasts, bad } = readOutsideTable(text, todayOf(demarche))
    const failed = bad.map(({ line, error }) => ({ line, error: error as unknown }))
    let kept = 0
    for (const { line, forecast } of forecasts) {
      try {
        await save(demarche, forecast)
        kept++
      } catch (error) {
        if (!(error instanceof DemarcheError) || error.code.startsWith('ledger_')) throw error
        failed.push({ line, error })
      }
    }
    for (const { line, error } of failed.sort((a, b) => a.line - b.line))
      output.note(`demarche: ${path}:${line}: ${errorLine(error)}`)
    await output.line(
      flags.format === 'json'
        ? JSON.stringify({ kept, failed: failed.length })
        : `${count(kept, 'forecast')} kept${failed.length === 0 ? '' : `, ${failed.length} not`}`,
    )
    return failed.length
  })
}

async function save({ ledger, clock }: Demarche, forecast: ReadForecast): Promise<OutsideForecast> {
  return ledger.saveOutsideForecast({ ...forecast, issuedAt: clock() })
}

function todayOf({ clock }: Demarche): Day {
  return clock().slice(0, 10) as Day
}

function inWords({ by, probability, forecasted, horizon, asOf, askId, id }: OutsideForecast): string {
  const what = forecasted === 'granted' ? 'promised or delivered' : 'delivered'
  const days = `${horizon} ${horizon === 1 ? 'day' : 'days'}`
  return `${id}: ${by} gives ${askId} ${formatPercent(probability)} to be ${what} within ${days} of ${formatDate(asOf)}`
}
