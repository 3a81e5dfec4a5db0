import { BaseRates } from '../../../src/odds/backtest/base-rates.js'
import { forecastGrant, learnGrantModel } from '../../../src/odds/backtest/grant-model.js'
import { fitLogistic, logisticScore, sigmoid } from '../../../src/odds/maths/logistic.js'
import type { Case } from '../dataset.js'
import { type Contender, matrixOf } from './model.js'

/** The kind's own rate. */
export const BASE_RATES: Contender = {
  name: 'base rates',
  learn(cases) {
    const rates = new BaseRates()
    for (const one of cases) rates.add({ kind: one.kind, strict: one.strict === 1, loose: one.loose === 1 })
    return (ask) => ({ strict: rates.rate(ask.kind, 'strict'), loose: rates.rate(ask.kind, 'loose') })
  },
}

/** The reference program's logistic regression on counts (ridge 3). */
export const FLOOR: Contender = logistic('floor', (one) => one.floor, 3)

/** The same on faded counts, one regression an outcome. */
export const PLAIN: Contender = logistic('faded counts, one step', (one) => one.features, 100)

/** What ships: chance × share. */
export const GRANT: Contender = {
  name: 'faded counts, chance × share',
  learn(cases) {
    const model = learnGrantModel({
      features: matrixOf(cases.map((one) => one.features)),
      kind: cases.map((one) => one.kind),
      strict: cases.map((one) => one.strict),
      loose: cases.map((one) => one.loose),
    })
    return (ask) => forecastGrant(model, ask.kind, ask.features)
  },
}

function logistic(name: string, rowOf: (one: Case) => ArrayLike<number>, penalty: number): Contender {
  return {
    name,
    learn(cases) {
      const matrix = matrixOf(cases.map(rowOf))
      const learnt = (outcome: 'strict' | 'loose') =>
        fitLogistic(
          matrix,
          cases.map((one) => one[outcome]),
          penalty,
        )
      const models = { strict: learnt('strict'), loose: learnt('loose') }
      const chance = (ask: Case, outcome: 'strict' | 'loose') => sigmoid(logisticScore(models[outcome], rowOf(ask)))
      return (ask) => ({ strict: chance(ask, 'strict'), loose: chance(ask, 'loose') })
    },
  }
}
