import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { figure, type GoldText, macroF1, type Row, scoreText } from '../../askbank/score.js'
import { createReader } from '../../src/demarche.js'
import { createArticle } from '../../src/model/article.js'
import type { Reading } from '../../src/model/claim.js'
import type { Reader } from '../../src/model/reader.js'
import { parsePartialDate } from '../../src/model/time.js'
import { writeSection } from '../results.js'
import { bankTexts } from './bank.js'

/** `npm run bench:read`: the reader's figures on the development set (never trained on), into bench/RESULTS.md; `--out FILE` keeps what was read. */
async function main(args: string[]): Promise<void> {
  const shared = process.env.DEMARCHE_SHARED
  if (!shared) throw new Error('DEMARCHE_SHARED must name the folder of shared data')
  const reader = createReader()
  const development = await measured(reader, lines<Dated>(join(shared, 'data', 'asks-dev.jsonl')), aliases(shared))
  const bank = await measured(reader, bankTexts('dev') as unknown as Dated[], aliases(shared))
  const out = args.indexOf('--out')
  if (out >= 0) writeFileSync(args[out + 1] ?? 'read.jsonl', development.lines)
  const body = [
    'On the development set:',
    development.table,
    "On AskBank's dev part, written to be hard:",
    bank.table,
  ].join('\n\n')
  process.stdout.write(`${body}\n`)
  const note =
    'Development figures: frames and words of kinds were chosen while looking at the development set and at AskBank\u2019s train part. AskBank\u2019s locked test has not been read.'
  if (!args.includes('--dry'))
    writeSection('read', `Reading: ${reader.name}`, 'npm run bench:read', `${note}\n\n${body}`)
}

type Dated = GoldText & { readonly date: string }

async function measured(reader: Reader, gold: readonly Dated[], alias: ReadonlyMap<string, string>) {
  const started = performance.now()
  const read: Reading[] = []
  for (const text of gold) {
    const { id, title = null } = text
    read.push(await reader.read(createArticle({ id, text: text.text, title, date: parsePartialDate(text.date) })))
  }
  const seconds = (performance.now() - started) / 1000
  const rows = gold.map((text, i) => scoreText(text, read[i]?.claims ?? [], alias))
  const timing = `${gold.length} texts in ${seconds.toFixed(1)} s in one process.`
  return {
    table: [overall(rows), byKind(gold, read, rows), timing].join('\n\n'),
    lines: read.map((r, i) => `${JSON.stringify({ id: gold[i]?.id, asks: r.claims })}\n`).join(''),
  }
}

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

function aliases(shared: string): Map<string, string> {
  const rows = readFileSync(join(shared, 'data', 'actors.tsv'), 'utf8')
    .split('\n')
    .slice(1)
  return new Map(
    rows.flatMap((row) => row.split('\t')).length === 0
      ? []
      : rows.flatMap((row) => {
          const [code = '', , also = ''] = row.split('\t')
          return also
            .split(' ')
            .filter(Boolean)
            .map((alias): [string, string] => [alias, code])
        }),
  )
}

function overall(rows: readonly Row[]): string {
  const states = rows.flatMap((row) => row.states)
  const core = rows.reduce((n, row) => n + row.core, 0) || 1
  const line = (key: 'found' | 'parties' | 'core') => {
    const f = figure(rows, key)
    return `| ${key} | ${f.precision.toFixed(3)} | ${f.recall.toFixed(3)} | ${f.f1.toFixed(3)} |`
  }
  const sum = (key: 'gold' | 'read' | 'force' | 'unproved') => rows.reduce((n, row) => n + row[key], 0)
  return [
    '| | precision | recall | F1 |',
    '|---|---|---|---|',
    line('found'),
    line('parties'),
    line('core'),
    '',
    `${rows.length} texts, ${sum('gold')} marked asks, ${sum('read')} read; unproved ${sum('unproved')}. Of core pairs: force ${(sum('force') / core).toFixed(2)}, ` +
      `state accuracy ${(states.filter(([g, p]) => g === p).length / core).toFixed(2)}, macro-F1 ${macroF1(states).toFixed(2)} (always asked: ${macroF1(states.map(([g]) => [g, 'asked'] as const)).toFixed(2)}).`,
  ].join('\n')
}

function byKind(
  gold: readonly GoldText[],
  read: readonly { claims: readonly { kind: string }[] }[],
  rows: readonly Row[],
): string {
  const kinds = [...new Set(gold.flatMap((text) => text.asks.map((ask) => ask.kind ?? '')))].sort()
  const table = kinds.map((kind) => {
    const marked = gold.reduce((n, text) => n + text.asks.filter((ask) => ask.kind === kind).length, 0)
    const said = read.reduce((n, reading) => n + reading.claims.filter((claim) => claim.kind === kind).length, 0)
    const hit = rows.reduce(
      (n, row, i) => n + row.pairs.filter((pair) => pair.core && gold[i]?.asks[pair.row]?.kind === kind).length,
      0,
    )
    return `| ${kind} | ${marked} | ${said} | ${hit} |`
  })
  return ['| kind | marked | read | core hits |', '|---|---|---|---|', ...table].join('\n')
}

await main(process.argv.slice(2))
