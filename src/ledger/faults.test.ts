import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLedger } from './open.js'
import { lazyServer, whyNoServer } from './testing/databases.js'
import { exampleArticles } from './testing/examples.js'
import { markedReading } from './testing/marked.js'
import { MARKED } from './testing/marked-examples.js'

const ARTICLES = exampleArticles().filter(({ id }) => id in MARKED)
const reading = (n: number) => {
  const article = ARTICLES[n] as (typeof ARTICLES)[number]
  return [article, markedReading(article, MARKED[article.id] ?? [])] as const
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-faults-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a data folder', () => {
  test('copied while in use says so; without the lock it opens, and a copy made at rest opens as it is', async () => {
    const [data, hot, cold] = ['data', 'hot', 'cold'].map((name) => join(folder, name)) as [string, string, string]
    const ledger = await openLedger({ data })
    await ledger.append(...reading(0))
    cpSync(data, hot, { recursive: true })
    await expect(openLedger({ data: hot })).rejects.toMatchObject({ code: 'ledger_copied', value: hot })
    await ledger.close()
    cpSync(data, cold, { recursive: true })
    for (const copy of [cold, hot]) {
      rmSync(join(copy, 'lock'), { force: true })
      const opened = await openLedger({ data: copy })
      expect((await opened.counts()).articles).toBe(1)
      await opened.close()
    }
  })

  test('that is not there is not made by what only reads', async () => {
    const data = join(folder, 'mistyped')
    await expect(openLedger({ data, create: false })).rejects.toMatchObject({ code: 'ledger_missing', value: data })
    expect(existsSync(data)).toBe(false)
  })
})

/** A way to the server that can be cut and opened again. */
async function gate(to: URL) {
  const open = new Set<Socket>()
  let server: Server | null = null
  let port = 0
  const up = async (): Promise<void> => {
    server = createServer((socket) => {
      const onward = connect(Number(to.port), to.hostname)
      for (const each of [socket, onward]) {
        open.add(each)
        each.on('error', () => {}).on('close', () => open.delete(each))
      }
      socket.pipe(onward).pipe(socket)
    })
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
    port = (server.address() as { port: number }).port
  }
  const down = async (): Promise<void> => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server?.close(resolve))
  }
  await up()
  return { up, down, port: () => port }
}

const why = whyNoServer()
describe.skipIf(why !== null)(`a server that is gone for a while${why === null ? '' : ` (skipped: ${why})`}`, () => {
  const server = lazyServer()
  afterAll(server.stop)

  test('is waited for by what stores; what asks says that it is gone; nothing is lost or doubled', async () => {
    const address = new URL(await server.address())
    const way = await gate(new URL(address))
    address.hostname = '127.0.0.1'
    address.port = String(way.port())
    const ledger = await openLedger({ database: address.toString(), patience: { storing: 30_000, asking: 300 } })
    try {
      await ledger.append(...reading(0))
      await way.down()
      await expect(ledger.counts()).rejects.toMatchObject({ code: 'ledger_unreachable' })
      await expect(
        ledger.judge({ askId: 'ask_no', verdict: 'asked', because: 'so', set: {}, evidence: [] }),
      ).rejects.toMatchObject({ code: 'ledger_unreachable' })
      const storing = ledger.append(...reading(1))
      setTimeout(() => void way.up(), 1500)
      expect(await storing).toMatchObject({ outcome: 'added' })
      expect((await ledger.counts()).articles).toBe(2)
      expect(await ledger.append(...reading(1))).toMatchObject({ outcome: 'already' })
    } finally {
      await ledger.close()
      await way.down()
    }
  })
})
