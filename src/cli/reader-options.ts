import { type Command, InvalidArgumentError, Option } from 'commander'
import { READERS, type ReaderName, type ReaderOptions } from '../read/open.js'

export interface ReaderFlags {
  readonly reader?: ReaderName
  readonly frames?: string
  readonly actors?: string
  readonly least?: number
  readonly llmUrl?: string
  readonly llmModel?: string
}

/** How texts are read, on every command that reads some. */
export function withReader(command: Command): Command {
  return command
    .addOption(new Option('--reader <name>', 'how texts are read (docs/reading.md)').choices(READERS).default('both'))
    .option('--frames <file>', 'frames of your own beside the packaged ones (docs/frames.md)')
    .option('--actors <file>', 'actors of your own: a table with code, name, aliases, person, office, from, to')
    .addOption(
      new Option('--least <p>', 'least confidence of an ask; default: what the reader does best with').argParser(
        probability,
      ),
    )
    .option('--llm-url <url>', 'with --reader llm: base address of a server that speaks chat completions')
    .addOption(new Option('--llm-model <name>', 'with --reader llm: its model; the key is read from LLM_API_KEY'))
}

export function readerOf({ reader, frames, actors, least, llmUrl, llmModel }: ReaderFlags): ReaderOptions {
  const key = process.env.LLM_API_KEY
  return {
    ...(reader === undefined ? {} : { reader }),
    ...(frames === undefined ? {} : { frames }),
    ...(actors === undefined ? {} : { actors }),
    ...(least === undefined ? {} : { least }),
    ...(llmUrl && llmModel ? { llm: { url: llmUrl, model: llmModel, ...(key ? { key } : {}) } } : {}),
  }
}

function probability(value: string): number {
  const p = Number(value)
  if (!/^[\d.]+$/.test(value) || !(p >= 0 && p <= 1)) throw new InvalidArgumentError('A number from 0 to 1 is needed.')
  return p
}
