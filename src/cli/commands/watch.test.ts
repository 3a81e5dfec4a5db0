import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articlePage, type TestSite, testSite } from '../../ingest/testing/site.js'
import type { Output } from '../output.js'
import { run } from '../run.js'

const folder = mkdtempSync(join(tmpdir(), 'demarche-watch-'))
const data = join(folder, 'ledger')
let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

/** One command line; its status, what it printed and what it noted. */
async function demarche(...argv: string[]): Promise<{ status: number; out: string; notes: string }> {
  const [out, notes]: [string[], string[]] = [[], []]
  const raw = async (text: string) => void out.push(text)
  const output: Output = {
    width: 100,
    colour: false,
    live: false,
    raw,
    line: (text) => raw(`${text}\n`),
    note: (text) => void notes.push(`${text}\n`),
    redraw: () => {},
  }
  const status = await run([...argv, '--data', data], output)
  return { status, out: out.join(''), notes: notes.join('') }
}

describe('watch, search, forget', () => {
  it('takes from feeds and a folder, once each, remembers them, and does not take again what was forgotten', async () => {
    const links = [1, 2].map((n) => site.serve(`/a${n}`, articlePage(`Tanks ${n}`, `Ukraine (${n})`), 'text/html'))
    site.serve(
      '/feed',
      `<rss version="2.0"><channel><title>F</title>${links.map((link) => `<item><link>${link}?utm_source=x</link></item>`).join('')}<item><link>${site.origin}/none</link></item></channel></rss>`,
    )
    const letters = join(folder, 'letters')
    mkdirSync(letters)
    writeFileSync(
      join(letters, 'one.eml'),
      'From: Desk <d@n.example>\nSubject: Letter\nDate: Tue, 17 Jan 2023 09:00:00 +0000\n\nKyiv asked Berlin for howitzers.\n',
    )
    const fast = ['--allow-private', '--pace', '0']

    const first = await demarche('watch', '--once', ...fast, `${site.origin}/feed`, letters)
    expect(first.out).toMatch(/3 articles added, 0 known already, 1 not taken in/)
    expect(first.notes).toMatch(/none: .* answers 404 \(fetch_refused\)\n/)
    expect(first.notes).toMatch(/Not taken in: 1 fetch_refused/)
    expect(first.status).toBe(1)

    const refused = await demarche('sources', '--refused', '--format', 'jsonl')
    expect(JSON.parse(refused.out)).toMatchObject({
      address: `${site.origin}/none`,
      code: 'fetch_refused',
      failures: 1,
    })

    const found = await demarche('search', 'howitzer', '--format', 'jsonl')
    expect(JSON.parse(found.out)).toMatchObject({
      article: { title: 'Letter', source: 'Desk' },
      snippet: expect.stringContaining('howitzers'),
    })

    const gone = await demarche('forget', `${site.origin}/a1`, '--because', 'asked')
    expect([gone.status, gone.out]).toEqual([0, expect.stringMatching(/1 article forgotten/)])
    const before = site.visits.length
    const again = await demarche('add', ...fast, links[0] ?? '', links[1] ?? '', letters)
    expect(again.out).toMatch(/0 articles added, 2 known already, 1 not taken in/)
    expect(again.notes).toMatch(/it was forgotten: asked.*\(article_forgotten\)/)
    expect(site.visits.length - before).toBe(3)
  })
  it('knows wrong usage', async () => {
    expect((await demarche('watch', '--every', 'soon')).status).toBe(2)
    expect((await demarche('forget', 'x')).status).toBe(2)
    expect((await demarche('add', 'http://127.0.0.1/x', '--pace', '-1')).status).toBe(2)
  })
})
