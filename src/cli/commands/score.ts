import { Command } from 'commander'
import { CHECKED_AFTER } from '../../odds/forecast.js'
import { example, formatOption, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { scoreText } from '../text/score.js'

type Flags = LedgerFlags & { readonly format: 'text' | 'json' }

export function scoreCommand(output: Output): Command {
  const command = new Command('score')
    .description('How the forecasts did, ours and others’, beside base rates; what was said afterwards stands apart.')
    .addOption(formatOption('text', 'json'))
    .action(async (flags: Flags) => {
      const score = await withDemarche(flags, (demarche) => demarche.score())
      await output.line(
        flags.format === 'json' ? JSON.stringify({ ...score, needed: CHECKED_AFTER }) : scoreText(score),
      )
    })
  return example(withLedger(command), 'demarche score', 'demarche score --format json')
}
