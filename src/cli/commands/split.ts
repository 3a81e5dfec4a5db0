import { Command } from 'commander'
import type { Regrouping } from '../../model/thread.js'
import { collect, example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { count } from '../text/layout.js'

interface Flags extends LedgerFlags {
  readonly because: string
  readonly format: 'text' | 'json'
}

export function splitCommand(output: Output): Command {
  const command = new Command('split')
    .description('Take claims out of an ask into one of their own. Can be taken back with undo.')
    .argument('<ask>', 'id of the ask')
    .requiredOption(
      '--claim <id>',
      'what to take out: the id of a claim, of its evidence or of its article, as show gives them; may be repeated',
      collect,
    )
  return finish(
    command,
    'demarche split ask_0123456789abcdef --claim evd_0123456789abcdef --because "other tanks"',
  ).action(async (askId: string, flags: Flags & { readonly claim: readonly string[] }) => {
    const { because, claim: claims } = flags
    await print(
      await withDemarche(flags, ({ ledger }) => ledger.split({ askId, claims, because })),
      flags.format,
      output,
    )
  })
}

export function mergeCommand(output: Output): Command {
  const command = new Command('merge')
    .description('Make two asks one: the first is shown as the second from then on. Can be taken back with undo.')
    .argument('<ask>', 'id of the ask whose claims move')
    .argument('<into>', 'id of the ask that they belong to')
  return finish(
    command,
    'demarche merge ask_0123456789abcdef ask_fedcba9876543210 --because "the same missiles"',
  ).action(async (askId: string, intoAsk: string, flags: Flags) => {
    const { because } = flags
    await print(
      await withDemarche(flags, ({ ledger }) => ledger.merge({ askId, intoAsk, because })),
      flags.format,
      output,
    )
  })
}

export function undoCommand(output: Output): Command {
  const command = new Command('undo')
    .description('Take a split or a merge back. Nothing is lost: what was done, and undone, stands in the ledger.')
    .argument('<regrouping>', 'id that split or merge gave, as show tells it too')
  return finish(command, 'demarche undo rgr_0123456789abcdef --because "they are two asks after all"').action(
    async (id: string, flags: Flags) => {
      await print(await withDemarche(flags, ({ ledger }) => ledger.undo(id, flags.because)), flags.format, output)
    },
  )
}

function finish(command: Command, line: string): Command {
  return example(
    withLedger(command)
      .requiredOption('--because <text>', 'the reason, in words')
      .addOption(formatOption('text', 'json')),
    line,
  )
}

async function print(done: Regrouping, format: Flags['format'], output: Output): Promise<void> {
  const words = `${done.id}: ${count(done.claims.length, 'claim')} moved from ${done.askId} to ${done.intoAsk}`
  await output.line(format === 'json' ? JSON.stringify(done) : words)
}
