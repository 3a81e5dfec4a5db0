import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger } from '../src/ledger/open.js'
import { exampleArticles } from '../src/ledger/testing/examples.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ARTICLES = exampleArticles().length
const SEED = 20_230_318
const KILLS = 5

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-kill-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A linear congruential generator (Numerical Recipes, 1992): the same seed gives the same moments. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** What the process of its own runs, by name, so that the type check sees it. */
const ENTRY: keyof typeof import('./ledger/add-examples.js') = 'addExamples'

/** A process of its own that adds the examples; Vite runs the TypeScript as it stands. */
function start(data: string): ChildProcess {
  const code = `import { runnerImport } from 'vite'
    const { module } = await runnerImport(${JSON.stringify(join(ROOT, 'test/ledger/add-examples.ts'))}, { root: ${JSON.stringify(ROOT)}, configFile: false, logLevel: 'error' })
    await module.${ENTRY}(${JSON.stringify(data)})
    process.exit(0)`
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

interface Run {
  readonly code: number | null
  readonly signal: string | null
  readonly added: number
  readonly already: number
}

/** Runs the process; after `articles` have been newly stored, and `ms` more, it is killed without warning. */
async function run(data: string, kill: { articles: number; ms: number } | null): Promise<Run> {
  const child = start(data)
  const ended = new Promise<[number | null, string | null]>((resolve) => child.on('exit', (...how) => resolve(how)))
  const strike = (ms: number) => setTimeout(() => child.kill('SIGKILL'), ms)
  if (kill?.articles === 0) strike(kill.ms)
  const told = { added: 0, already: 0 }
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    told[line.startsWith('added ') ? 'added' : 'already']++
    if (line.startsWith('added ') && told.added === kill?.articles) strike(kill.ms)
  }
  const [code, signal] = await ended
  return { code, signal, ...told }
}

async function dumped(data: string): Promise<readonly string[]> {
  const ledger = await openLedger({ data })
  const lines: string[] = []
  for await (const line of ledger.dump()) lines.push(line)
  await ledger.close()
  return lines
}

describe('killed without warning', { timeout: 300_000 }, () => {
  test(`five times at random moments and run again, the ledger is that of an undisturbed run (seed ${SEED})`, async () => {
    const [calm, struck] = [join(folder, 'calm'), join(folder, 'struck')]
    expect(await run(calm, null)).toEqual({ code: 0, signal: null, added: ARTICLES, already: 0 })

    const random = randomFrom(SEED)
    // The first strike falls into the making of the database, the others into the storing of an article.
    const kills = Array.from({ length: KILLS }, (_, i) => ({
      articles: i === 0 ? 0 : 1 + Math.floor(random() * (ARTICLES / KILLS - 2)),
      ms: Math.floor(random() * (i === 0 ? 4000 : 60)),
    }))
    let stored = 0
    for (const kill of kills) {
      const { signal, added, already } = await run(struck, kill)
      expect(signal).toBe('SIGKILL')
      expect(already).toBeGreaterThanOrEqual(stored)
      stored = already + added
    }
    expect(stored).toBeLessThan(ARTICLES)

    const last = await run(struck, null)
    expect(last).toMatchObject({ code: 0, signal: null })
    expect(last.already).toBeGreaterThanOrEqual(stored)
    expect(last.added + last.already).toBe(ARTICLES)
    expect(await dumped(struck)).toEqual(await dumped(calm))

    expect(await run(struck, null)).toEqual({ code: 0, signal: null, added: 0, already: ARTICLES })
    expect(await dumped(struck)).toEqual(await dumped(calm))
  })
})
