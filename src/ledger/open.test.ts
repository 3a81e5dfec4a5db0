import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from './database/embedded.js'
import { migrate } from './database/migrate.js'
import { beginningOf } from './database/process-life.js'
import type { Tables } from './database/tables.js'
import { openLedger } from './open.js'
import { exampleArticle } from './testing/examples.js'
import { markedReading } from './testing/marked.js'
import { MARKED } from './testing/marked-examples.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-open-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

describe('a data folder', () => {
  let data: string
  beforeAll(async () => {
    data = join(folder, 'deep', 'data')
    const ledger = await openLedger({ data })
    const article = exampleArticle('ua-us-2022-09-18-kyiv-presses-for-atacms')
    await ledger.append(article, markedReading(article, MARKED[article.id] ?? []))
    await ledger.close()
  })

  test('keeps what was stored, and its lock goes with whoever had it', async () => {
    expect(existsSync(join(data, 'lock'))).toBe(false)
    const ledger = await openLedger({ data })
    expect(await ledger.counts()).toMatchObject({ articles: 1, asks: 1 })
    await ledger.close()
  })

  test('belongs to one at a time', async () => {
    const ledger = await openLedger({ data })
    await expect(openLedger({ data })).rejects.toMatchObject({
      code: 'ledger_locked',
      message: expect.stringContaining(`process ${process.pid}`),
    })
    await ledger.close()
    await (await openLedger({ data })).close()
  })

  test.each([
    ['a process that has ended', () => ({ pid: deadPid(), host: hostname(), beginning: null })],
    [
      'a process whose number was given to another',
      () => ({ pid: process.ppid, host: hostname(), beginning: 'long ago' }),
    ],
    ['half a word', () => '{"pi'],
  ])('is taken over from %s', async (_, holder) => {
    const left = holder()
    writeFileSync(join(data, 'lock'), typeof left === 'string' ? left : JSON.stringify(left))
    const ledger = await openLedger({ data })
    expect(JSON.parse(readFileSync(join(data, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    await ledger.close()
    expect(readdirSync(data).filter((name) => name.startsWith('lock'))).toEqual([])
  })

  test('is not taken from a living process, nor from another machine that was heard of lately', async () => {
    const holders = [
      { pid: process.ppid, host: hostname(), beginning: beginningOf(process.ppid) },
      { pid: 1, host: 'elsewhere', beginning: null },
    ]
    for (const holder of holders) {
      writeFileSync(join(data, 'lock'), JSON.stringify(holder))
      await expect(openLedger({ data })).rejects.toMatchObject({ code: 'ledger_locked' })
      rmSync(join(data, 'lock'))
    }
  })

  test('half made by a process that died on the way is made anew', async () => {
    const fresh = join(folder, 'half')
    mkdirSync(join(fresh, 'pg.new', 'base'), { recursive: true })
    writeFileSync(join(fresh, 'pg.new', 'PG_VERSION'), '1')
    const ledger = await openLedger({ data: fresh })
    expect(await ledger.counts()).toMatchObject({ articles: 0 })
    await ledger.close()
    expect(readdirSync(fresh)).toEqual(['pg'])
  })

  test('written by a newer version is left alone', async () => {
    const { dialect, release } = await openEmbedded(data)
    const db = new Kysely<Tables>({ dialect })
    await migrate(db)
    await sql`insert into demarche_migrations (name, timestamp) values ('9999-far-future', '')`.execute(db)
    await expect(migrate(db)).rejects.toMatchObject({ code: 'ledger_newer', value: '9999-far-future' })
    await db.destroy()
    release()
    await expect(openLedger({ data })).rejects.toMatchObject({ code: 'ledger_newer' })
    expect(existsSync(join(data, 'lock'))).toBe(false)
  })

  test('that cannot be written is refused', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    await expect(openLedger({ data: file })).rejects.toMatchObject({ code: 'ledger_unwritable' })
    await expect(openLedger({ data: join(file, 'below') })).rejects.toMatchObject({ code: 'ledger_unwritable' })
    const circle = join(folder, 'circle')
    symlinkSync(circle, circle)
    const data = join(circle, 'a', 'b')
    await expect(openLedger({ data })).rejects.toMatchObject({ code: 'ledger_unwritable', value: data })
    const broken = join(folder, 'broken')
    symlinkSync(join(folder, 'nowhere', 'at', 'all'), broken)
    await expect(openLedger({ data: broken })).rejects.toMatchObject({ code: 'ledger_unwritable', value: broken })
  })
})

describe('a server that does not answer', () => {
  test.each([
    ['nobody listens', async () => `postgres://me:s3cret@127.0.0.1:${await freePort()}/db`],
    ['no such host', async () => 'postgres://me:s3cret@nowhere.invalid/db'],
    ['no address', async () => 's3cret://s3cret@:s3cret'],
    [
      'a password among the settings',
      async () => `postgres://127.0.0.1:${await freePort()}/db?user=me&password=s3cret`,
    ],
  ])('is said to be unreachable, without the password: %s', async (_, address) => {
    const error = await openLedger({ database: await address() }).then(
      () => null,
      (reason: unknown) => reason as Error & { code: string; value: string },
    )
    expect(error?.code).toBe('ledger_unreachable')
    expect(`${error?.message} ${error?.value} ${error?.stack} ${String(error?.cause)}`).not.toContain('s3cret')
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
