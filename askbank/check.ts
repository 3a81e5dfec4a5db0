import { relative } from 'node:path'
import { checkFiles } from './lib/check-bank.js'
import { markedFiles } from './lib/load.js'

/** `npm run askbank:check [-- FILE…] [--cues]`: exit 1 where anything is refused. */
function main(args: readonly string[]): void {
  const files = args.filter((arg) => !arg.startsWith('--'))
  const { texts, problems, cues } = checkFiles(files.length > 0 ? files : markedFiles())
  for (const { file, id, field, rule, message } of problems) {
    console.error(`${relative('', file)} ${id} ${field}: [${rule}] ${message}`)
  }
  if (args.includes('--cues')) for (const { id, message } of cues) console.error(`look again: ${id} ${message}`)
  const asks = texts.reduce((sum, text) => sum + text.asks.length, 0)
  const empty = texts.filter((text) => text.asks.length === 0).length
  console.log(
    `${texts.length} texts, ${asks} asks, ${empty} texts without asks, ${problems.length} refused fields, ${cues.length} unmarked cue words (--cues shows them)`,
  )
  process.exitCode = problems.length > 0 ? 1 : 0
}

main(process.argv.slice(2))
