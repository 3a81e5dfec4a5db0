import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { figure, type GoldText, macroF1, type Row, scoreText } from '../../askbank/score.js'
import { createReader } from '../../src/demarche.js'
import { createArticle } from '../../src/model/article.js'
import type { Reading } from '../../src/model/claim.js'
import type { Reader } from '../../src/model/reader.js'
import { parsePartialDate } from '../../src/model/time.js'
import { writeSection } from '../results.js'
import { bankTexts, lockedTexts } from './bank.js'

/**
 * `npm run bench:read`: the bake-off of the readers on the development sets (never trained on), and the shipped one by kind and by confidence, into
 * bench/RESULTS.md; `--out FILE` keeps what was read, `--dry` writes nothing. `--locked` instead reads AskBank's locked test once, for the headline.
 */
async function main(args: string[]): Promise<void> {
  const shared = process.env.DEMARCHE_SHARED
  if (!shared) throw new Error('DEMARCHE_SHARED must name the folder of shared data')
  const alias = aliases(shared)
  if (args.includes('--locked')) return locked(alias, args.includes('--dry'))
  const development = lines<Dated>(join(shared, 'data', 'asks-dev.jsonl'))
  const bank = bankTexts('dev') as unknown as Dated[]
  const sets = { 'development set': development, "AskBank's dev part": bank }
  const bakeOff: string[] = []
  for (const name of ['frames', 'model', 'both'] as const)
    for (const [set, gold] of Object.entries(sets))
      bakeOff.push(bakeOffRow(`${name}, ${set}`, await measured(createReader({ reader: name }), gold, alias)))
  const reader = createReader()
  const [own, ofBank] = [await measured(reader, development, alias), await measured(reader, bank, alias)]
  const out = args.indexOf('--out')
  if (out >= 0) writeFileSync(args[out + 1] ?? 'read.jsonl', jsonLines(development, own.read))
  const body = [
    [BAKE_OFF_HEAD, ...bakeOff].join('\n'),
    'The shipped reader on the development set:',
    detail(development, own),
    "On AskBank's dev part, written to be hard:",
    detail(bank, ofBank),
  ].join('\n\n')
  process.stdout.write(`${body}\n`)
  if (!args.includes('--dry'))
    writeSection('read', `Reading: ${reader.name}`, 'npm run bench:read', `${NOTE}\n\n${body}`)
}

const NOTE =
  'Development figures: the model was trained on AskBank\u2019s train part; confidence and its threshold were fitted on AskBank\u2019s dev part; frames, decoding and the choice among readers were made looking at both sets.'

/** The headline: taken at most once a round of work, and its texts are never opened to mend the reader. */
async function locked(alias: ReadonlyMap<string, string>, dry: boolean): Promise<void> {
  const gold = lockedTexts() as unknown as Dated[]
  const reader = createReader()
  const rows = [
    bakeOffRow('frames', await measured(createReader({ reader: 'frames' }), gold, alias)),
    bakeOffRow('shipped', await measured(reader, gold, alias)),
  ]
  const body = [BAKE_OFF_HEAD, ...rows].join('\n')
  process.stdout.write(`${body}\n`)
  const note = `${gold.length} texts, none synthetic; marked twice; never read before by a reader in this state.`
  if (!dry)
    writeSection(
      'read-locked',
      `Reading AskBank's locked test: ${reader.name}`,
      'npm run bench:read -- --locked',
      `${note}\n\n${body}`,
    )
}

type Dated = GoldText & { readonly date: string }
type Measured = { readonly read: readonly Reading[]; readonly rows: readonly Row[]; readonly seconds: number }

async function measured(reader: Reader, gold: readonly Dated[], alias: ReadonlyMap<string, string>): Promise<Measured> {
  const started = performance.now()
  const read: Reading[] = []
  for (const text of gold) {
    const { id, title = null } = text
    read.push(await reader.read(createArticle({ id, text: text.text, title, date: parsePartialDate(text.date) })))
  }
  const seconds = (performance.now() - started) / 1000
  return { read, seconds, rows: gold.map((text, i) => scoreText(text, read[i]?.claims ?? [], alias)) }
}

const BAKE_OFF_HEAD =
  '| reader | texts | marked | read | found F1 | parties F1 | core F1 (precision, recall) | force | state macro-F1 (always asked) | unproved |\n|---|---|---|---|---|---|---|---|---|---|'

function bakeOffRow(name: string, { rows }: Measured): string {
  const sum = (key: 'gold' | 'read' | 'force' | 'unproved' | 'core') => rows.reduce((n, row) => n + row[key], 0)
  const f = (key: 'found' | 'parties' | 'core') => figure(rows, key)
  const states = rows.flatMap((row) => row.states)
  const always = macroF1(states.map(([g]) => [g, 'asked'] as const))
  const core = f('core')
  const cells = [
    name, rows.length, sum('gold'), sum('read'), f('found').f1.toFixed(3), f('parties').f1.toFixed(3),
    `**${core.f1.toFixed(3)}** (${core.precision.toFixed(2)}, ${core.recall.toFixed(2)})`, (sum('force') / (sum('core') || 1)).toFixed(2),
    `${macroF1(states).toFixed(2)} (${always.toFixed(2)})`, sum('unproved'),
  ] // biome-ignore format: one line a thought
  return `| ${cells.join(' | ')} |`
}

function detail(gold: readonly Dated[], { read, rows, seconds }: Measured): string {
  const timing = `${gold.length} texts in ${seconds.toFixed(1)} s in one process.`
  return [overall(rows), byKind(gold, read, rows), byConfidence(read, rows), timing].join('\n\n')
}

/** Whether confidence means what it says: claims by what they are given, and how many of them are right. */
function byConfidence(read: readonly Reading[], rows: readonly Row[]): string {
  const claims = read.flatMap(({ claims }, i) =>
    claims.map(({ confidence }, j) => ({
      confidence,
      right: rows[i]?.pairs.some((p) => p.column === j && p.core) === true,
    })),
  )
  const edges = [0, 0.3, 0.4, 0.5, 0.6, 1.01]
  const table = edges.slice(1).map((to, i) => {
    const own = claims.filter(({ confidence }) => confidence >= (edges[i] ?? 0) && confidence < to)
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / (own.length || 1)
    return `| ${edges[i]}\u2013${Math.min(1, to)} | ${own.length} | ${mean.toFixed(2)} | ${(own.filter(({ right }) => right).length / (own.length || 1)).toFixed(2)} |`
  })
  return ['| confidence | claims | mean | right |', '|---|---|---|---|', ...table].join('\n')
}

function jsonLines(gold: readonly Dated[], read: readonly Reading[]): string {
  return read.map((r, i) => `${JSON.stringify({ id: gold[i]?.id, asks: r.claims })}\n`).join('')
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
