import { execFileSync } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { openParser, type RuntimeName } from '../../src/parser/parser.js'
import { writeSection } from '../results.js'
import { type GoldSentence, readPart } from './bank.js'
import { type Figures, figures, segmentation } from './figures.js'

/**
 * `npm run bench:parser -- --data FOLDER [--spacy PYTHON] [--speed-only] [--dry]`: figures of the packaged parser on UD dev and test, and its speed.
 * FOLDER is what train/parser/data.py writes; PYTHON an interpreter that has spaCy and its small English model.
 */
async function main(args: readonly string[]): Promise<void> {
  const data = option(args, '--data')
  if (!data) throw new Error('--data must name the folder that train/parser/data.py wrote')
  const test = readPart(data, 'test')
  const write = (name: string, title: string, body: string) => {
    process.stdout.write(`${body}\n\n`)
    if (!args.includes('--dry')) writeSection(name, title, 'npm run bench:parser', body)
  }
  if (!args.includes('--speed-only'))
    write(
      'parser',
      'Tagger and parser',
      `${await figureTable({ dev: readPart(data, 'dev'), test })}\n\n${wordTable(test)}`,
    )
  const some = test.filter((_, i) => i % SPEED_EACH === 0)
  write('parser-speed', 'Tagger and parser: speed', await speedTable(some, option(args, '--spacy')))
}

/** Speed is measured on every third sentence of test. */
const SPEED_EACH = 3

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}

async function figureTable(parts: Record<'dev' | 'test', readonly GoldSentence[]>): Promise<string> {
  const parser = await openParser()
  const rows: string[] = []
  for (const [part, all] of Object.entries(parts)) {
    const parsed = await parser.parseWords(all.map(({ words }) => words))
    for (const treebank of ['EWT', 'GUM', 'both']) {
      const taken = all.map((sentence) => treebank === 'both' || sentence.treebank === treebank.toLowerCase())
      const gold = all.filter((_, i) => taken[i])
      rows.push(
        row(
          treebank,
          part,
          gold.length,
          figures(
            gold,
            parsed.filter((_, i) => taken[i]),
          ),
        ),
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

async function speedTable(test: readonly GoldSentence[], python: string | undefined): Promise<string> {
  const lines: string[] = []
  const settings = [
    ['onnxruntime-node', 1],
    ['onnxruntime-node', 2],
    ['onnxruntime-web', 1],
  ] as const
  for (const [runtime, threads] of settings) lines.push(await ours(test, runtime, threads))
  for (const components of python ? ['parse', 'all'] : [])
    for (const processes of [1, 2]) lines.push(spacy(test, python ?? '', processes, components))
  const load = loadavg()[0] ?? 0
  return [
    `${test.length} sentences of test, words given, tagged and parsed in one go. By the clock, and by the processor time spent, which other work on the machine disturbs less ` +
      `(one-minute load at the end ${load.toFixed(1)}, ${availableParallelism()} processors):`,
    '',
    '| | sentences/s | sentences per processor second | MB |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n')
}

async function ours(test: readonly GoldSentence[], runtime: RuntimeName, threads: number): Promise<string> {
  const parser = await openParser({ runtime, threads })
  const words = test.map((sentence) => sentence.words)
  await parser.parseWords(words.slice(0, 50))
  const before = process.cpuUsage()
  const began = performance.now()
  await parser.parseWords(words)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  const megabytes = process.memoryUsage.rss() / 2 ** 20
  await parser.close()
  const name = `demarche/parser, ${runtime}, ${threads === 1 ? 'one thread' : `${threads} threads`}`
  return line(name, words.length / seconds, words.length / ((user + system) / 1e6), megabytes)
}

function spacy(test: readonly GoldSentence[], python: string, processes: number, components: string): string {
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
  const input = test.map(({ words }) => JSON.stringify(words)).join('\n')
  const out = execFileSync(python, ['bench/parser/spacy_speed.py', String(processes), components], {
    encoding: 'utf8',
    env,
    input,
  })
  const found = JSON.parse(out) as { version: string; perSecond: number; perCpuSecond: number; megabytes: number }
  const name = `spaCy ${found.version}, small English model, ${components === 'all' ? 'all components' : 'tagger and parser'}, ${processes === 1 ? 'one process' : `${processes} processes`}`
  return line(name, found.perSecond, found.perCpuSecond, found.megabytes)
}

function line(name: string, perSecond: number, perCpuSecond: number, megabytes: number): string {
  return `| ${name} | ${perSecond.toFixed(0)} | ${perCpuSecond.toFixed(0)} | ${megabytes.toFixed(0)} |`
}

await main(process.argv.slice(2))
