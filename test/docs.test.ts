import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../src/cli/program.js'
import { createArticle, createReader } from '../src/index.js'

const ROOT = join(import.meta.dirname, '..')
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('the documents', () => {
  it.each(PAGES)('%s links to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '')
    const local = links.filter((link) => !/^[a-z]+:/.test(link))
    expect(local.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([])
  })

  it('name commands that exist', () => {
    const silent = { line: async () => undefined, note: () => undefined } as never
    const known = createProgram(silent, () => undefined).commands.map((command) => command.name())
    const named = [...read('README.md').matchAll(/npx demarche ([a-z]+)/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(4)
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })

  it('speak of the project alone: no machine path, no registry host', () => {
    for (const page of PAGES) expect(read(page), page).not.toMatch(/\/work\/|\/root\/|registry\.[a-z]/)
  })

  it('show a library use that works as printed', async () => {
    expect(read('README.md')).toContain("text: 'Kyiv again urged Germany to send Leopard tanks.'")
    const reading = await createReader().read(
      createArticle({ id: 'a1', text: 'Kyiv again urged Germany to send Leopard tanks.' }),
    )
    expect(reading.claims[0]?.evidence[0]?.text).toBe('Kyiv again urged Germany to send Leopard tanks')
  })
})
