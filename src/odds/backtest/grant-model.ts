import { KINDS } from '../../model/ask.js'
import { fitLogistic, type LogisticModel, logisticScore, sigmoid } from '../maths/logistic.js'
import { type Matrix, selectRows } from '../maths/matrix.js'
import { FEATURES } from './history.js'

const OTHER = KINDS.indexOf('other')

/** Columns that tell how an answer came to be of the asked kind: what the pair did of it before, and the kind. */
const SHARE_COLUMNS = FEATURES.flatMap((name, i) => (/of this kind$|^kind /.test(name) ? [i] : []))

/** Ridge of the share, where few dozen grantings are learnt from. */
const SHARE_PENALTY = 3

/** Ridge of the chance: weights of columns scaled to deviation 1 are taken to lie within about ±.1 of 0 (docs/maths/bake-off). */
const CHANCE_PENALTY = 100

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
}

export interface GrantForecast {
  readonly strict: number
  readonly loose: number
}

export function forecastGrant(model: GrantModel, kind: number, features: Float64Array): GrantForecast {
  const loose = sigmoid(logisticScore(model.chance, features))
  if (kind === OTHER) return { strict: loose, loose }
  const shared = Float64Array.from(SHARE_COLUMNS, (column) => features[column] as number)
  return { strict: loose * sigmoid(logisticScore(model.share, shared)), loose }
}

/** Learns both steps. One outcome only is no obstacle: the bias then ends at the edge of what is allowed, and the weights at 0. */
export function learnGrantModel(set: LearningSet): GrantModel {
  return { chance: fitLogistic(set.features, set.loose, CHANCE_PENALTY), share: learnShare(set) }
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
