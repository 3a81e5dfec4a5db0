import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFiles } from './lib/check-bank.js'
import { BANK, markedFiles } from './lib/load.js'
import { readManifest } from './lib/manifest.js'
import { released } from './lib/released.js'
import { reportLines } from './lib/report.js'
import { extendManifest, SPLITS, splitFaults } from './lib/splits.js'

const checked = checkFiles(markedFiles())

describe('the whole set', () => {
  test('nothing is refused', () => {
    expect(checked.problems.map(({ id, field, message }) => `${id} ${field}: ${message}`)).toEqual([])
    expect(checked.texts.length).toBeGreaterThan(2)
  })

  test('every span stands where it says', () => {
    for (const { text, asks } of checked.texts) {
      for (const step of asks.flatMap((ask) => ask.steps)) {
        const roles = [step.asker, step.addressee, step.actor, step.third, ...step.source]
        const spans = [
          step,
          step.trigger,
          step.matter,
          step.deadline,
          step.condition,
          ...roles.flatMap((role) => [role?.mention, role?.name]),
        ]
        for (const span of spans) if (span) expect(text.slice(span.start, span.end)).toBe(span.text)
      }
    }
  })

  test('the locked test holds no synthetic text, and no event stands in two splits', () => {
    const manifest = extendManifest(checked.texts, readManifest())
    expect(splitFaults(checked.texts, manifest)).toEqual([])
    expect(checked.texts.every((text) => text.event in manifest)).toBe(true)
  })

  test('the released files are those that the marked texts give', () => {
    const manifest = extendManifest(checked.texts, readManifest())
    for (const split of SPLITS) {
      const file = join(BANK, 'data', `${split}.jsonl`)
      if (existsSync(file))
        expect(
          readFileSync(file, 'utf8') === released(checked.texts, manifest, split),
          `${split}: npm run askbank:build`,
        ).toBe(true)
    }
  })

  test('the report counts every ask once by kind', () => {
    const line = reportLines(checked.texts, {}).find((one) => one.startsWith('asks by kind')) ?? ''
    const total = [...line.matchAll(/ (\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0)
    expect(total).toBe(checked.texts.flatMap((text) => text.asks).length)
  })
})

const filler =
  'Rain fell on the capital all week and the river rose by a metre. Traders moved their stalls to higher ground near the station. The mayor opened two schools to families whose houses stood under water. ' +
  'Buses ran late, and the evening papers printed maps of the streets that were closed. A choir sang in the market hall for those who had lost their homes. Nobody was hurt, the fire service said, though many cellars were full. ' +
  'By Friday the sky had cleared and the first shops swept out the mud and laid their goods in the sun again as customers came back.'
const urged = 'Peru urged Ecuador to open the bridge at noon.'

/** Checks one text made of `filler`, a sentence and changes, as a file on disk. */
function refused(sentence: string, ask: object | null, changes: object = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'askbank-'))
  const base = {
    id: 'T-001',
    sort: 'synthetic',
    date: '2001-02-03',
    title: 'A bridge',
    style: 'wire',
    story: 't',
    event: 't',
  }
  const line = {
    ...base,
    text: `${filler}\n\n${sentence}`,
    traps: ['event'],
    asks: ask === null ? [] : [ask],
    ...changes,
  }
  writeFileSync(join(folder, 't.jsonl'), `${JSON.stringify(line)}\n`)
  return checkFiles([join(folder, 't.jsonl')]).problems.map(({ rule }) => rule)
}

const good = {
  k: 'access',
  f: 'appeal',
  who: ['PER', 'Peru'],
  to: ['ECU', 'Ecuador'],
  m: 'open the bridge',
  ev: urged.slice(0, -1),
  t: 'urged',
  x: ['active'],
}

