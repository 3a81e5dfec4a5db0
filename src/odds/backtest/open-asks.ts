import { KINDS } from '../../model/ask.js'
import type { OpenAsk } from './ask.js'

const OTHER = KINDS.indexOf('other')

/** The asks whose windows are open: found by who could answer them, closed in the order they were opened. */
export class OpenAsks {
  readonly #horizon: number
  readonly #queue: OpenAsk[] = []
  readonly #byPair = new Map<number, OpenAsk[]>()
  readonly #byTarget = new Map<number, OpenAsk[]>()
  #head = 0

  constructor(horizon: number) {
    this.#horizon = horizon
  }

  /** Whether an ask of this pair and kind is open, so that another does not open. */
  has(pair: number, kind: number): boolean {
    return this.#byPair.get(pair)?.some((ask) => ask.kind === kind) ?? false
  }

  add(ask: OpenAsk): void {
    this.#queue.push(ask)
    append(this.#byPair, ask.pair, ask)
    if (ask.toAnyone) append(this.#byTarget, ask.target, ask)
  }

  /** A promise or delivery of `kind` on `day` by `source`; `pair` is target → source, the pair of an ask that it answers (−1: none asked). */
  answer(day: number, source: number, pair: number, kind: number): void {
    if (pair >= 0) {
      const asks = this.#byPair.get(pair)
      if (asks !== undefined) for (const ask of asks) if (!ask.toAnyone) settle(ask, day, kind)
    }
    const open = this.#byTarget.get(source)
    if (open !== undefined) for (const ask of open) settle(ask, day, kind)
  }

  /** Takes out the asks whose last day of answer lies before `day`, in order of opening. */
  *close(day: number): Generator<OpenAsk> {
    while (this.#head < this.#queue.length) {
      const ask = this.#queue[this.#head] as OpenAsk
      if (ask.day + this.#horizon >= day) break
      this.#head += 1
      remove(this.#byPair, ask.pair, ask)
      if (ask.toAnyone) remove(this.#byTarget, ask.target, ask)
      yield ask
    }
    if (this.#head > 65_536) {
      this.#queue.splice(0, this.#head)
      this.#head = 0
    }
  }
}

function settle(ask: OpenAsk, day: number, kind: number): void {
  if (ask.day >= day) return
  ask.loose = true
  if (ask.kind === OTHER || ask.kind === kind) ask.strict = true
}

function append(lists: Map<number, OpenAsk[]>, key: number, ask: OpenAsk): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [ask])
  else list.push(ask)
}

function remove(lists: Map<number, OpenAsk[]>, key: number, ask: OpenAsk): void {
  const list = lists.get(key)
  if (list === undefined) return
  if (list.length === 1) lists.delete(key)
  else list.splice(list.indexOf(ask), 1)
}
