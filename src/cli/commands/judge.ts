import { Command } from 'commander'
import { STATES } from '../../model/ask.js'
import { DemarcheError } from '../../model/errors.js'
import type { Judgement } from '../../model/thread.js'
import { collect, example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'

interface Flags extends LedgerFlags {
  readonly because: string
  readonly set?: readonly string[]
  readonly evidence?: readonly string[]
  readonly format: 'text' | 'json'
}

export function judgeCommand(output: Output): Command {
  const command = new Command('judge')
    .description(
      'Say where an ask stands, or that it is none. A later judgement supersedes an earlier one; nothing is overwritten.',
    )
    .argument('<ask>', 'id of the ask')
    .argument('<verdict>', `${STATES.join(', ')}, or not-an-ask`)
    .requiredOption('--because <text>', 'the reason, in words')
    .option('--set <field=value>', 'set a field right, such as addressee=IRN; may be repeated', collect)
    .option('--evidence <id>', 'evidence it rests on; may be repeated', collect)
    .addOption(formatOption('text', 'json'))
    .action(async (askId: string, typed: string, flags: Flags) => {
      const verdict = verdictOf(typed)
      const set = Object.fromEntries((flags.set ?? []).map(pairOf))
      const { because, evidence = [] } = flags
      const judgement = await withDemarche(flags, ({ ledger }) =>
        ledger.judge({ askId, verdict, because, set, evidence }),
      )
      await output.line(
        flags.format === 'json' ? JSON.stringify(judgement) : `${judgement.id}: ${askId} judged ${verdict}`,
      )
    })
  return example(
    withLedger(command),
    'demarche judge ask_0123456789abcdef refused --because "Beijing said no on 21 March"',
    'demarche judge ask_0123456789abcdef asked --set addressee=IRN --because "Tehran is meant"',
  )
}

function verdictOf(typed: string): Judgement['verdict'] {
  const verdict = [...STATES, 'not-an-ask' as const].find((known) => known === typed)
  if (verdict === undefined)
    throw new DemarcheError('state_unknown', `a verdict is one of ${STATES.join(', ')}, not-an-ask`, { value: typed })
  return verdict
}

function pairOf(typed: string): [string, string] {
  const at = typed.indexOf('=')
  if (at < 1) throw new DemarcheError('usage', '--set needs FIELD=VALUE', { value: typed })
  return [typed.slice(0, at), typed.slice(at + 1)]
}
