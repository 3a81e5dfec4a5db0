import type { ActorCode } from '../../model/ask.js'

/** What a word stands for before its context is known. `people` is the plural of a demonym ("Russians"). */
export type WordSort = 'country' | 'demonym' | 'people' | 'capital' | 'metonym' | 'organisation' | 'role'

/** What a mention is: a demonym comes out as such also where it only modifies a noun ("Russian oil"); the reader decides. */
export type MentionSort = 'country' | 'demonym' | 'capital' | 'metonym' | 'person' | 'organisation' | 'role'

/** One stretch of a text that names a party. Offsets are UTF-16 units; `text` is the text between them. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly text: string
  /** `null`: a person known or named who speaks for nobody (no office on that date, a former holder, undated text). */
  readonly code: ActorCode | null
  readonly sort: MentionSort
  readonly office?: string
  readonly person?: string
  /** Probability that a careful reader takes this stretch for that party. */
  readonly confidence: number
  /** In words, what was recognised. */
  readonly why: string
}

/** One term of office. Dates are ISO with the precision that the source gives; `to` is null while it runs. */
export interface Holding {
  readonly office: string
  readonly code: ActorCode
  readonly from: string
  readonly to: string | null
  /** Key of data/sources.yaml. */
  readonly source: string
}

export interface Person {
  readonly name: string
  readonly spellings: readonly string[]
  /** What newspapers call the person after the first mention: "Putin", "Xi", "von der Leyen". */
  readonly short: readonly string[]
  /** In order of `from`. */
  readonly held: readonly Holding[]
}

/** Words for people and bodies that speak for a party: "foreign minister", "rebels". */
export interface Role {
  readonly office: string
  /** `state`, or the prefix of the code that the role makes of a country's (`PARLIAMENT` …). */
  readonly party: string
  /** The words alone, "the president", may stand for the country last spoken of. */
  readonly bare: boolean
  readonly organisation: boolean
  readonly words: readonly string[]
}

/** One reading of a word with several; see data/ambiguous.yaml. */
export interface AmbiguousReading {
  readonly code: ActorCode | null
  readonly sort?: WordSort
  readonly default?: boolean
  readonly cues?: readonly string[]
}

export interface AmbiguousWord {
  readonly word: string
  readonly readings: readonly AmbiguousReading[]
}

export interface ActorRow {
  readonly code: ActorCode
  readonly name: string
  /** Other codes that mean the same party. */
  readonly aliases: readonly string[]
  readonly sort: 'country' | 'organisation'
}

export interface Word {
  readonly text: string
  readonly code: ActorCode
  readonly sort: WordSort
}

/** The data of the actors as plain values, whether packaged or a user's. */
export interface ActorData {
  readonly codes: readonly ActorRow[]
  readonly words: readonly Word[]
  readonly blocks: readonly string[]
  readonly ambiguous: readonly AmbiguousWord[]
  readonly roles: readonly Role[]
  readonly fillers: readonly string[]
  readonly former: readonly string[]
  readonly people: readonly Person[]
}
