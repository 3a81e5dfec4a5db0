import { KINDS } from '../../../src/model/ask.js'
import { FEATURES } from '../../../src/odds/backtest/history.js'
import { fitLogistic, logisticScore, sigmoid } from '../../../src/odds/maths/logistic.js'
import type { Case } from '../dataset.js'
import { matrixOf } from './model.js'

const OTHER = KINDS.indexOf('other')
const COLUMNS = FEATURES.flatMap((name, i) => (/of this kind$|^kind /.test(name) ? [i] : []))

/** Share of answers to named asks that are of the kind asked, as the shipped model learns it. */
export function shareOf(cases: readonly Case[]): (features: Float64Array) => number {
  const granted = cases.filter((one) => one.loose === 1 && one.kind !== OTHER)
  const rowOf = (features: Float64Array) => COLUMNS.map((column) => features[column] as number)
  const fit = fitLogistic(
    matrixOf(granted.map((one) => rowOf(one.features))),
    granted.map((one) => one.strict),
    3,
  )
  return (features) => sigmoid(logisticScore(fit, rowOf(features)))
}
