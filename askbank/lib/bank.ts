import type { Certainty, Force, Kind, Polarity, State, Step } from '../../src/model/ask.js'
import type { AuthoredText } from './record.js'
import type { Place } from './spans.js'

/** A party, or a source of a saying: its code, the mention that stands there, and the name that tells who a pronoun or title is. */
export interface Role {
  readonly code: string | null
  readonly mention: Place | null
  readonly name: Place | null
}

export interface BankDeadline extends Place {
  readonly date: string | null
}

/** One step of an ask's life with everything that its words show. */
export interface BankStep extends Place {
  readonly step: Step
  readonly trigger: Place
  readonly kind: Kind
  readonly polarity: Polarity
  readonly force: Force
  readonly certainty: Certainty
  readonly asker: Role
  readonly addressee: Role | null
  /** Who acts where that is neither of the two: who blocks, presses or doubts. */
  readonly actor: Role | null
  readonly third: Role | null
  readonly matter: Place | null
  /** Who says so, outermost first; empty: the author. */
  readonly source: readonly Role[]
  readonly deadline: BankDeadline | null
  readonly condition: Place | null
  readonly when: string | null
  readonly direction: 'for' | 'against' | null
  readonly partial: boolean
}

/** One ask with GUIDE.md's flat fields, and its steps. */
export interface BankAsk {
  readonly key: string
  readonly asker: string
  readonly addressee: string | null
  readonly third: string | null
  readonly kind: Kind
  readonly polarity: Polarity
  readonly matter: string
  readonly force: Force
  readonly state: State
  readonly partial: boolean
  readonly saidBy: string
  readonly deadline: string | null
  readonly conditionOf: string | null
  readonly constructions: readonly string[]
  /** The marked words of the ask, as score programs read them. */
  readonly evidence: string
  readonly steps: readonly BankStep[]
}

/** One text of the released set. Offsets are UTF-16 units into `text`. */
export interface BankText {
  readonly id: string
  readonly sort: AuthoredText['sort']
  readonly style: string
  readonly date: string
  readonly title: string
  readonly url: string | null
  readonly retells: readonly string[]
  readonly licence: string
  readonly source: string | null
  readonly excerpt: boolean
  readonly story: string
  readonly event: string
  readonly traps: readonly string[]
  readonly actors: Readonly<Record<string, string>>
  readonly text: string
  readonly asks: readonly BankAsk[]
}
