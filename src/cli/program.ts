import { Command } from 'commander'
import { version } from '../version.js'
import { backtestCommand } from './backtest.js'
import { bargainCommand } from './bargain.js'
import { actorCommand } from './commands/actor.js'
import { addCommand } from './commands/add.js'
import { asksCommand } from './commands/asks.js'
import { auditCommand, sampleCommand } from './commands/audit.js'
import { correctionsCommand } from './commands/corrections.js'
import { doctorCommand } from './commands/doctor.js'
import { dumpCommand, loadCommand } from './commands/dump.js'
import { exportCommand } from './commands/export.js'
import { forecastCommand } from './commands/forecast.js'
import { forgetCommand } from './commands/forget.js'
import { judgeCommand } from './commands/judge.js'
import { oddsCommand } from './commands/odds.js'
import { readCommand } from './commands/read.js'
import { rereadCommand } from './commands/reread.js'
import { scoreCommand } from './commands/score.js'
import { searchCommand } from './commands/search.js'
import { serveCommand } from './commands/serve.js'
import { showCommand } from './commands/show.js'
import { sourcesCommand } from './commands/sources.js'
import { mergeCommand, splitCommand, undoCommand } from './commands/split.js'
import { storiesCommand } from './commands/stories.js'
import { watchCommand } from './commands/watch.js'
import { example } from './options.js'
import type { Output } from './output.js'

const HELP_WIDTH = 80

/** The whole command line. `exit` is told the status of work that ran to its end; what stops a command is thrown. */
export function createProgram(output: Output, exit: (status: number) => void): Command {
  const program = new Command('demarche')
    .description('Reads the news and keeps the ledger of who asks what of whom, with the words that prove it.')
    .version(version())
    .helpCommand(false)
  const commands = [
    readCommand(output, exit),
    addCommand(output, exit),
    watchCommand(output, exit),
    asksCommand(output),
    showCommand(output),
    actorCommand(output),
    judgeCommand(output),
    splitCommand(output),
    mergeCommand(output),
    undoCommand(output),
    rereadCommand(output, exit),
    oddsCommand(output),
    forecastCommand(output, exit),
    scoreCommand(output),
    storiesCommand(output, exit),
    backtestCommand(output, exit),
    bargainCommand(output, exit),
    exportCommand(output),
    searchCommand(output),
    sourcesCommand(output),
    forgetCommand(output),
    correctionsCommand(output, exit),
    sampleCommand(output),
    auditCommand(output),
    dumpCommand(output),
    loadCommand(output),
    serveCommand(output),
    doctorCommand(output, exit),
  ]
  for (const command of commands) program.addCommand(command)
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
      writeErr: (text) => output.note(text.trimEnd()),
    })
    command.showHelpAfterError('(--help tells how it is called)')
  }
  return example(program, 'demarche add examples', 'demarche asks --asker RUS --addressee CHN', 'demarche serve')
}
