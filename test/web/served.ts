import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const COMMAND = join(ROOT, 'dist', 'cli', 'main.js')
const READY_MS = 30_000

/** A `demarche serve` of the built package over a ledger of its own. */
export interface Served {
  readonly base: string
  close(): Promise<void>
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode)))
}

function demarche(args: readonly string[], said: string[]): ChildProcess {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => said.push(data.toString()))
  return child
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function whenReady(base: string, child: ChildProcess, said: readonly string[]) {
  for (const start = Date.now(); Date.now() - start < READY_MS; ) {
    if (child.exitCode !== null) throw new Error(`demarche serve ended with ${child.exitCode}: ${said.join('')}`)
    const answer = await fetch(`${base}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`demarche serve was not ready in ${READY_MS} ms: ${said.join('')}`)
}

/** Fills a new ledger from `articles` (paths below the root) with `demarche add`, and serves it. Throws where either fails. */
export async function serveLedgerOf(articles: readonly string[]): Promise<Served> {
  const data = await mkdtemp(join(tmpdir(), 'demarche-web-'))
  const said: string[] = []
  const code = await ended(demarche(['add', '--data', data, ...articles], said))
  if (code !== 0) throw new Error(`demarche add ended with ${code}: ${said.join('')}`)
  const port = await freePort()
  const child = demarche(['serve', '--data', data, '--port', String(port)], said)
  const base = `http://127.0.0.1:${port}`
  const close = async () => {
    child.kill('SIGTERM')
    await ended(child)
    await rm(data, { recursive: true, force: true })
  }
  await whenReady(base, child, said).catch(async (error: unknown) => {
    await close()
    throw error
  })
  return { base, close }
}
