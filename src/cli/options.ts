import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Demarche } from '../demarche.js'
import { DemarcheError } from '../model/errors.js'
import { type PartialDate, parsePartialDate } from '../model/time.js'

/** Where the ledger lies, as given. */
export interface LedgerFlags {
  readonly data?: string
  readonly database?: string
}

/** `--data` and `--database`, on every command that opens the ledger. */
export function withLedger(command: Command): Command {
  return command
    .addOption(new Option('--data <dir>', 'folder of the embedded ledger').default('.demarche'))
    .addOption(new Option('--database <url>', 'Postgres server to use instead of the folder').env('DATABASE_URL'))
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
  const demarche = await openDemarche({ ...where, create: options.create ?? false })
  try {
    return await work(demarche)
  } finally {
    await demarche.close()
  }
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
