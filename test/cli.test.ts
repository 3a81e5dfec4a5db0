/** The built command line as users meet it: real processes, real files, real pipes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'demarche-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const { DATABASE_URL, ...own } = process.env
  return spawn(process.execPath, [MAIN, ...args], { cwd: folder, env: { ...own, ...env } })
}

async function demarche(args: readonly string[], input = ''): Promise<Ran> {
  const child = start(args)
  let out = ''
  let err = ''
  child.stdout?.on('data', (part) => (out += part))
  child.stderr?.on('data', (part) => (err += part))
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, out, err }
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

const URGED = 'Ukraine urged Germany to send Leopard tanks.'
const line = (id: string, text = URGED) => JSON.stringify({ id, text, date: '2023-01-17' })
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((each) => JSON.parse(each))

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('dist/ is missing: npm run build comes before this test')
})

describe('read', () => {
  it('prints one line an article as the contract has it, each piece of evidence standing in the text', async () => {
    const { status, out, err } = await demarche([
      'read',
      '--format',
      'jsonl',
      '--date',
      '2023-01-17',
      file('a.txt', URGED),
    ])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const [reading] = lines(out)
    expect(Object.keys(reading)).toEqual(['id', 'title', 'date', 'language', 'reader', 'asks', 'rejected'])
    expect(reading).toMatchObject({ id: 'a.txt', title: null, date: '2023-01-17', language: 'en' })
    expect(reading.asks).toHaveLength(1)
    const [ask] = reading.asks
    expect(Object.keys(ask)).toEqual([
      'key', 'asker', 'askerSaid', 'addressee', 'addresseeSaid', 'third', 'kind', 'polarity', 'matter', 'force', 'state', 'partial',
      'deadline', 'conditionOf', 'confidence', 'evidence',
    ]) // biome-ignore format: a list to compare
    expect(ask).toMatchObject({ asker: 'UKR', addressee: 'DEU', kind: 'arms', polarity: 'do', state: 'asked' })
    for (const { start: from, end, text } of ask.evidence) expect(URGED.slice(from, end)).toBe(text)
  })
  it('gives the extracted text of HTML, in which no script ran', async () => {
    const html = `<!doctype html><html><head><title>T</title></head><body><p>${URGED}</p><script>document.body.innerHTML = 'Iran urged China'; require('fs').writeFileSync('ran', '')</script></body></html>`
    const { out } = await demarche(['read', '--format', 'jsonl', file('s.html', html)])
    const [reading] = lines(out)
    expect(reading.text).toBe(URGED)
    expect(reading.asks[0].evidence[0].text).toBe(
      reading.text.slice(reading.asks[0].evidence[0].start, reading.asks[0].evidence[0].end),
    )
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })
  it('says on standard error that undated text resolves no office', async () => {
    const { status, err } = await demarche(['read', '--format', 'jsonl', '-'], URGED)
    expect(status).toBe(0)
    expect(err).toMatch(/no date/)
  })
  it('names each bad input with its code and reads the rest', async () => {
    const cut = `${line('one')}\n${line('two').slice(0, 30)}\n${line('three')}\n`
    const inputs = [
      file('empty.txt', ''),
      file('binary.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0])),
      'absent.txt',
      file('cut.jsonl', cut),
    ]
    const { status, out, err } = await demarche(['read', '--format', 'jsonl', ...inputs])
    expect(status).toBe(1)
    expect(lines(out).map(({ id }) => id)).toEqual(['one', 'three'])
    expect(err.trimEnd().split('\n')).toEqual([
      'demarche: empty.txt: it is empty (file_empty)',
      expect.stringMatching(/^demarche: binary\.txt: .*\(file_binary\)$/),
      'demarche: no such file: absent.txt (file_not_found)',
      expect.stringMatching(/^demarche: cut\.jsonl:2: the line is cut short.*\(line_invalid\)$/),
    ])
  })
  it('passes over a line of 50 MB in bounded memory', async () => {
    const path = file('long.jsonl', `${line('one')}\n${line('two', 'x'.repeat(50_000_000))}\n${line('three')}\n`)
    const { status, out, err } = await demarche(['read', '--format', 'jsonl', path])
    expect({ status, ids: lines(out).map(({ id }) => id) }).toEqual({ status: 1, ids: ['one', 'three'] })
    expect(err).toMatch(/long\.jsonl:2: .*\(file_too_large\)/)
  })
  it('prints text, JSON and CSV too', async () => {
    file('two.jsonl', `${line('a', 'Nothing is asked, in "quotes".')}\n${line('b')}\n`)
    const [text, json, csv] = await Promise.all(
      ['text', 'json', 'csv'].map((format) => demarche(['read', '--format', format, 'two.jsonl'])),
    )
    expect(text?.out).toContain('“')
    expect(JSON.parse(json?.out ?? '')).toHaveLength(2)
    expect(csv?.out.split('\r\n')).toHaveLength(3)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no colour may reach a pipe
    expect(text?.out).not.toMatch(/\u001b/)
  })
  it('ends quietly when its reader goes away', async () => {
    file('many.jsonl', Array.from({ length: 3000 }, (_, i) => line(`n${i}`)).join('\n'))
    const child = start(['read', '--format', 'jsonl', 'many.jsonl'])
    let err = ''
    child.stderr?.on('data', (part) => (err += part))
    child.stdout?.once('data', () => child.stdout?.destroy())
    const [status] = await once(child, 'close')
    expect({ status, err }).toEqual({ status: 0, err: '' })
  })
  it('finishes the article in hand at Ctrl-C, and does not wait for more', async () => {
    const child = start(['read', '--format', 'jsonl', '-'])
    let out = ''
    child.stdout?.on('data', (part) => (out += part))
    child.stdin?.write(`${line('one')}\n${line('two')}\n${' '.repeat(600)}`)
    await once(child.stdout as NodeJS.ReadableStream, 'data')
    child.kill('SIGINT')
    const [status] = await once(child, 'close')
    expect(status).toBe(130)
    for (const reading of lines(out)) expect(reading.asks).toHaveLength(1)
  })
})

describe('add, asks, show, odds, judge, actor, export', () => {
  const data = join(folder, 'ledger')
  const on = (...args: string[]) => demarche([...args, '--data', data])
  let id = ''

  it('stores once, and half a line not at all', async () => {
    file(
      'news.jsonl',
      `${line('one')}\n${line('two', 'Ukraine urged Germany to send Leopard tanks, but Scholz ref')}`.slice(0, -20),
    )
    expect(await on('add', 'news.jsonl')).toMatchObject({
      status: 1,
      out: '1 article added, 0 known already, 1 not taken in; 1 ask gained evidence\n',
    })
    expect(await on('add', 'news.jsonl')).toMatchObject({
      status: 1,
      out: '0 articles added, 1 known already, 1 not taken in; 0 asks gained evidence\n',
    })
  })
  it('lists the ask, for programs and for people', async () => {
    const [ask] = lines((await on('asks', '--format', 'jsonl', '--asker', 'ukr', '--as-of', '2023-01-17')).out)
    id = ask.id
    expect(ask).toMatchObject({ asker: 'UKR', addressee: 'DEU', kind: 'arms', stories: 1, firstSeen: '2023-01-17' })
    expect((await on('asks')).out).toMatch(/Ukraine → Germany {2}1 ask/)
  })
  it('knows nothing later than --as-of', async () => {
    expect((await on('asks', '--format', 'jsonl', '--as-of', '2023-01-16')).out).toBe('')
  })
  it('shows the thread and the odds of one ask', async () => {
    expect((await on('show', id)).out).toContain(`“${URGED.slice(0, -1)}`)
    const odds = JSON.parse(
      (await on('odds', id, '--as-of', '2023-02-01', '--format', 'json', '--what-if', 'promise', '--what-if', 'refuse'))
        .out,
    )
    expect(odds.odds.odds.map(({ horizon }: { horizon: number }) => horizon)).toEqual([30, 90, 365])
    const [promised, refused] = odds.whatIf
    expect(promised.delivered).toBeGreaterThan(odds.odds.odds[1].delivered)
    expect(refused).toMatchObject({ step: 'refuse', delivered: null, ends: true })
    const explained = (await on('odds', id, '--as-of', '2023-02-01', '--explain')).out
    const numbers = /[\s\S]*?in all/.exec(explained)?.[0].match(/^ *-?\d+\.\d{12}/gm) ?? []
    const added = numbers.map(Number)
    expect(added.slice(0, -1).reduce((a, b) => a + b, 0)).toBeCloseTo(added.at(-1) as number, 9)
  })
  it('supersedes by a judgement', async () => {
    expect((await on('judge', id, 'promised', '--because', 'Berlin agreed on 25 January')).status).toBe(0)
    expect(lines((await on('asks', '--format', 'jsonl', '--state', 'promised')).out)).toHaveLength(1)
    expect((await on('show', id)).out).toContain('Berlin agreed on 25 January')
    expect((await on('actor', 'DEU')).out).toMatch(/1 {2}promised/)
  })
  it('knows an actor by our lists or by the ledger, else says that it does not', async () => {
    for (const args of [
      ['actor', 'ZZZ'],
      ['asks', '--asker', 'ZZZ'],
      ['asks', '--addressee', 'NOBODY_WE_KNOW', '--format', 'json'],
      ['export', '--asker', 'ZZZ', '--format', 'jsonl'],
    ]) {
      const { status, out, err } = await on(...args)
      expect({ status, out, err }).toEqual({ status: 2, out: '', err: expect.stringMatching(/\(actor_unknown\)\n$/) })
    }
    expect(await on('asks', '--asker', 'NZL', '--format', 'json')).toEqual({ status: 0, out: '[]\n', err: '' })
    expect((await on('actor', 'NZL')).status).toBe(0)
    await on('judge', id, 'promised', '--set', 'addressee=LEOPARD_CLUB', '--because', 'a club is meant')
    expect((await on('actor', 'LEOPARD_CLUB', '--as-of', '2020-01-01')).status).toBe(0)
    expect(lines((await on('asks', '--addressee', 'leopard_club', '--format', 'jsonl')).out)).toHaveLength(1)
  })
  it('says first of all that a person judged it no ask, and gives it no odds', async () => {
    await on('judge', id, 'asked', '--because', 'so it stands')
    expect((await on('show', id)).out).toMatch(/^Odds /m)
    await on('judge', id, 'not-an-ask', '--because', 'an idiom')
    const { out } = await on('show', id)
    expect(out).toMatch(/^Not an ask: Ukraine asks of Germany/)
    expect(out).not.toMatch(/^Odds |■/m)
    expect(JSON.parse((await on('show', id, '--format', 'json')).out).odds).toBeNull()
    await on('judge', id, 'promised', '--because', 'it is one after all')
    expect((await on('show', id)).out).toMatch(/^Ukraine asks of Germany/)
  })
  it('exports evidence', async () => {
    const { out } = await on('export', '--what', 'evidence', '--format', 'jsonl')
    expect(lines(out)[0]).toMatchObject({ ask: id, step: 'ask' })
  })
  it('is well', async () => {
    const { status, out } = await on('doctor')
    expect(out).not.toContain('BAD')
    expect(status).toBe(0)
  })
})

describe('stories', () => {
  it('puts every article in exactly one', async () => {
    const copies = `${line('one')}\n${line('two')}\n${line('three', 'Something else was said in Quito about bananas and the price of shrimp.')}\n`
    const { out } = await demarche(['stories', '--format', 'jsonl', file('copies.jsonl', copies)])
    expect(lines(out)).toEqual([
      { story: 'one', members: ['one', 'two'] },
      { story: 'three', members: ['three'] },
    ])
  })
  it('refuses a second article with the same id', async () => {
    const { status, err, out } = await demarche(
      ['stories', '--format', 'jsonl', '-'],
      `${line('one')}\n${line('one', 'Other text.')}\n`,
    )
    expect({ status, stories: lines(out).length }).toEqual({ status: 1, stories: 1 })
    expect(err).toContain('(field_invalid)')
  })
})

describe('what goes wrong around it', () => {
  it('is told that the data folder cannot be written', async () => {
    file('a-file', 'x')
    const { status, err } = await demarche(['add', '--data', join(folder, 'a-file', 'ledger'), file('b.txt', URGED)])
    expect(status).toBe(1)
    expect(err).toMatch(/\(ledger_unwritable\)\n$/)
  })
  it.skipIf(process.platform !== 'linux')(
    'is told so too where the system says that a parent is missing',
    async () => {
      const child = start(['add', '--data', '/proc/absent/ledger', file('b.txt', URGED)])
      const impatience = setTimeout(() => child.kill('SIGKILL'), 20_000)
      let err = ''
      child.stderr?.on('data', (part) => (err += part))
      const [status] = await once(child, 'close')
      clearTimeout(impatience)
      expect({ status, err }).toEqual({
        status: 1,
        err: expect.stringMatching(/\/proc\/absent\/ledger.*\(ledger_unwritable\)\n$/),
      })
    },
    30_000,
  )
  it('is told that the port is taken, and stops the server with Ctrl-C where it is not', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const data = join(folder, 'served')
    const refused = await demarche(['serve', '--data', data, '--port', String(port)])
    expect(refused.status).toBe(1)
    expect(refused.err).toMatch(/port \d+ is taken.*\(port_in_use\)/)
    other.close()
    const child = start(['serve', '--data', data, '--port', '0'])
    const [url] = await once(child.stdout as NodeJS.ReadableStream, 'data')
    expect((await fetch(`${String(url).trim()}/api/health`)).status).toBe(200)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([0, null])
  })
  it.each([
    [['asks', '--kind', 'weapons'], 'kind_unknown'],
    [['asks', '--state', 'done'], 'state_unknown'],
    [['asks', '--asker', '?'], 'actor_unknown'],
    [['asks', '--as-of', '18 March'], 'ISO date'],
    [['asks', '--fromat', 'csv'], 'unknown option'],
    [['asks', '--format', 'xml'], 'Allowed choices'],
    [['read'], 'missing required argument'],
    [['read', 'https://news.example/a'], 'usage'],
    [['odds', 'x', '--what-if', 'snow'], 'usage'],
    [['judge', 'x', 'refused'], '--because'],
    [['serve', '--port', '99999'], '65535'],
    [['fly'], 'unknown command'],
    [[], 'Usage: demarche'],
  ])('%j is wrong usage', async (args, said) => {
    const { status, out, err } = await demarche(args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(said)
  })
  it('makes no data folder for wrong usage', () => {
    expect(readdirSync(folder)).not.toContain('.demarche')
  })
  it('does not tell the password of a database that does not answer', async () => {
    const { status, err } = await demarche(['asks', '--database', 'postgres://me:secret@127.0.0.1:9/news'])
    expect(status).toBe(1)
    expect(err).toMatch(/\(ledger_unreachable\)/)
    expect(err).not.toContain('secret')
  })
})

describe('help', () => {
  it('has an example on every command', async () => {
    const { out } = await demarche(['--help'])
    const names = [...out.matchAll(/^ {2}([a-z]+) [[<]/gm)].map(([, name]) => name as string)
    expect(names.length).toBeGreaterThanOrEqual(11)
    for (const name of names) expect((await demarche([name, '--help'])).out).toMatch(/Examples?:\n {2}\$ .*demarche/)
  })
})

describe('generated pages', async () => {
  const { cliPage, errorsPage } = await import('../src/cli/docs.js')
  const { createProgram } = await import('../src/cli/program.js')
  const { processOutput } = await import('../src/cli/output.js')
  const page = (name: string) => readFileSync(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), 'utf8')

  it('docs/cli.md is what the program says (else: npm run docs)', () => {
    expect(page('cli.md')).toBe(cliPage(createProgram(processOutput(), () => {})))
  })
  it('docs/errors.md has every code (else: npm run docs)', () => {
    expect(page('errors.md')).toBe(errorsPage())
  })
})
