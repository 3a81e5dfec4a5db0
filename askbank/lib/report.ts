import { CERTAINTIES, FORCES, KINDS, POLARITIES } from '../../src/model/ask.js'
import type { BankAsk, BankStep, BankText } from './bank.js'
import { loadCodes, regionOf } from './codes.js'
import { CONSTRUCTIONS, MARKED_STEPS, SORTS, STYLES, TEXT_STATES, TRAPS } from './record.js'
import { type Manifest, splitOf } from './splits.js'

const REGIONS = ['africa', 'americas', 'asia', 'europe', 'mideast', 'oceania', 'global'] as const
const DECADES = ['1990s', '2000s', '2010s', '2020s'] as const

/** A named count with the names that were to be counted, so that a nought shows. */
interface Table {
  readonly title: string
  readonly counts: ReadonlyMap<string, number>
}

function count(title: string, names: readonly string[], values: readonly string[]): Table {
  const counts = new Map(names.map((name) => [name, 0]))
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return { title, counts }
}

/** An ask's constructions: the writer's, and those its fields show. */
function constructionsOf(ask: BankAsk): readonly string[] {
  const shown = new Set(ask.constructions)
  if (ask.steps.some((step) => step.deadline)) shown.add('deadline')
  if (ask.steps.some((step) => step.source.length > 1)) shown.add('nested_source')
  if (ask.steps.some((step) => step.asker.name || step.addressee?.name)) shown.add('pronoun')
  if (ask.steps.filter((step) => step.step === 'ask').length > 1) shown.add('said_again')
  if (ask.conditionOf !== null || ask.steps.some((step) => step.condition)) shown.add('conditional')
  return [...shown]
}

function textTables(texts: readonly BankText[]): Table[] {
  const of = (pick: (text: BankText) => string) => texts.map(pick)
  return [
    count(
      'texts by sort',
      SORTS,
      of((text) => text.sort),
    ),
    count(
      'texts by style',
      STYLES,
      of((text) => text.style),
    ),
    count(
      'texts by decade',
      DECADES,
      of((text) => `${text.date.slice(0, 3)}0s`),
    ),
    count(
      'traps',
      TRAPS,
      texts.flatMap((text) => text.traps),
    ),
  ]
}

function askTables(asks: readonly BankAsk[]): Table[] {
  const of = (pick: (ask: BankAsk) => string) => asks.map(pick)
  return [
    count(
      'asks by kind',
      KINDS,
      of((ask) => ask.kind),
    ),
    count(
      'asks by force',
      FORCES,
      of((ask) => ask.force),
    ),
    count(
      'asks by polarity',
      POLARITIES,
      of((ask) => ask.polarity),
    ),
    count(
      'asks by state',
      TEXT_STATES,
      of((ask) => ask.state),
    ),
    count('asks by region of asker or addressee', REGIONS, asks.flatMap(regionsOf)),
    count('asks by construction', CONSTRUCTIONS, asks.flatMap(constructionsOf)),
  ]
}

const codes = loadCodes()

/** The regions of an ask's two parties, each once. */
function regionsOf(ask: BankAsk): readonly string[] {
  const parties = [ask.asker, ask.addressee].flatMap((code) => (code === null ? [] : [regionOf(code, codes)]))
  return [...new Set(parties)]
}

function tables(texts: readonly BankText[]): Table[] {
  const asks = texts.flatMap((text) => text.asks)
  const steps = asks.flatMap((ask) => ask.steps)
  const ofSteps = (pick: (step: BankStep) => string) => steps.map(pick)
  return [
    ...textTables(texts),
    ...askTables(asks),
    count(
      'steps',
      MARKED_STEPS,
      ofSteps((step) => step.step),
    ),
    count(
      'steps by certainty',
      CERTAINTIES,
      ofSteps((step) => step.certainty),
    ),
  ]
}

