import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Demarche } from '../demarche.js'
import { DemarcheError } from '../model/errors.js'
import { type PartialDate, parsePartialDate } from '../model/time.js'
import { type ReaderFlags, readerOf } from './reader-options.js'

/** Where the ledger lies, as given. */
export interface LedgerFlags extends ReaderFlags {
  readonly data?: string
  readonly database?: string
  /** The user's own file of source profiles. */
  readonly sources?: string
}

/** `--data` and `--database`, on every command that opens the ledger. */
export function withLedger(command: Command): Command {
  return command
    .addOption(new Option('--data <dir>', 'folder of the embedded ledger').default('.demarche'))
    .addOption(new Option('--database <url>', 'Postgres server to use instead of the folder').env('DATABASE_URL'))
    .addOption(
      new Option(
        '--sources <file>',
        'your own source profiles (docs/sources.md); default: sources.tsv in the folder',
      ).env('DEMARCHE_SOURCES'),
    )
}

/** For commands that store: they make the ledger where there is none. */
export const STORES = { create: true }

/**
 * Opens the ledger, hands it over, and closes it whatever happens. Only what stores (`create`) makes one where there is none: a mistyped folder shall
 * not become an empty ledger. The stages are loaded here, so that help and wrong usage answer at once. */
export async function withDemarche<T>(
  flags: LedgerFlags,
  work: (demarche: Demarche) => Promise<T>,
  options: { readonly create?: boolean } = {},
): Promise<T> {
  const { data = '.demarche', database } = flags
  const { openDemarche } = await import('../demarche.js')
  const where = database === undefined || database === '' ? { data } : { database }
  const sources = flags.sources ?? ownSources(data)
  const demarche = await openDemarche({
    ...where,
    create: options.create ?? false,
    reading: readerOf(flags),
    ...(sources === null ? {} : { sources }),
  })
  try {
    return await work(demarche)
  } finally {
    await demarche.close()
  }
}

/** The file of source profiles that lies in the data folder; null where none does. */
function ownSources(data: string): string | null {
  const path = join(data, 'sources.tsv')
  return existsSync(path) ? path : null
}

/** `--format`, with the formats that make sense here; the first is the default. */
export function formatOption(...formats: readonly string[]): Option {
  return new Option('--format <format>', 'how results are printed').choices(formats).default(formats[0])
}

/** An option's value as a date of any precision. */
export function dateArgument(value: string): PartialDate {
  try {
    return parsePartialDate(value)
  } catch (error) {
    if (error instanceof DemarcheError)
      throw new InvalidArgumentError('An ISO date is needed: 2023, 2023-03 or 2023-03-18.')
    throw error
  }
}

/** `--flag A --flag B` as a list. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value]
}

/** The example that closes a command's help. */
export function example(command: Command, ...lines: readonly string[]): Command {
  return command.addHelpText(
    'after',
    `\n${lines.length > 1 ? 'Examples' : 'Example'}:\n${lines.map((line) => `  $ ${line}`).join('\n')}`,
  )
}
