import { KINDS } from '../../model/ask.js'
import { ROLES } from '../../ontology/cameo/act.js'
import type { OpenAsk } from './ask.js'
import { DecayedCounts } from './decayed-counts.js'
import type { DayEvent } from './event-days.js'
import { PairIndex } from './pair-index.js'

/** Half-lives in days of what counts as recent and as long ago; chosen among 10, 40 and 1000 in docs/maths/bake-off. */
const RECENT = 10
const LONG = 1000

/** Grants per ask that a party without history is taken to make, and how many asks that guess is worth. */
const PRIOR_RATE = 0.15
const PRIOR_ASKS = 4

/** Added to a faded count before its logarithm, so that none at all is told from a little. */
const OFFSET = 0.01

const PAIR_ROLES = ROLES.length

/** Names of the numbers that describe an ask at its opening, in order. */
export const FEATURES: readonly string[] = [
  ...['recent', 'long'].flatMap((age) => [
    ...ROLES.map((role) => `${age} target>source ${role}`),
    ...ROLES.map((role) => `${age} source>target ${role}`),
    `${age} target>source promise of this kind`,
    `${age} target>source delivery of this kind`,
  ]),
  ...['target does', 'target gets', 'source does', 'source gets'].flatMap((who) =>
    ROLES.map((role) => `${who} ${role}`),
  ),
  ...['pair', 'target', 'source'].flatMap((who) => [`${who} grant rate`, `${who} asks`]),
  'demand',
  'international',
  'source within a country',
  'target within a country',
  ...KINDS.map((kind) => `kind ${kind}`),
]

/** Everything that happened before today, kept as faded counts: what the features of an ask are read from. */
export class History {
  readonly #pairs: PairIndex
  readonly #pairKinds = new PairIndex()
  readonly #recent = new DecayedCounts(PAIR_ROLES, RECENT)
  readonly #long = new DecayedCounts(PAIR_ROLES, LONG)
  readonly #recentKind = new DecayedCounts(2, RECENT)
  readonly #longKind = new DecayedCounts(2, LONG)
  readonly #does = new DecayedCounts(PAIR_ROLES, LONG)
  readonly #gets = new DecayedCounts(PAIR_ROLES, LONG)
  /** Closed asks and those granted, never fading: columns asks, granted. */
  readonly #pairAsks = new DecayedCounts(2, Number.POSITIVE_INFINITY)
  readonly #targetAsks = new DecayedCounts(2, Number.POSITIVE_INFINITY)
  readonly #sourceAsks = new DecayedCounts(2, Number.POSITIVE_INFINITY)

  /** `pairs` numbers the pairs of the events that will be added. */
  constructor(pairs: PairIndex) {
    this.#pairs = pairs
  }

  add({ day, source, target, pair, act }: DayEvent): void {
    const role = ROLES.indexOf(act.role)
    this.#recent.add(pair, role, day)
    this.#long.add(pair, role, day)
    this.#does.add(source, role, day)
    this.#gets.add(target, role, day)
    if (act.role === 'promise' || act.role === 'delivery') {
      const slot = this.#pairKinds.add(pair, KINDS.indexOf(act.kind ?? 'other'))
      this.#recentKind.add(slot, act.role === 'promise' ? 0 : 1, day)
      this.#longKind.add(slot, act.role === 'promise' ? 0 : 1, day)
    }
  }

  /** An ask's window has closed: what became of it is history from now on. */
  close(ask: OpenAsk, day: number): void {
    for (const column of ask.loose ? [0, 1] : [0]) {
      this.#pairAsks.add(ask.pair, column, day)
      this.#targetAsks.add(ask.target, column, day)
      this.#sourceAsks.add(ask.source, column, day)
    }
  }

  /** Writes the features of an ask opened today (`FEATURES`, in that order) by what happened before today. */
  describe(ask: OpenAsk, withinSource: boolean, withinTarget: boolean, out: Float64Array): void {
    const { day, source, target } = ask
    const back = this.#pairs.find(target, source)
    const kind = back < 0 ? -1 : this.#pairKinds.find(back, ask.kind)
    let at = 0
    const read = (counts: DecayedCounts, slot: number) => {
      counts.read(slot, day, out, at)
      at += counts.width
    }
    read(this.#recent, back)
    read(this.#recent, ask.pair)
    read(this.#recentKind, kind)
    read(this.#long, back)
    read(this.#long, ask.pair)
    read(this.#longKind, kind)
    read(this.#does, target)
    read(this.#gets, target)
    read(this.#does, source)
    read(this.#gets, source)
    for (let i = 0; i < at; i++) out[i] = Math.log((out[i] as number) + OFFSET)
    for (const [counts, slot] of [
      [this.#pairAsks, ask.pair],
      [this.#targetAsks, target],
      [this.#sourceAsks, source],
    ] as const) {
      read(counts, slot)
      rateInPlace(out, at - 2)
    }
    const flags = [ask.demand, ask.international, withinSource, withinTarget]
    for (const flag of flags) out[at++] = flag ? 1 : 0
    for (let k = 0; k < KINDS.length; k++) out[at++] = k === ask.kind ? 1 : 0
  }
}

/** Turns (asks, granted) into (log-odds of the pooled rate, logarithm of one more than the asks). */
function rateInPlace(out: Float64Array, at: number): void {
  const asks = out[at] as number
  const granted = (out[at + 1] as number) + PRIOR_RATE * PRIOR_ASKS
  out[at] = Math.log(granted / (asks + PRIOR_ASKS - granted))
  out[at + 1] = Math.log1p(asks)
}
