import type { Force, Kind, Step } from '../../model/ask.js'
import answers from './data/answers.en.json' with { type: 'json' }
import asks from './data/asks.en.json' with { type: 'json' }
import kinds from './data/kinds.en.json' with { type: 'json' }

/**
 * What may follow a trigger. `party-to`: the addressee and an infinitive ("urged Berlin to …"); `party-for`: the addressee and a thing
 * ("asked Seoul for …"); `thing`: the thing wanted ("demands an apology from …"); `that`: a clause whose subject is asked; the rest as named.
 */
export const TAKES = [
  'party-to',
  'party-for',
  'party-into',
  'party',
  'party-against',
  'party-not-to',
  'party-until',
  'party-participle',
  'party-bare',
  'against',
  'that',
  'that-party',
  'thing',
  'thing-from',
  'from-thing',
  'for-thing',
  'for',
  'to',
  'of',
  'to-get',
] as const
export type Takes = (typeof TAKES)[number]

/** One way in which a text shows that somebody wants something. */
export interface AskFrame {
  readonly id: string
  readonly force: Force
  readonly words: ReadonlySet<string>
  /** One of these must follow the trigger; empty: nothing need. */
  readonly particles: readonly string[]
  readonly particleOptional: boolean
  readonly modals: ReadonlySet<string> | null
  readonly takes: readonly Takes[]
  readonly notBefore: ReadonlySet<string>
  readonly kind: Kind | undefined
}

export interface NounFrame {
  readonly id: string
  readonly force: Force
  readonly words: ReadonlySet<string>
  readonly takes: readonly Takes[]
}

/** One way in which a text shows an answer. */
export interface AnswerFrame {
  readonly id: string
  readonly step: Step
  /** The step when its verb is negated; null: none. */
  readonly negated: Step | null
  readonly words: ReadonlySet<string>
  readonly particles: readonly string[]
}

/** The words that tell one kind. Phrases are padded with spaces so that they match whole lemmas only. */
export interface KindWords {
  readonly kind: Kind
  readonly verbs: ReadonlySet<string>
  readonly strong: readonly string[]
  readonly weak: readonly string[]
}

/** Everything a frame reader goes by, for one language. */
export interface Frames {
  readonly language: string
  readonly verbs: readonly AskFrame[]
  readonly nouns: readonly NounFrame[]
  readonly adjectives: readonly NounFrame[]
  readonly modals: ReadonlySet<string>
  readonly conditions: ReadonlySet<string>
  /** Verbs that list what is demanded: "their demands include …". */
  readonly lists: ReadonlySet<string>
  readonly wishLists: readonly string[]
  readonly lost: { readonly verbs: ReadonlySet<string>; readonly nouns: ReadonlySet<string> }
  readonly answers: readonly AnswerFrame[]
  readonly answerAdjectives: readonly { readonly step: Step; readonly words: ReadonlySet<string> }[]
  readonly askNouns: ReadonlySet<string>
  readonly kinds: readonly KindWords[]
}

type NounData = { id: string; force: string; words: string[]; takes: string[] }
type VerbData = {
  id: string
  force: string
  words: string[]
  takes: string[]
  particle?: string[] | undefined
  particleOptional?: string[] | undefined
  modal?: string[] | undefined
  notBefore?: string[] | undefined
  kind?: string | undefined
}

/** A verb's frame as the data file has it. */
export function askFrame(data: VerbData): AskFrame {
  return {
    id: data.id,
    force: data.force as Force,
    words: new Set(data.words),
    particles: data.particle ?? data.particleOptional ?? [],
    particleOptional: data.particle === undefined,
    modals: data.modal ? new Set(data.modal) : null,
    takes: data.takes as Takes[],
    notBefore: new Set(data.notBefore ?? []),
    kind: data.kind as Kind | undefined,
  }
}

/** A noun's or adjective's frame as the data file has it. */
export function nounFrame(data: NounData): NounFrame {
  return { id: data.id, force: data.force as Force, words: new Set(data.words), takes: data.takes as Takes[] }
}

const pad = (phrase: string) => ` ${phrase} `

/** The words of a kind as the data file has them. */
export function kindWords([kind, data]: [string, { verbs: string[]; strong: string[]; weak: string[] }]): KindWords {
  return { kind: kind as Kind, verbs: new Set(data.verbs), strong: data.strong.map(pad), weak: data.weak.map(pad) }
}

type AnswerData = { id: string; step: string; negated: string | null; words: string[]; particle?: string[] }

/** The frames that ship, for English. */
export const ENGLISH: Frames = {
  language: 'en',
  verbs: (asks.verbs as VerbData[]).map(askFrame),
  nouns: asks.nouns.map(nounFrame),
  adjectives: asks.adjectives.map(nounFrame),
  modals: new Set(asks.modals.appeal),
  conditions: new Set(asks.modals.conditions),
  lists: new Set(asks.lists),
  wishLists: asks.wishLists,
  lost: { verbs: new Set(asks.lost.verbs), nouns: new Set(asks.lost.nouns) },
  answers: (answers.verbs as AnswerData[]).map((data) => ({
    id: data.id,
    step: data.step as Step,
    negated: data.negated as Step | null,
    words: new Set(data.words),
    particles: data.particle ?? [],
  })),
  answerAdjectives: answers.adjectives.map((data) => ({ step: data.step as Step, words: new Set(data.words) })),
  askNouns: new Set(answers.nouns.ask),
  kinds: Object.entries(kinds.kinds).map(kindWords),
}
