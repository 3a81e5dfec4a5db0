import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { ActorCode, Kind, Polarity, State, Step } from '../../src/model/ask.js'
import type { EncounterKind } from '../../src/model/encounter.js'
import { type PartialDate, parsePartialDate } from '../../src/model/time.js'

/** The sentence of an article that shows a step, as UTF-16 offsets. */
export interface GoldStep {
  readonly step: Step
  readonly when: PartialDate
  /** Id of the article. */
  readonly article: string
  readonly words: string
  readonly start: number
  readonly end: number
}

/** An ask as a careful person has it; every list of values holds those that count as right, the first choice first. */
export interface GoldAsk {
  readonly id: string
  readonly story: string
  readonly askers: readonly ActorCode[]
  readonly addressees: readonly (ActorCode | null)[]
  readonly kinds: readonly [Kind, ...Kind[]]
  readonly polarities: readonly Polarity[]
  readonly matter: string
  readonly end: State
  readonly endOr: readonly State[]
  readonly steps: readonly GoldStep[]
  readonly links: readonly { readonly link: Link; readonly to: string }[]
}

export const LINKS = ['conditionFor', 'rival', 'shared', 'exchange'] as const
export type Link = (typeof LINKS)[number]

export interface GoldEncounter {
  readonly story: string
  readonly what: EncounterKind
  readonly when: PartialDate
  readonly place: string | null
  readonly parties: readonly ActorCode[]
  readonly article: string
}

export interface Gold {
  readonly asks: readonly GoldAsk[]
  readonly encounters: readonly GoldEncounter[]
}

/** An ask as it stands in the file (gold/README.md). */
interface AskRow extends Readonly<Partial<Record<Link, readonly string[]>>> {
  readonly id: string
  readonly asker: string
  readonly askerOr?: readonly string[]
  readonly addressee: string | null
  readonly addresseeOr?: readonly (string | null)[]
  readonly kind: Kind
  readonly kindOr?: readonly Kind[]
  readonly polarity: Polarity
  readonly polarityOr?: Polarity
  readonly matter: string
  readonly end: State
  readonly endOr?: readonly State[]
  readonly steps: readonly (readonly [Step, string | number, string, string])[]
}

interface StoryFile {
  readonly articles: Readonly<Record<string, string>>
  readonly asks: readonly AskRow[]
  readonly encounters: readonly (readonly [EncounterKind, string | number, string | null, readonly string[], string])[]
}

const FOLDER = new URL('./gold/', import.meta.url)

/** The gold of every story. Throws a `RangeError` where words do not stand in the article that they are said to stand in. */
export function readGold(textOf: (articleId: string) => string | undefined): Gold {
  const stories = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      story: name.replace('.yaml', ''),
      file: parse(readFileSync(new URL(name, FOLDER), 'utf8')) as StoryFile,
    }))
  return {
    asks: stories.flatMap(({ story, file }) => file.asks.map((row) => askOf(row, story, file, textOf))),
    encounters: stories.flatMap(({ story, file }) =>
      file.encounters.map(([what, when, place, parties, article]) => ({
        ...{ story, what, place, parties, article: named(file, article) },
        when: parsePartialDate(String(when)),
      })),
    ),
  }
}

function askOf(row: AskRow, story: string, file: StoryFile, textOf: (id: string) => string | undefined): GoldAsk {
  const steps = row.steps.map(([step, when, short, words]): GoldStep => {
    const article = named(file, short)
    const span = sentenceOf(textOf(article) ?? '', words)
    if (span === null) throw new RangeError(`${row.id}: ${article} does not say: ${words}`)
    return { step, when: parsePartialDate(String(when)), article, words, ...span }
  })
  return {
    ...{ id: row.id, story, matter: row.matter, end: row.end, endOr: row.endOr ?? [], steps },
    askers: [row.asker, ...(row.askerOr ?? [])],
    addressees: [row.addressee, ...(row.addresseeOr ?? [])],
    kinds: [row.kind, ...(row.kindOr ?? [])],
    polarities: row.polarityOr === undefined ? [row.polarity] : [row.polarity, row.polarityOr],
    links: LINKS.flatMap((link) => (row[link] ?? []).map((to) => ({ link, to }))),
  }
}

function named(file: StoryFile, short: string): string {
  const id = file.articles[short]
  if (id === undefined) throw new RangeError(`no article is called ${short}`)
  return id
}

/** Where the sentence or line lies that holds these words; null where the text does not say them. */
export function sentenceOf(text: string, words: string): { readonly start: number; readonly end: number } | null {
  const at = text.indexOf(words)
  if (at < 0) return null
  const before = [...text.slice(0, at).matchAll(/\n|[.?!] /g)].at(-1)
  const start = before === undefined ? 0 : before.index + before[0].length
  const after = /\n|[.?!](?= |\n|$)/.exec(text.slice(at + words.length))
  return { start, end: after === null ? text.length : at + words.length + after.index + 1 }
}
