import { Command, InvalidArgumentError } from 'commander'
import { everyAsk } from '../ledger/each-ask.js'
import { DemarcheError } from '../model/errors.js'
import { type BargainReport, bargain } from '../odds/bargain/bargain.js'
import { readDeuTable } from '../odds/bargain/deu-table.js'
import type { Issue } from '../odds/bargain/issue.js'
import { readIssueTable } from '../odds/bargain/issue-table.js'
import { asIssue, type ProposedIssue, proposeIssues } from '../odds/bargain/propose.js'
import { isSure } from '../present/sure.js'
import { csvLine } from '../present/table.js'
import { type FilterFlags, filterOf } from './ask-filter.js'
import { textPieces } from './event-file.js'
import { DONE, SOME_FAILED } from './exit.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from './options.js'
import { type Output, processOutput } from './output.js'
import { bargainText } from './text/bargain.js'

interface Flags extends FilterFlags, LedgerFlags {
  readonly deu?: string
  readonly seed: number
  readonly draws?: number
  readonly format: 'text' | 'json' | 'csv'
  readonly fromLedger?: true
}

const MOST_DRAWS = 1_000_000

/** Draws of `--deu` unless told: hundreds of issues, of which nobody looks at a single interval. */
const DEU_DRAWS = 1000

export function bargainCommand(
  output: Output = processOutput(),
  exit: (status: number) => void = (status) => {
    process.exitCode = status
  },
): Command {
  const command = new Command('bargain')
    .description('Where a bargain will end: simple methods, their intervals, and how far off they have been.')
    .argument('[file]', 'CSV or TSV with the header issue,actor,position,salience,capability[,outcome], or -')
    .option('--deu <file>', 'the wide table of the EU’s decisions (DEU) instead')
    .option('--from-ledger', 'issues as the ledger’s asks propose them; --format csv prints a table to be edited')
    .option('--addressee <code>', 'with --from-ledger: of this addressee alone')
    .option('--kind <kind>', 'with --from-ledger: of this kind alone')
    .option('--seed <n>', 'seed of the Monte Carlo draws', wholeNumber, 1)
    .option('--draws <n>', 'Monte Carlo draws (default: 10000, with --deu 1000)', wholeNumber)
    .addOption(formatOption('text', 'json', 'csv'))
    .action(async (file: string | undefined, flags: Flags) => {
      if (flags.format === 'csv' && !flags.fromLedger)
        throw new DemarcheError('usage', '--format csv goes with --from-ledger')
      const proposed = flags.fromLedger ? await proposals(file, flags) : null
      if (proposed !== null && flags.format === 'csv') return output.raw(proposalTable(proposed))
      const { issues, bad } =
        proposed === null ? await readIssues(file, flags) : { issues: proposed.map(asIssue), bad: [] }
      for (const { line, reason } of bad) output.note(`line ${line} is passed over: ${reason}`)
      const draws = flags.draws ?? (flags.deu === undefined ? 10_000 : DEU_DRAWS)
      const report = bargain(issues, { seed: flags.seed, draws })
      await output.line(flags.format === 'json' ? json(report, flags.seed, draws) : bargainText(report))
      exit(bad.length > 0 ? SOME_FAILED : DONE)
    })
  return example(
    withLedger(command),
    'demarche bargain issues.csv',
    'demarche bargain --deu deu3.csv --format json',
    'demarche bargain --from-ledger --addressee CHN --format csv > issues.csv',
  )
}

async function proposals(file: string | undefined, flags: Flags): Promise<readonly ProposedIssue[]> {
  if (file !== undefined || flags.deu !== undefined)
    throw new DemarcheError('usage', 'name a table or --from-ledger, not both', { value: file ?? flags.deu ?? '' })
  const filter = filterOf(flags)
  const asks = await withDemarche(flags, ({ ledger }) => everyAsk(ledger, filter))
  const proposed = proposeIssues(asks.filter(isSure))
  if (proposed.length === 0) throw new DemarcheError('too_few', 'the ledger holds no issue with two actors that match')
  return proposed
}

/** The proposals as a table that `demarche bargain` reads again, with the reasons beside. */
function proposalTable(proposed: readonly ProposedIssue[]): string {
  const head = ['issue', 'actor', 'position', 'salience', 'capability', 'because', 'evidence']
  const rows = proposed.flatMap(({ issue, positions }) =>
    positions.map(({ actor, position, salience, capability, because, evidence }) =>
      csvLine([issue, actor, position, salience, capability, because, evidence.join(' ')]),
    ),
  )
  return [csvLine(head), ...rows].join('')
}

async function readIssues(file: string | undefined, { deu }: Flags) {
  if ((file === undefined) === (deu === undefined)) {
    throw new DemarcheError('usage', 'name one file: a table of issues, or --deu with the DEU table')
  }
  const text = await whole(deu ?? (file as string))
  const bad: { readonly line: number; readonly reason: string }[] = []
  if (deu !== undefined) return { issues: readDeuTable(text) as readonly Issue[], bad }
  return readIssueTable(text)
}

async function whole(path: string): Promise<string> {
  let text = ''
  for await (const piece of textPieces(path)) text += piece
  return text
}

function json(report: BargainReport, seed: number, draws: number): string {
  return JSON.stringify({ seed, draws, ...report })
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number > MOST_DRAWS || number < 1) {
    throw new InvalidArgumentError(`A whole number from 1 to ${MOST_DRAWS} is needed.`)
  }
  return number
}
