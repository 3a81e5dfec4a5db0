// npm run bench:ledger -- --claims 1000000 [--minutes 7] [--only embedded|server]
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Kysely, sql } from 'kysely'
import type { Db } from '../../src/ledger/database/db.js'
import { type Opened, openEmbedded } from '../../src/ledger/database/embedded.js'
import { openServer } from '../../src/ledger/database/server.js'
import type { Tables } from '../../src/ledger/database/tables.js'
import { ledgerOn } from '../../src/ledger/open.js'
import { writeSection } from '../results.js'
import { type Figures, queries, rateOf, tableOf } from './measure.js'
import { copyOnce, keepBase } from './multiply.js'
import { readExamples, replay } from './replay.js'

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '100000' },
    minutes: { type: 'string', default: '7' },
    base: { type: 'string', default: '1000' },
    only: { type: 'string' },
  },
})
const CLAIMS = Number(values.claims)
const MINUTES = Number(values.minutes)
const BASE = Number(values.base)
const ADDED = Math.floor(BASE * 0.3)

/** Fills a ledger to so many claims, or as far as the minutes reach, and measures it. */
async function measure(opened: Opened, size: (db: Db) => Promise<number>): Promise<Figures> {
  const db: Db = new Kysely<Tables>({ dialect: opened.dialect })
  const ledger = await ledgerOn(opened, {})
  const examples = await readExamples()
  const nth = (n: number) => {
    const { article, reading } = examples[n % examples.length] as (typeof examples)[number]
    return replay(article, reading, n)
  }
  const append = async (n: number): Promise<number> => {
    const { article, reading } = nth(n)
    await ledger.append(article, reading)
    return reading.claims.length
  }
  for (let n = 0; n < BASE - ADDED; n++) await append(n)
  const start = await rateOf(ADDED, (i) => append(BASE - ADDED + i))
  const indexAgain = await keepBase(db)
  const { claims: base } = await ledger.counts()
  const began = performance.now()
  let n = 1
  for (; (n + 1) * base <= CLAIMS && performance.now() - began < MINUTES * 60_000; n++) {
    await copyOnce(db, n)
    if (n % 50 === 0)
      process.stderr.write(`${(n + 1) * base} claims after ${Math.round((performance.now() - began) / 1000)} s\n`)
  }
  process.stderr.write(`copied after ${Math.round((performance.now() - began) / 1000)} s\n`)
  await indexAgain()
  await sql`analyze`.execute(db)
  const filled = (performance.now() - began) / 1000
  const end = await rateOf(ADDED, (i) => append(BASE + 100_000 + i))
  const figures: Figures = {
    ...(await ledger.counts()),
    start,
    end,
    filled,
    bytes: await size(db),
    memory: process.memoryUsage().rss,
    queries: await queries(ledger),
  }
  await ledger.close()
  return figures
}

async function embedded(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  try {
    return await measure(await openEmbedded(join(folder, 'data')), async () =>
      Number(execFileSync('du', ['-sb', folder], { encoding: 'utf8' }).split('\t')[0]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function server(): Promise<Figures> {
  const script = fileURLToPath(new URL('../../scripts/with-postgres.mjs', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    let address = ''
    for await (const line of createInterface({ input: child.stdout })) {
      address = line
      break
    }
    const size = async (db: Db): Promise<number> => {
      const { rows } = await sql<{ size: string }>`select pg_database_size(current_database())::text as size`.execute(
        db,
      )
      return Number(rows[0]?.size ?? 0)
    }
    return await measure(await openServer(address), size)
  } finally {
    child.stdin.end()
  }
}

const found: [string, Figures][] = []
if (values.only !== 'server') found.push(['embedded (PGlite)', await embedded()])
if (values.only !== 'embedded') found.push(['server (Postgres)', await server()])
const body = found.map(([name, figures]) => tableOf(name, figures)).join('\n\n')
process.stdout.write(`${body}\n`)
writeSection(
  'ledger',
  'The ledger at size',
  `npm run bench:ledger -- --claims ${CLAIMS} --minutes ${MINUTES} --base ${BASE}`,
  `Claims of the bundled articles as the reader reads them, replayed with other parties and days: ${BASE} articles stored one by one, then copied in SQL with other ids, parties and days up to --claims, or as far as --minutes reach for each database.\n\n${body}`,
)
