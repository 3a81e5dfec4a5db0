import { KINDS } from '../../model/ask.js'
import { fitLogistic, type LogisticModel, logisticScore, sigmoid } from '../maths/logistic.js'
import { type Matrix, selectRows } from '../maths/matrix.js'
import { FEATURES } from './history.js'

const OTHER = KINDS.indexOf('other')

/** Columns that tell how an answer came to be of the asked kind: what the pair did of it before, and the kind. */
const SHARE_COLUMNS = FEATURES.flatMap((name, i) => (/of this kind$|^kind /.test(name) ? [i] : []))

/** Ridge of the share, where few dozen grantings are learnt from. */
const SHARE_PENALTY = 3

/** Ridges tried for the chance; the one that forecasts the last part of the learning time best is taken. */
const PENALTIES = [10, 30, 100, 200, 400, 800]

/** Asks with what was known at their opening and what became of them, in order of opening. */
export interface LearningSet {
  readonly features: Matrix
  readonly kind: ArrayLike<number>
  readonly strict: ArrayLike<number>
  readonly loose: ArrayLike<number>
}

/**
 * The forecaster of the backtest, in two steps: the chance that the addressee promises or delivers anything, times the share of such answers that are
 * of the asked kind (1 for `other`). The first has many grantings to learn from, the second few; apart, each keeps its own ridge.
 */
export interface GrantModel {
  readonly chance: LogisticModel
  readonly share: LogisticModel
  /** Recalibration on held-back time: log-odds × slope + intercept. */
  readonly slope: number
  readonly intercept: number
  readonly penalty: number
}

export interface GrantForecast {
  readonly strict: number
  readonly loose: number
}

export function forecastGrant(model: GrantModel, kind: number, features: Float64Array): GrantForecast {
  const loose = sigmoid(logisticScore(model.chance, features) * model.slope + model.intercept)
  if (kind === OTHER) return { strict: loose, loose }
  const shared = Float64Array.from(SHARE_COLUMNS, (column) => features[column] as number)
  return { strict: loose * sigmoid(logisticScore(model.share, shared)), loose }
}

/** Learns the model; the ridge of the chance is chosen, and its log-odds recalibrated, on the last 30 % of the learning asks. */
export function learnGrantModel(set: LearningSet): GrantModel {
  const penalty = choosePenalty(set)
  const chance = fitLogistic(set.features, set.loose, penalty)
  return { chance, share: learnShare(set), slope: 1, intercept: 0, penalty }
}

function learnShare(set: LearningSet): LogisticModel {
  const rows: number[] = []
  for (let i = 0; i < set.kind.length; i++) if (set.loose[i] === 1 && set.kind[i] !== OTHER) rows.push(i)
  return fitLogistic(
    selectRows(set.features, rows, SHARE_COLUMNS),
    rows.map((i) => set.strict[i] as number),
    SHARE_PENALTY,
  )
}

function choosePenalty(set: LearningSet): number {
  const cut = Math.floor(set.kind.length * 0.7)
  const places = Array.from({ length: set.kind.length }, (_, i) => i)
  const early = places.slice(0, cut)
  const late = places.slice(cut)
  const features = selectRows(set.features, early)
  const outcome = early.map((i) => set.loose[i] as number)
  let best = { penalty: PENALTIES.at(-1) as number, loss: Number.POSITIVE_INFINITY }
  for (const penalty of PENALTIES) {
    const model = fitLogistic(features, outcome, penalty)
    let loss = 0
    for (const i of late) {
      const p = sigmoid(logisticScore(model, set.features.values, i * set.features.width))
      loss += (p - (set.loose[i] as number)) ** 2
    }
    if (loss < best.loss) best = { penalty, loss }
  }
  return best.penalty
}