describe('what the checker refuses', () => {
  test('a sound text passes', () => expect(refused(urged, good)).toEqual([]))
  test.each<[string, string, string, object | null, object?]>([
    ['words that are not verbatim', 'span', urged, { ...good, m: 'open a bridge' }],
    ['a part of a word', 'span', urged, { ...good, m: 'open the bridg' }],
    ['a trigger outside its evidence', 'span', urged, { ...good, ev: 'Ecuador to open the bridge' }],
    ['a code in no list', 'code', urged, { ...good, who: ['PERU', 'Peru'] }],
    [
      'an alias instead of a code',
      'code',
      'The Commission urged Ecuador to open the bridge.',
      { ...good, who: ['EC', 'Commission'], ev: 'The Commission urged Ecuador to open the bridge' },
    ],
    ['a country under another code', 'code_mismatch', urged, { ...good, who: ['CHL', 'Peru'] }],
    [
      'coordinated parties marked once',
      'coordination',
      'Peru urged Ecuador and Colombia to open the bridge.',
      { ...good, ev: 'Peru urged Ecuador and Colombia to open the bridge' },
    ],
    [
      'coordinated askers marked once',
      'coordination',
      'Chile and Peru urged Ecuador to open the bridge.',
      { ...good, ev: 'Peru urged Ecuador to open the bridge' },
    ],
    [
      'a pronoun without its name',
      'pronoun',
      'Peru is angry. It urged Ecuador to open the bridge.',
      { ...good, who: ['PER', 'It'], ev: 'It urged Ecuador to open the bridge' },
    ],
    ['a state that no step shows', 'state_step', urged, { ...good, st: 'refused' }],
    [
      'a matter over twelve words',
      'matter_long',
      `${filler} ${urged}`,
      { ...good, m: 'on the capital all week and the river rose by a metre. Traders moved their' },
    ],
    ['a real person in an invented text', 'real_name', 'Envoys of Merkel met in Bonn.', null],
    ["an invented quotation in a ruler's mouth", 'office_quote', '"We shall see," the president of Peru said.', null],
    ['a text that is too long', 'length', filler.repeat(4), null],
    ['a text without asks that names no trap', 'traps', 'Nothing happened.', null, { traps: [] }],
    ['a retelling without an address', 'form', 'Nothing happened.', null, { sort: 'retold' }],
    [
      'a quotation in a retelling that is not listed',
      'quotes',
      'He called it "a scandal without end".',
      null,
      { sort: 'retold', retells: ['https://example.org/a'] },
    ],
    [
      'a licence that forbids release',
      'licence',
      'Nothing happened.',
      null,
      { sort: 'real', url: 'https://example.org/a', source: 'X', licence: 'CC BY-NC 4.0' },
    ],
    [
      'Wikinews of 2019',
      'reserved',
      'Nothing happened.',
      null,
      { sort: 'real', url: 'https://en.wikinews.org/a', source: 'Wikinews', licence: 'CC BY 2.5', date: '2019-05-05' },
    ],
    ['an unknown field', 'form', urged, { ...good, verb: 'urge' }],
    ['a condition for an ask that is not there', 'condition', urged, { ...good, f: 'demand', for: 7 }],
    ['setting aside what cannot be', 'waive', urged, good, { waive: [{ rule: 'span', why: 'because I say so' }] }],
  ])('%s', (_, rule, sentence, ask, changes) => expect(refused(sentence, ask, changes)).toContain(rule))

  test('two texts that are alike, and an id given twice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'askbank-'))
    const line = JSON.stringify({
      id: 'T-001',
      sort: 'synthetic',
      date: '2001-02-03',
      title: 'Rain',
      style: 'wire',
      story: 't',
      event: 't',
      traps: ['event'],
      text: filler,
      asks: [],
    })
    writeFileSync(join(folder, 't.jsonl'), `${line}\n${line}\n{"id":\n`)
    const rules = checkFiles([join(folder, 't.jsonl')]).problems.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['alike', 'id', 'json']))
  })
})
