// npm run bench:faults -- [--kills 100] [--small FOLDER on a file system of 100 to 200 MB]
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openLedger } from '../../../src/ledger/open.js'
import { createArticle } from '../../../src/model/article.js'
import { writeSection } from '../../results.js'
import { readExamples, replay } from '../replay.js'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' }, small: { type: 'string' } } })
const KILLS = Number(values.kills)
const SEED = 20_230_318
const MOST_ARTICLES = 5000

/** A linear congruential generator (Numerical Recipes, 1992): the same seed gives the same moments. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const WORKER = fileURLToPath(new URL('./main.ts', import.meta.url))

function start(data: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', WORKER, data, String(MOST_ARTICLES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Adds until killed, `ms` after the first article of this run was told; the keys that it told as stored. */
async function run(data: string, ms: number): Promise<readonly string[]> {
  const child = start(data)
  const told: string[] = []
  let struck = false
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    told.push(line)
    if (!struck) setTimeout(() => child.kill('SIGKILL'), ms)
    struck = true
  }
  return told
}

async function kills(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-kills-'))
  try {
    const [random, data] = [randomFrom(SEED), join(folder, 'data')]
    const told = new Set<string>()
    for (let i = 0; i < KILLS; i++) {
      for (const key of await run(data, Math.floor(random() * 1500))) told.add(key)
      process.stderr.write(`${i + 1} kills, ${told.size} articles told as stored\n`)
    }
    const ledger = await openLedger({ data })
    const { articles, claims } = await ledger.counts()
    const lost: string[] = []
    let [found, expected] = [0, 0]
    const examples = await readExamples()
    for (let n = 0; n < articles + 1 && n < MOST_ARTICLES; n++) {
      const { article, reading } = examples[n % examples.length] as (typeof examples)[number]
      const own = replay(article, reading, n)
      const stored = await ledger.article(own.article.key)
      if (stored === null && told.has(own.article.key)) lost.push(own.article.key)
      if (stored === null) continue
      expected += own.reading.claims.length
      found += stored.reading.claims.length
    }
    await ledger.close()
    return `**kill -9, ${KILLS} times** at random moments while articles were being added (seed ${SEED}): ${told.size} articles were told as stored, ${articles} stand in the ledger, ${lost.length} of those told are lost; ${expected} claims expected in them, ${found} found, ${claims - found} others, ${Math.max(0, claims - expected)} doubled.`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fills a small file system to the last byte, makes room, and looks what is left. */
async function fullDisk(folder: string): Promise<string> {
  const data = join(folder, 'data')
  const examples = await readExamples()
  const ledger = await openLedger({ data })
  let [stored, error]: [number, { code?: string } | null] = [0, null]
  while (error === null) {
    const { article } = examples[stored % examples.length] as (typeof examples)[number]
    const own = createArticle({
      ...article,
      id: `full-${stored}`,
      text: `${article.text}\n${stored} ${randomBytes(30_000).toString('base64')}`,
    })
    const reading = { kind: 'reading' as const, articleKey: own.key, reader: 'none 1', claims: [], rejected: [] }
    await ledger.append(own, reading).then(
      () => stored++,
      (reason: { code?: string }) => {
        error = reason
      },
    )
  }
  const after = await ledger.counts().then(
    ({ articles }) => `${articles} articles are still told`,
    () => 'it answers nothing more',
  )
  await ledger.close().catch(() => {})
  return `**Disk full**: ${stored} articles were stored, then \`${(error as { code?: string }).code ?? 'no code'}\`; ${after}.`
}

const parts = [await kills()]
if (values.small !== undefined && existsSync(values.small)) parts.push(await fullDisk(values.small))
const body = parts.join('\n\n')
process.stdout.write(`${body}\n`)
writeSection('ledger-faults', 'The ledger under faults', `npm run bench:faults -- --kills ${KILLS}`, body)
