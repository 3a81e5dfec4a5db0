import type { Push } from '../../src/model/forecast.js'
import { type LogOdds, toProbability } from '../../src/model/numbers.js'

/** One push drawn: where the odds stood before and after it. */
export interface Fall {
  readonly push: Push
  /** Places of the bar's ends on the axis, 0–1. */
  readonly from: number
  readonly to: number
  /** Probability after this push. */
  readonly after: number
}

/** A forecast's pushes on one axis in log-odds, marked with percents. */
export interface Waterfall {
  readonly falls: readonly Fall[]
  readonly ticks: readonly { readonly at: number; readonly p: number }[]
}

const TICKS = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999,
]
/** Room left on both sides of the outermost value, in log-odds. */
const ROOM = 0.5

/** Percents far enough apart to be read, on the axis alone. */
function ticksOn(place: (x: number) => number) {
  const ticks: { at: number; p: number }[] = []
  for (const p of TICKS) {
    const at = place(Math.log(p / (1 - p)))
    if (at > 0.02 && at < 0.98 && at - (ticks.at(-1)?.at ?? -1) > 0.09) ticks.push({ at, p })
  }
  return ticks
}

/** Lays pushes out one after the other. The first is the base rate, which starts where it ends: it is a place, not a move. */
export function waterfall(pushes: readonly Push[]): Waterfall {
  const sums: number[] = []
  for (const push of pushes) sums.push((sums.at(-1) ?? 0) + push.logOdds)
  const low = Math.min(...sums) - ROOM
  const width = Math.max(...sums) + ROOM - low
  const place = (x: number) => (x - low) / width
  const falls = pushes.map((push, at) => ({
    push,
    from: place(sums[at - 1] ?? sums[0] ?? 0),
    to: place(sums[at] ?? 0),
    after: toProbability((sums[at] ?? 0) as LogOdds),
  }))
  return { falls, ticks: ticksOn(place) }
}
