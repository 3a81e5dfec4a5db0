import { Command } from 'commander'
import type { Article } from '../../model/article.js'
import type { Reading } from '../../model/claim.js'
import { type ReadingJson, readingJson } from '../../present/reading-json.js'
import { type Cell, csvLine } from '../../present/table.js'
import { eachArticle, noteUndated, statusOfTally } from '../articles.js'
import { dateArgument, example, formatOption } from '../options.js'
import type { Output } from '../output.js'
import { type ReaderFlags, readerOf, withReader } from '../reader-options.js'
import { layoutOf } from '../text/layout-of.js'
import { readingText } from '../text/reading.js'
import type { Layout } from '../text/wish-list.js'

type Format = 'text' | 'jsonl' | 'json' | 'csv'

type Flags = ReaderFlags & { readonly date?: ReturnType<typeof dateArgument>; readonly format: Format }

/** Prints one reading after another in one format; `end` closes what the format opened. */
interface Printer {
  print(article: Article, reading: Reading): Promise<void>
  end(): Promise<void>
}

export function readCommand(output: Output, exit: (status: number) => void): Command {
  const command = new Command('read')
    .description('Read texts and print the asks in them, with the words that prove each. Nothing is stored.')
    .argument(
      '<file...>',
      '.txt .html .pdf .jsonl .eml .mbox .warc (.gz too), a folder of such files, or - for standard input',
    )
    .option('--date <date>', 'publication date of texts that carry none', dateArgument)
    .addOption(formatOption('text', 'jsonl', 'json', 'csv'))
    .action(async (files: string[], options: Flags) => {
      const { createReader } = await import('../../demarche.js')
      const { actorName } = await import('../../ontology/actors/names.js')
      const reader = createReader(readerOf(options))
      const printer = printerOf(options.format, layoutOf(output, actorName), output)
      const tally = await eachArticle(files, { date: options.date }, output, async (article, progress) => {
        const reading = await reader.read(article)
        progress.clear()
        await printer.print(article, reading)
      })
      await printer.end()
      noteUndated(tally, output)
      exit(statusOfTally(tally))
    })
  return example(
    withReader(command),
    'demarche read --format jsonl --date 2023-03-18 article.txt',
    'zcat archive.jsonl.gz | demarche read --format jsonl - > asks.jsonl',
  )
}

function printerOf(format: Format, layout: Layout, output: Output): Printer {
  const nothing = async () => {}
  switch (format) {
    case 'text':
      return { print: (article, reading) => output.line(readingText(article, reading, layout)), end: nothing }
    case 'jsonl':
      return { print: (article, reading) => output.line(JSON.stringify(readingJson(article, reading))), end: nothing }
    case 'json':
      return jsonPrinter(output)
    case 'csv':
      return csvPrinter(output)
  }
}

function jsonPrinter(output: Output): Printer {
  let before = '['
  return {
    async print(article, reading) {
      await output.raw(`${before}\n${JSON.stringify(readingJson(article, reading))}`)
      before = ','
    },
    end: () => output.line(before === '[' ? '[]' : '\n]'),
  }
}

const COLUMNS = [
  'article', 'date', 'key', 'asker', 'asker_said', 'addressee', 'addressee_said', 'third', 'kind', 'polarity', 'matter', 'force', 'state',
  'partial', 'deadline', 'condition_of', 'confidence', 'evidence',
] as const // biome-ignore format: one line a thought

function csvPrinter(output: Output): Printer {
  let headed = false
  const head = async () => {
    if (!headed) await output.raw(csvLine(COLUMNS))
    headed = true
  }
  return {
    async print(article, reading) {
      await head()
      const json = readingJson(article, reading)
      for (const claim of json.asks) await output.raw(csvLine(rowOf(json, claim)))
    },
    end: head,
  }
}

function rowOf({ id, date }: ReadingJson, claim: ReadingJson['asks'][number]): readonly Cell[] {
  const { key, asker, askerSaid, addressee, addresseeSaid, third, kind, polarity, matter, force, state, partial } =
    claim
  const deadline = claim.deadline?.date ?? claim.deadline?.text ?? null
  const said = claim.evidence.map(({ text }) => text).join(' | ')
  const what = [key, asker, askerSaid, addressee, addresseeSaid, third, kind, polarity, matter, force, state, partial]
  return [id, date, ...what, deadline, claim.conditionOf, claim.confidence, said]
}
