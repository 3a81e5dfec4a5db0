import { Command, InvalidArgumentError } from 'commander'
import { EventTable } from '../ingest/events/table.js'
import { KINDS } from '../model/ask.js'
import { DemarcheError } from '../model/errors.js'
import { Backtest, type BacktestReport } from '../odds/backtest/backtest.js'
import { shippedModel } from '../odds/backtest/grant-coefficients.js'
import { SortedRows } from '../odds/backtest/sorted-rows.js'
import { dayNumber, dayOfNumber } from '../odds/events/calendar.js'
import { GRANT_COEFFICIENTS } from '../odds/generated/grant-coefficients.js'
import { textPieces } from './event-file.js'
import { DONE, SOME_FAILED } from './exit.js'
import { ForecastFile } from './forecast-file.js'
import { example, formatOption } from './options.js'
import { type Output, processOutput } from './output.js'
import { progressOn } from './progress.js'
import { backtestText } from './text/backtest.js'

interface Flags {
  readonly events: string
  readonly from: number
  readonly horizon: number
  readonly shipped?: true
  readonly allowOverlap?: true
  readonly sort?: true
  readonly forecasts?: string
  readonly format: 'text' | 'json'
}

/** Bad lines named one by one; of more, the number. */
const NAMED_LINES = 20

export function backtestCommand(
  output: Output = processOutput(),
  exit: (status: number) => void = (status) => {
    process.exitCode = status
  },
): Command {
  const command = new Command('backtest')
    .description('Try the odds on coded events: what would have been said of each ask, and what came of it.')
    .requiredOption('--events <file>', 'CSV or TSV (.gz too) with the header date,source,target,event, or -')
    .requiredOption('--from <date>', 'first day of the asks that are scored', dayArgument)
    .option('--horizon <days>', 'days within which an answer counts', wholeNumber, 30)
    .option('--shipped', 'use the packaged coefficients instead of learning from the file')
    .option('--allow-overlap', 'let the file overlap the days the packaged coefficients were learnt from')
    .option('--sort', 'sort the events by date first (takes memory)')
    .option('--forecasts <file>', 'write the forecast of every ask opened from that day on as CSV')
    .addOption(formatOption('text', 'json'))
    .action(async (flags: Flags) => {
      const bad = badLines(output)
      const report = await backtest(flags, output, bad.note)
      await output.line(flags.format === 'json' ? JSON.stringify(report) : backtestText(report))
      exit(bad.finish())
    })
  return example(
    command,
    'demarche backtest --events icews.csv --from 2014-08-19',
    'demarche backtest --events next-year.csv.gz --from 2015-01-01 --shipped --format json',
  )
}

async function backtest(
  flags: Flags,
  output: Output,
  bad: (line: number, reason: string) => void,
): Promise<BacktestReport> {
  const file = flags.forecasts === undefined ? null : new ForecastFile(flags.forecasts)
  try {
    const report = await run(flags, output, bad, file)
    file?.finish()
    return report
  } catch (error) {
    file?.abandon()
    throw error
  }
}

async function run(
  flags: Flags,
  output: Output,
  bad: (line: number, reason: string) => void,
  file: ForecastFile | null,
): Promise<BacktestReport> {
  const onUndated = (line: number, value: string) => bad(line, `not a day: ${value}`)
  const test: Backtest = new Backtest({
    from: flags.from,
    horizon: flags.horizon,
    shipped: flags.shipped ? shippedModel(GRANT_COEFFICIENTS, flags.horizon) : null,
    allowOverlap: flags.allowOverlap ?? false,
    onUndated,
    onForecast: (ask, { strict, loose }) => {
      const name = (party: number) => test.days.parties.name(party)
      file?.add([dayOfNumber(ask.day), name(ask.source), name(ask.target), KINDS[ask.kind] ?? '', strict, loose])
    },
  })
  const sorted = flags.sort ? new SortedRows(test.days, onUndated) : null
  const rows = sorted ?? test.days
  const table = new EventTable(
    (date, source, target, event, line) => rows.row(date, source, target, event, line),
    (line) => bad(line.line, line.reason),
  )
  const progress = progressOn(output)
  const megabytes = (bytes: number) => Math.round(bytes / 1e6)
  for await (const piece of textPieces(flags.events, (done, total) =>
    progress.step(megabytes(done), total === null ? null : megabytes(total), 'MB read'),
  )) {
    table.push(piece)
  }
  table.end()
  progress.clear()
  sorted?.end()
  return test.finish()
}

/** Names bad lines on the error stream, the first of them one by one. */
function badLines(output: Output) {
  let count = 0
  return {
    note(line: number, reason: string): void {
      count += 1
      if (count <= NAMED_LINES) output.note(`line ${line} is passed over: ${reason}`)
    },
    finish(): number {
      if (count > NAMED_LINES) output.note(`${count} lines were passed over in all`)
      return count > 0 ? SOME_FAILED : DONE
    },
  }
}

function dayArgument(value: string): number {
  const day = dayNumber(value)
  if (Number.isNaN(day)) throw new InvalidArgumentError('A whole day is needed: 2014-08-19.')
  return day
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('A whole number of days is needed.')
  const days = Number(value)
  if (days < 1) throw new DemarcheError('number_invalid', 'the horizon is at least one day', { value })
  return days
}
