import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Command } from 'commander'
import { DemarcheError } from '../../model/errors.js'
import { example, type LedgerFlags, STORES, withDemarche, withLedger } from '../options.js'
import type { Output } from '../output.js'
import { count } from '../text/layout.js'

export function dumpCommand(output: Output): Command {
  const command = new Command('dump')
    .description('The whole ledger, with everything superseded and its times of record, as JSON lines for load.')
    .argument('[file]', 'where to; packed where it ends in .gz; - is standard output', '-')
    .action(async (file: string, flags: LedgerFlags) => {
      await withDemarche(flags, async ({ ledger }) => {
        if (file === '-') for await (const line of ledger.dumpWhole()) await output.line(line)
        else await writeFile(file, ledger.dumpWhole())
      })
      if (file !== '-') output.note(`Dumped to ${file}.`)
    })
  return example(
    withLedger(command),
    'demarche dump ledger.jsonl.gz',
    'demarche dump - | demarche load - --database postgres://me@host/db',
  )
}

export function loadCommand(output: Output): Command {
  const command = new Command('load')
    .description('Fill an empty ledger, embedded or on a server, from a dump: whole or not at all.')
    .argument('<file>', 'what dump wrote; .gz is unpacked; - is standard input')
    .action(async (file: string, flags: LedgerFlags) => {
      const rows = await withDemarche(flags, ({ ledger }) => ledger.load(linesOf(file)), STORES)
      await output.line(`${count(rows, 'row')} loaded.`)
    })
  return example(withLedger(command), 'demarche load ledger.jsonl.gz --data ./copy')
}

/** Written aside and moved into place when whole, so that a file of that name is always a whole dump. */
async function writeFile(file: string, lines: AsyncIterable<string>): Promise<void> {
  const draft = `${file}.part`
  try {
    const text = Readable.from(withEnds(lines))
    const sink = createWriteStream(draft)
    if (file.endsWith('.gz')) await pipeline(text, createGzip(), sink)
    else await pipeline(text, sink)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw fileError(error, file)
  }
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes: Readable = file === '-' ? process.stdin : createReadStream(file)
  const text: Readable = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  if (text !== bytes) bytes.on('error', (error) => text.destroy(error))
  try {
    const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })
    // The interface ends in silence where its input fails.
    const failed = new Promise<never>((_, reject) => text.on('error', reject))
    failed.catch(() => {})
    const iterator = lines[Symbol.asyncIterator]()
    for (;;) {
      const next = await Promise.race([iterator.next(), failed])
      if (next.done) break
      yield next.value
    }
  } catch (error) {
    throw fileError(error, file)
  }
}

function fileError(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof DemarcheError || code === undefined) return error
  if (code === 'ENOENT') return new DemarcheError('file_not_found', `no file ${file}`, { value: file, cause: error })
  if (code.startsWith('Z_'))
    return new DemarcheError('dump_invalid', `${file} is not whole`, { value: file, cause: error })
  if (code.startsWith('E'))
    return new DemarcheError('file_unreadable', `${file}: ${code}`, { value: file, cause: error })
  return error
}
