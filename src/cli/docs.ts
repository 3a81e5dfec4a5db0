import type { Command } from 'commander'
import { problemOf } from '../api/problem.js'
import { DemarcheError, ERROR_CODES, type ErrorCode } from '../model/errors.js'
import { statusOf } from './exit.js'

const MADE_BY = '<!-- Made by scripts/docs-cli.mjs from the program itself; a test fails when it is stale. -->'

/** docs/cli.md: the help of every command as it prints it. */
export function cliPage(program: Command): string {
  const sections = program.commands.map((command) => `## demarche ${command.name()}\n\n${fenced(helpOf(command))}`)
  const rules = [
    'Results go to standard output, everything else to standard error. Exit status: 0 done; 1 some input failed (each named, the rest done);',
    '2 wrong usage; 130 stopped with Ctrl-C, after the article in hand. `-` is standard input. `NO_COLOR` switches colour off.',
    'What an error code means: [errors.md](errors.md).',
  ]
  return [MADE_BY, '# Command line', rules.join('\n'), fenced(helpOf(program)), ...sections, '']
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

/** docs/errors.md: every code with its meaning and what the command line and the API make of it. */
export function errorsPage(): string {
  const codes = Object.keys(ERROR_CODES) as ErrorCode[]
  const rows = codes.map((code) => {
    const error = new DemarcheError(code, '')
    return `| \`${code}\` | ${ERROR_CODES[code]} | ${statusOf(error)} | ${problemOf(error).status} |`
  })
  const intro =
    'Every error has a stable code. The command line prints it in brackets after the message, the API as `code` of its problem JSON.\n' +
    'Exit status: of a command that ends with it; an article or line that fails among others is named, the rest goes on, and the status is 1.'
  const head = '| code | meaning | exit status | HTTP status |\n| --- | --- | --- | --- |'
  return `${[MADE_BY, '# Errors', intro, `${head}\n${rows.join('\n')}`].join('\n\n')}\n`
}

function helpOf(command: Command): string {
  let text = ''
  const { writeOut } = command.configureOutput()
  command.configureOutput({ writeOut: (part) => (text += part) })
  command.outputHelp()
  command.configureOutput(writeOut === undefined ? {} : { writeOut })
  return text.trimEnd()
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``
}
