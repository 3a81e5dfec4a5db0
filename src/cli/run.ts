import { CommanderError } from 'commander'
import { DONE, statusOf, WRONG_USAGE } from './exit.js'
import { errorLine, type Output, processOutput } from './output.js'
import { createProgram } from './program.js'

/** Runs one command line; the exit status. Never throws. */
export async function run(argv: readonly string[], output: Output = processOutput()): Promise<number> {
  let status = DONE
  const program = createProgram(output, (code) => {
    status = Math.max(status, code)
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE
    output.note(`demarche: ${errorLine(error)}`)
    if (process.env.DEMARCHE_DEBUG && error instanceof Error) output.note(error.stack ?? '')
    return statusOf(error)
  }
}
