import { seededRandom } from '../maths/random.js'
import { auc } from '../scoring/auc.js'
import { bootstrapInterval } from '../scoring/bootstrap.js'
import { brier } from '../scoring/brier.js'
import { type CalibrationBin, calibrationBins, ece, eceOfPerfect } from '../scoring/calibration-bins.js'
import { clusterSums } from '../scoring/clustered.js'
import { logLoss } from '../scoring/log-loss.js'
import { skill } from '../scoring/skill.js'
import { wilson } from '../scoring/wilson.js'
import type { Measured } from './yardsticks.js'

type Interval = readonly [number, number]

/** Forecasts of like probability, beside how often they came true, with a 95 % interval of that. */
export interface ScoreBin extends CalibrationBin {
  readonly interval: Interval
}

/** Figures of resolved forecasts; intervals hold 95 % and draw whole asks. What cannot be reckoned is NaN. */
export interface ScoreFigures {
  readonly n: number
  readonly asks: number
  readonly granted: number
  /** Fewer than 100 granted: the figures say little. */
  readonly tooFew: boolean
  readonly brier: number
  readonly brierInterval: Interval
  readonly logLoss: number
  readonly logLossInterval: Interval
  readonly brierBaseRate: number
  readonly brierSameAsLast: number
  readonly skill: number
  readonly skillInterval: Interval
  readonly auc: number
  readonly ece: number
  /** 95th percentile of the `ece` that a perfectly calibrated forecaster with the same probabilities would show. */
  readonly eceLimit: number
  readonly bins: readonly ScoreBin[]
}

/** Figures of one group of forecasts. */
export interface GroupScore {
  /** Forecasts whose horizon is past. */
  readonly past: number
  /** Part of them of which it cannot be told whether it came; left out of the figures. */
  readonly unresolved: number
  /** Null where none could be resolved. */
  readonly figures: ScoreFigures | null
}

const FEW = 100
const SEED = 7
/** Fewest forecasts in a calibration bin, as long as there are two bins. */
const BIN_LEAST = 10
const BINS_MOST = 10

/** Scores a group of forecasts. */
export function scoreGroup(group: readonly Measured[]): GroupScore {
  const resolved = group.filter(({ happened }) => happened !== null)
  return {
    past: group.length,
    unresolved: group.length === 0 ? 0 : (group.length - resolved.length) / group.length,
    figures: resolved.length === 0 ? null : figuresOf(resolved),
  }
}

function figuresOf(resolved: readonly Measured[]): ScoreFigures {
  const column = (read: (one: Measured) => number) => Float64Array.from(resolved, read)
  const outcome = column(({ happened }) => Number(happened))
  const scored = { probability: column(({ probability }) => probability), outcome }
  const baseRate = column((one) => one.baseRate)
  const squared = (said: Float64Array) => said.map((p, i) => (p - (outcome[i] as number)) ** 2)
  const surprise = scored.probability.map((p, i) => logLoss({ probability: [p], outcome: [outcome[i] as number] }))
  const clusters = resolved.map(({ askId }) => askId)
  const sums = clusterSums([squared(scored.probability), surprise, squared(baseRate)], clusters)
  const interval = (statistic: (means: readonly number[]) => number) =>
    bootstrapInterval(sums, statistic, { seed: SEED })
  const granted = outcome.reduce((sum, y) => sum + y, 0)
  const bins = Math.max(1, Math.min(BINS_MOST, Math.floor(resolved.length / BIN_LEAST)))
  return {
    n: resolved.length,
    asks: new Set(clusters).size,
    granted,
    tooFew: granted < FEW,
    brier: brier(scored),
    brierInterval: interval(([own = 0, , , n = 1]) => own / n),
    logLoss: logLoss(scored),
    logLossInterval: interval(([, surprised = 0, , n = 1]) => surprised / n),
    brierBaseRate: brier({ probability: baseRate, outcome }),
    brierSameAsLast: brier({ probability: column(({ sameAsLast }) => sameAsLast), outcome }),
    skill: skill(brier(scored), brier({ probability: baseRate, outcome })),
    skillInterval: interval(([own = 0, , base = 0]) => skill(own, base)),
    auc: auc(scored),
    ece: ece(scored, bins),
    eceLimit: eceOfPerfect(scored.probability, 0.95, seededRandom(SEED), 200, bins),
    bins: calibrationBins(scored, bins).map((bin) => ({
      ...bin,
      interval: wilson(Math.round(bin.observed * bin.n), bin.n),
    })),
  }
}
