/** Forecasts with their outcomes, side by side: `probability[i]` was said, `outcome[i]` (0 or 1) came. */
export interface Scored {
  readonly probability: ArrayLike<number>
  readonly outcome: ArrayLike<number>
}
