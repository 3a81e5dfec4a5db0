import { seededRandom } from '../maths/random.js'
import { auc } from '../scoring/auc.js'
import { bootstrapInterval } from '../scoring/bootstrap.js'
import { brier } from '../scoring/brier.js'
import { type CalibrationBin, calibrationBins, ece, eceOfPerfect } from '../scoring/calibration-bins.js'
import { calibrationLine } from '../scoring/calibration-slope.js'
import { logLoss } from '../scoring/log-loss.js'
import { ratioInterval } from '../scoring/ratio-interval.js'
import { skill } from '../scoring/skill.js'
import type { Outcome, Rates } from './base-rates.js'
import type { BacktestRun } from './run.js'
import { type ScoredColumns, SLICES, type Slice } from './scored-asks.js'

/** Figures of one outcome over one slice, as the contract names them; NaN is written as null. */
export interface Figures {
  readonly n: number
  readonly granted: number
  /** Fewer than 100 granted: the figures say little. */
  readonly tooFew?: true
  readonly brier: number
  readonly brierBaseRate: number
  readonly brierSameAsLast: number
  readonly logLoss: number
  readonly auc: number
  readonly ece: number
  /** 95th percentile of the `ece` that a perfectly calibrated forecaster with the same probabilities would show. */
  readonly eceLimit: number
  readonly slope: number
  readonly slopeInterval: readonly [number, number]
  readonly skill: number
  readonly skillInterval: readonly [number, number]
  readonly bins: readonly CalibrationBin[]
}

export type OutcomeFigures = Readonly<Record<Slice, Figures>>

const FEW = 100
const SEED = 7

/** Cases beyond which the interval comes from the delta method instead of a bootstrap. */
const BOOTSTRAP_MOST = 20_000

/** The figures of a finished run. Where no ask was opened and closed before `from`, the scored asks' own share stands in for base rates. */
export function outcomeFigures(run: BacktestRun, outcome: Outcome): OutcomeFigures {
  const share = run.scored.share(outcome)
  const rates: Rates = run.baseRates.asks > 0 ? run.baseRates : { rate: () => share }
  const figures = SLICES.map((slice) => [slice, figuresOf(run.scored.columns(outcome, slice, rates))] as const)
  return Object.fromEntries(figures) as OutcomeFigures
}

/** The figures of forecasts beside their yardsticks. */
export function figuresOf(columns: ScoredColumns): Figures {
  const { probability, outcome, baseRate, sameAsLast } = columns
  const own = brier(columns)
  const base = brier({ probability: baseRate, outcome })
  const granted = outcome.reduce((sum, y) => sum + y, 0)
  const line = calibrationLine(columns)
  return {
    n: outcome.length,
    granted,
    ...(granted < FEW ? { tooFew: true as const } : {}),
    brier: own,
    brierBaseRate: base,
    brierSameAsLast: brier({ probability: sameAsLast, outcome }),
    logLoss: logLoss(columns),
    auc: auc(columns),
    ece: ece(columns),
    eceLimit:
      outcome.length === 0 ? Number.NaN : eceOfPerfect(probability, 0.95, seededRandom(SEED), drawsFor(outcome.length)),
    slope: line.slope,
    slopeInterval: line.slopeInterval,
    skill: skill(own, base),
    skillInterval: skillInterval(columns),
    bins: calibrationBins(columns),
  }
}

function skillInterval({ probability, outcome, baseRate }: ScoredColumns): readonly [number, number] {
  const squared = (forecast: Float64Array) => forecast.map((p, i) => (p - (outcome[i] as number)) ** 2)
  const own = squared(probability)
  const base = squared(baseRate)
  if (own.length > BOOTSTRAP_MOST) {
    const [low, high] = ratioInterval(own, base)
    return [1 - high, 1 - low]
  }
  return bootstrapInterval([own, base], ([a, b]) => skill(a as number, b as number), { seed: SEED })
}

function drawsFor(n: number): number {
  return Math.max(100, Math.min(1000, Math.floor(5_000_000 / n)))
}
