import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { openParser, type RuntimeName } from '../../src/parser/parser.js'
import { writeSection } from '../results.js'
import { type GoldSentence, readPart } from './bank.js'
import { type Figures, figures, segmentation } from './figures.js'

/**
 * `npm run bench:parser -- --data FOLDER [--spacy PYTHON] [--dry]`: figures of the packaged parser on UD dev and test, and its speed.
 * FOLDER is what train/parser/data.py writes; PYTHON an interpreter that has spaCy and its small English model.
 */
async function main(args: readonly string[]): Promise<void> {
  const data = option(args, '--data')
  if (!data) throw new Error('--data must name the folder that train/parser/data.py wrote')
  const parts = { dev: readPart(data, 'dev'), test: readPart(data, 'test') }
  const body = [
    await figureTable(parts),
    wordTable(parts.test),
    await speedTable(parts.test, join(data, 'test.jsonl'), option(args, '--spacy')),
  ].join('\n\n')
  process.stdout.write(`${body}\n`)
  if (!args.includes('--dry')) writeSection('parser', 'Tagger and parser', 'npm run bench:parser', body)
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}

async function figureTable(parts: Record<'dev' | 'test', readonly GoldSentence[]>): Promise<string> {
  const parser = await openParser()
  const rows: string[] = []
  for (const [part, all] of Object.entries(parts)) {
    for (const treebank of ['EWT', 'GUM', 'both']) {
      const gold = all.filter((sentence) => treebank === 'both' || sentence.treebank === treebank.toLowerCase())
      rows.push(
        row(treebank, part, gold.length, figures(gold, await parser.parseWords(gold.map(({ words }) => words)))),
      )
    }
  }
  await parser.close()
  return [
    'With gold words, punctuation counted, by the shipped int8 model; GUM without the genres that are not freely licensed:',
    '',
    '| treebank | part | sentences | words | UPOS | UAS | LAS | LAS, universal relations |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function row(treebank: string, part: string, sentences: number, found: Figures): string {
  const shares = [found.upos, found.uas, found.las, found.lasUniversal].map((share) => share.toFixed(4))
  return `| ${treebank} | ${part} | ${sentences} | ${found.words} | ${shares.join(' | ')} |`
}

function wordTable(test: readonly GoldSentence[]): string {
  const lines = ['EWT', 'GUM'].map((treebank) => {
    const found = segmentation(test.filter((sentence) => sentence.treebank === treebank.toLowerCase()))
    return `| ${treebank} | ${found.words.toFixed(4)} | ${found.sentences.toFixed(4)} |`
  })
  return [
    'Words and sentences found in the running text of test (F1):',
    '',
    '| treebank | words | sentences |',
    '|---|---|---|',
    ...lines,
  ].join('\n')
}

async function speedTable(test: readonly GoldSentence[], file: string, python: string | undefined): Promise<string> {
  const lines: string[] = []
  const settings = [
    ['onnxruntime-node', 1],
    ['onnxruntime-node', 2],
    ['onnxruntime-web', 1],
  ] as const
  for (const [runtime, threads] of settings) lines.push(await ours(test, runtime, threads))
  for (const processes of python ? [1, 2] : []) lines.push(spacy(file, python ?? '', processes))
  return [
    `${test.length} sentences of test, words given, tagged and parsed in one go:`,
    '',
    '| | sentences/s | MB |',
    '|---|---|---|',
    ...lines,
  ].join('\n')
}

async function ours(test: readonly GoldSentence[], runtime: RuntimeName, threads: number): Promise<string> {
  const parser = await openParser({ runtime, threads })
  const words = test.map((sentence) => sentence.words)
  await parser.parseWords(words.slice(0, 50))
  const began = performance.now()
  await parser.parseWords(words)
  const seconds = (performance.now() - began) / 1000
  const megabytes = process.memoryUsage.rss() / 2 ** 20
  await parser.close()
  const name = `demarche/parser, ${runtime}, ${threads === 1 ? 'one thread' : `${threads} threads`}`
  return `| ${name} | ${(words.length / seconds).toFixed(0)} | ${megabytes.toFixed(0)} |`
}

function spacy(file: string, python: string, processes: number): string {
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
  const out = execFileSync(python, ['bench/parser/spacy_speed.py', file, String(processes)], { encoding: 'utf8', env })
  const found = JSON.parse(out) as { version: string; perSecond: number; megabytes: number }
  const name = `spaCy ${found.version}, small English model, ${processes === 1 ? 'one process' : `${processes} processes`}`
  return `| ${name} | ${found.perSecond.toFixed(0)} | ${found.megabytes.toFixed(0)} |`
}

await main(process.argv.slice(2))
