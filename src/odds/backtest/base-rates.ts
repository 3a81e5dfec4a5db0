import { KINDS } from '../../model/ask.js'
import type { OpenAsk } from './ask.js'

/** Asks that a kind's own rate is shrunk by towards the overall rate. */
const SHRINK = 20

export type Outcome = 'strict' | 'loose'
const OUTCOMES: readonly Outcome[] = ['strict', 'loose']

/** Gives the rate at which asks of a kind (its place in `KINDS`) are granted. */
export interface Rates {
  rate(kind: number, outcome: Outcome): number
}

/** How often asks of each kind were granted: (granted + 20·overall) / (n + 20), the contract's yardstick. */
export class BaseRates implements Rates {
  readonly #asks = new Float64Array(KINDS.length)
  readonly #granted = { strict: new Float64Array(KINDS.length), loose: new Float64Array(KINDS.length) }

  get asks(): number {
    return this.#asks.reduce((sum, n) => sum + n, 0)
  }

  add(ask: Pick<OpenAsk, 'kind' | Outcome>): void {
    this.#asks[ask.kind] = (this.#asks[ask.kind] as number) + 1
    for (const outcome of OUTCOMES) {
      const granted = this.#granted[outcome]
      if (ask[outcome]) granted[ask.kind] = (granted[ask.kind] as number) + 1
    }
  }

  granted(outcome: Outcome): number {
    return this.#granted[outcome].reduce((sum, n) => sum + n, 0)
  }

  /** NaN where nothing was added. */
  rate(kind: number, outcome: Outcome): number {
    const overall = this.granted(outcome) / this.asks
    return ((this.#granted[outcome][kind] as number) + SHRINK * overall) / ((this.#asks[kind] as number) + SHRINK)
  }
}