/** What the first 600 texts are to reach; a name in a table, or a table with the least for each of its names. */
const LEAST: Readonly<Record<string, number>> = {
  'texts by style': 12,
  'texts by decade': 90,
  traps: 10,
  'asks by kind': 40,
  'asks by force': 250,
  'asks by polarity': 300,
  'asks by state': 150,
  'asks by region of asker or addressee': 60,
  'asks by construction': 40,
  steps: 75,
  'steps by certainty': 40,
}

/** The goals of the first full set: texts, asks, texts without asks, texts of the locked test. */
export const GOALS = { texts: 600, asks: 2000, withoutAsks: 150, test: 150 } as const

/** Every hole against the targets, in words; `share` scales the targets for a part of the set. */
function holes(texts: readonly BankText[], found: readonly Table[], share: number): string[] {
  const asks = texts.reduce((sum, text) => sum + text.asks.length, 0)
  const without = texts.filter((text) => text.asks.length === 0).length
  const synthetic = texts.filter((text) => text.sort === 'synthetic').length
  const out: string[] = []
  const need = (what: string, has: number, wanted: number) => {
    const scaled = Math.ceil(wanted * share)
    if (has < scaled) out.push(`${what}: ${has} of ${scaled}`)
  }
  need('texts', texts.length, GOALS.texts)
  need('asks', asks, GOALS.asks)
  need('texts without asks', without, GOALS.withoutAsks)
  if (2 * synthetic > texts.length) out.push(`synthetic texts: ${synthetic} of ${texts.length}, at most half`)
  for (const { title, counts } of found) {
    const least = LEAST[title]
    if (least !== undefined) for (const [name, has] of counts) need(`${title}: ${name}`, has, least)
  }
  return out
}

/** Kind by a second mark of the ask: rows kinds, columns the other's values. */
function cross(
  title: string,
  asks: readonly BankAsk[],
  columns: readonly string[],
  of: (ask: BankAsk) => readonly string[],
): string[] {
  const head = `${title.padEnd(22)}${columns.map((name) => name.slice(0, 10).padStart(11)).join('')}`
  const rows = KINDS.map((kind) => {
    const values = asks.filter((ask) => ask.kind === kind).flatMap(of)
    return `${kind.padEnd(22)}${columns.map((name) => String(values.filter((value) => value === name).length).padStart(11)).join('')}`
  })
  return [head, ...rows, '']
}

/** The report as lines: counts, crossings, splits, holes. */
export function reportLines(texts: readonly BankText[], manifest: Manifest, share = 1): string[] {
  const asks = texts.flatMap((text) => text.asks)
  const found = tables(texts)
  const lines = [
    `${texts.length} texts, ${asks.length} asks, ${texts.filter((text) => text.asks.length === 0).length} texts without asks`,
    '',
  ]
  for (const { title, counts } of found)
    lines.push(`${title}: ${[...counts].map(([name, n]) => `${name} ${n}`).join(' · ')}`)
  lines.push('')
  lines.push(...cross('kind × force', asks, [...FORCES, ...POLARITIES], (ask) => [ask.force, ask.polarity]))
  lines.push(...cross('kind × state', asks, TEXT_STATES, (ask) => [ask.state]))
  lines.push(...cross('kind × step', asks, MARKED_STEPS, (ask) => ask.steps.map((step) => step.step)))
  lines.push(...cross('kind × region', asks, REGIONS, regionsOf))
  lines.push(...splitLines(texts, manifest))
  const missing = holes(texts, found, share)
  lines.push(
    '',
    missing.length === 0 ? 'no holes against the targets' : `holes against the targets (${missing.length}):`,
    ...missing.map((hole) => `  ${hole}`),
  )
  return lines
}

function splitLines(texts: readonly BankText[], manifest: Manifest): string[] {
  return (['train', 'dev', 'test'] as const).map((split) => {
    const own = texts.filter((text) => splitOf(text, manifest) === split)
    const asks = own.reduce((sum, text) => sum + text.asks.length, 0)
    const sorts = SORTS.map((sort) => `${sort} ${own.filter((text) => text.sort === sort).length}`).join(', ')
    return `${split}: ${own.length} texts (${sorts}), ${asks} asks`
  })
}
