/** An ask of the backtest from its opening to the end of its window. Numbers are those of `Parties`, `PairIndex` and `KINDS`. */
export interface OpenAsk {
  /** Day it was opened, since 1970. */
  readonly day: number
  readonly source: number
  readonly target: number
  /** Number of the pair source → target. */
  readonly pair: number
  /** Place in `KINDS`. */
  readonly kind: number
  readonly demand: boolean
  readonly toAnyone: boolean
  /** Two different countries or organisations. */
  readonly international: boolean
  /** Promised or delivered in the same kind (any, where the kind is `other`) within the horizon. */
  strict: boolean
  /** Promised or delivered anything within the horizon. */
  loose: boolean
}
