import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Command, Option } from 'commander'
import type { Demarche } from '../../demarche.js'
import type { Correction } from '../../model/correction.js'
import { DemarcheError } from '../../model/errors.js'
import { SOME_FAILED } from '../exit.js'
import { example, type LedgerFlags, withDemarche, withLedger } from '../options.js'
import { errorLine, type Output } from '../output.js'
import { count } from '../text/layout.js'

type Flags = LedgerFlags & { readonly load?: string; readonly as: 'corrections' | 'training' }

export function correctionsCommand(output: Output, exit: (status: number) => void): Command {
  const as = new Option('--as <form>', 'a file that others load, or marked texts for a reader to learn from')
    .choices(['corrections', 'training'])
    .default('corrections')
  const command = new Command('corrections')
    .description(
      'What people set right (judgements, splits, merges) as JSON lines: for others to load, or for a reader to learn from.',
    )
    .addOption(as)
    .option(
      '--load <file>',
      'do here what such a file tells, wherever this ledger has the article; - for standard input',
    )
    .action(async (flags: Flags) => {
      await withDemarche(flags, async (demarche) => {
        if (flags.load !== undefined) exit(await load(demarche, flags.load, output))
        else if (flags.as === 'training')
          for await (const text of demarche.ledger.trainingTexts()) await output.line(JSON.stringify(text))
        else for (const one of await demarche.ledger.corrections()) await output.line(JSON.stringify(one))
      })
    })
  return example(
    withLedger(command),
    'demarche corrections > corrections.jsonl',
    'demarche corrections --load corrections.jsonl',
    'demarche corrections --as training > marked.jsonl',
  )
}

/** A bad line never stops the rest. */
async function load({ ledger }: Demarche, file: string, output: Output): Promise<number> {
  const done = { done: 0, already: 0, absent: 0, failed: 0 }
  for await (const { line, n } of linesOf(file)) {
    try {
      done[await ledger.correct(correctionOf(line))]++
    } catch (error) {
      if (!(error instanceof DemarcheError) || error.code.startsWith('ledger_')) throw error
      done.failed++
      output.note(`demarche: ${file}:${n}: ${errorLine(error)}`)
    }
  }
  await output.line(
    `${count(done.done, 'correction')} made, ${done.already} stood already, ${done.absent} of articles or claims that are not here, ${done.failed} failed`,
  )
  return done.failed > 0 ? SOME_FAILED : 0
}

async function* linesOf(file: string): AsyncGenerator<{ line: string; n: number }> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  const opened = new Promise<void>((resolve, reject) => {
    if (file === '-') resolve()
    input.once('open', () => resolve()).once('error', reject)
  })
  await opened.catch((cause: unknown) => {
    throw new DemarcheError('file_not_found', `no file ${file}`, { value: file, cause })
  })
  let n = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    n++
    if (line.trim() !== '') yield { line, n }
  }
}

function correctionOf(line: string): Correction {
  try {
    const given = JSON.parse(line) as Partial<Correction>
    const isOne = ['judgement', 'split', 'merge'].includes(given.correction ?? '')
    if (isOne && Array.isArray(given.claims) && typeof given.because === 'string') return given as Correction
  } catch {
    // Said below.
  }
  throw new DemarcheError('line_invalid', 'not a correction', { value: line })
}
