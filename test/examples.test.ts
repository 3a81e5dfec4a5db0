/** The articles in examples/ keep the rule of examples/README.md: nothing invented, nothing copied, each with its addresses. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface Example {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly source: string
  readonly url: string
  readonly licence: string
  readonly rights: string
  readonly language: string
  readonly retold: boolean
  readonly retells: readonly string[]
  readonly style: string
  readonly copyOf?: string
  readonly how?: string
  readonly quoted?: readonly { readonly words: string; readonly url: string }[]
  readonly text: string
}

const FOLDER = fileURLToPath(new URL('../examples/', import.meta.url))
const SHARED = process.env.DEMARCHE_SHARED
const HOWS = ['verbatim', 'truncated', 'edited', 'spun', 'backtranslated']
/** As many words in a row as the sample may not share with any article here. */
const RUN = 12

const lines = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').trimEnd().split('\n'))
const examples = lines.map((line) => JSON.parse(line) as Example)
const byId = new Map(examples.map((example) => [example.id, example]))
const copies = examples.filter((example) => example.copyOf !== undefined)

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
const runs = (text: string): string[] => {
  const all = words(text)
  return all.slice(RUN - 1).map((_, start) => all.slice(start, start + RUN).join(' '))
}
const quotations = (text: string): string[] =>
  [...text.matchAll(/["“”„«»‘]([^"“”„«»‘’]*)/g)].map((match) => match[1] ?? '').filter((_, index) => index % 2 === 0)

/** The rule's breaches in one article, in words; none if it keeps the rule. */
const breaches = (example: Example): string[] => {
  const found: string[] = []
  const { date, retells, quoted = [] } = example
  const strings = [example.title, example.source, example.url, example.licence, example.style, example.text]
  if (strings.some((value) => typeof value !== 'string' || value.trim() === '')) found.push('an empty field')
  if (example.rights !== 'full' || example.language !== 'en' || typeof example.retold !== 'boolean')
    found.push('rights')
  if (Number.isNaN(Date.parse(date)) || date < '2013-09-01' || date > '2024-08-31') found.push(`date ${date}`)
  if (!example.id.includes(date)) found.push('the id names another day')
  if (example.retold && retells.length === 0) found.push('no address')
  if (!retells.every((address) => URL.canParse(address)) || example.url !== retells[0]) found.push('addresses')
  if (new Set(retells).size !== retells.length) found.push('an address twice')
  for (const quotation of example.retold ? quotations(`${example.title}\n${example.text}`) : []) {
    if (!quoted.some((known) => known.words === quotation)) found.push(`unlisted quotation: ${quotation}`)
  }
  for (const { words: said, url } of quoted) {
    if (!example.text.includes(said)) found.push(`listed but not quoted: ${said}`)
    if (!retells.includes(url)) found.push(`quoted from an address not retold: ${url}`)
  }
  return found
}

describe('examples', () => {
  it('has at least 120 articles with ids of their own', () => {
    expect(examples.length).toBeGreaterThanOrEqual(120)
    expect(byId.size).toBe(examples.length)
  })

  it.each(examples)('$id keeps the rule', (example) => {
    expect(breaches(example)).toEqual([])
  })

  it('tells when the rule is broken', () => {
    const [first] = examples as [Example, ...Example[]]
    const bad = { ...first, date: '2025-01-01', retells: [], text: 'He said “never heard of it”.', quoted: [] }
    expect(breaches(bad)).toEqual(
      expect.arrayContaining(['date 2025-01-01', 'no address', 'unlisted quotation: never heard of it']),
    )
  })

  it('retells at full length, from 120 to 400 words', () => {
    const odd = examples.filter(({ copyOf, text }) => !copyOf && (words(text).length < 120 || words(text).length > 400))
    expect(odd.map(({ id, text }) => `${id} ${words(text).length}`)).toEqual([])
  })

  it('has at least six copies, each of an article that is no copy itself', () => {
    expect(copies.length).toBeGreaterThanOrEqual(6)
    expect(
      copies.filter(({ copyOf }) => byId.get(copyOf ?? '')?.copyOf !== undefined || !byId.has(copyOf ?? '')),
    ).toEqual([])
    expect(copies.filter(({ how }) => !HOWS.includes(how ?? ''))).toEqual([])
  })

  it.each(copies)('$id is a copy in the way it says', ({ copyOf, how, text, date, retells }) => {
    const original = byId.get(copyOf ?? '') as Example
    expect(date >= original.date).toBe(true)
    expect(original.retells).toEqual(expect.arrayContaining([...retells]))
    if (how === 'verbatim') expect(text).toBe(original.text)
    else expect(text).not.toBe(original.text)
    if (how === 'truncated') expect(original.text.startsWith(text.replace(/ ?…$/, ''))).toBe(true)
  })

  it('names every article and address in README.md', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8')
    const missing = examples.filter(
      ({ id, retells }) => ![`| ${id} |`, ...retells].every((part) => readme.includes(part)),
    )
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  const reason = SHARED ? '' : ' (skipped: DEMARCHE_SHARED does not say where the sample lies)'
  it.skipIf(!SHARED)(`shares no ${RUN} words in a row with the sample${reason}`, () => {
    const sample = new Set(runs(readFileSync(join(SHARED ?? '', 'data/moscow-visit.txt'), 'utf8')))
    expect(sample.size).toBeGreaterThan(0)
    const shared = examples.flatMap(({ id, title, text }) =>
      runs(`${title}\n${text}`)
        .filter((run) => sample.has(run))
        .map((run) => `${id}: ${run}`),
    )
    expect(shared).toEqual([])
  })
})
