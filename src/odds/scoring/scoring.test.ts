import { describe, expect, it } from 'vitest'
import { seededRandom } from '../maths/random.js'
import { auc } from './auc.js'
import { bootstrapInterval, pairedDifference } from './bootstrap.js'
import { brier } from './brier.js'
import { calibrationBins, ece, eceOfPerfect } from './calibration-bins.js'
import { calibrationLine } from './calibration-slope.js'
import { clusterSums } from './clustered.js'
import { logLoss } from './log-loss.js'
import { ratioInterval } from './ratio-interval.js'
import { skill } from './skill.js'
import { wilson } from './wilson.js'

// Twenty forecasts of one decimal or two, with ties, and what came. The numbers below are what numpy 2.4.6 and scikit-learn 1.9.1 print:
// python3 -c "
// import numpy as np; from sklearn.metrics import *; from sklearn.linear_model import LogisticRegression as L
// p=np.array([.1,.1,.2,.2,.3,.3,.35,.4,.45,.5,.5,.55,.6,.65,.7,.75,.8,.85,.9,.95]); y=np.array([0,0,0,1,0,0,1,0,1,0,1,0,1,1,0,1,1,1,1,1])
// x=np.log(p/(1-p))[:,None]; m=L(C=1e12,tol=1e-12,max_iter=9999).fit(x,y)
// e=sum(abs(p[j].mean()-y[j].mean())*len(j) for j in np.array_split(np.argsort(p,kind='stable'),10))/20
// print(brier_score_loss(y,p),log_loss(y,p),roc_auc_score(y,p),e,m.coef_[0][0],m.intercept_[0])"
const P = [0.1, 0.1, 0.2, 0.2, 0.3, 0.3, 0.35, 0.4, 0.45, 0.5, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
const Y = [0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1]
const SCORED = { probability: P, outcome: Y }

describe('scores of forecasts', () => {
  it('equal numpy and scikit-learn on ties and all', () => {
    expect(brier(SCORED)).toBeCloseTo(0.173875, 12)
    expect(logLoss(SCORED)).toBeCloseTo(0.51380947961275, 12)
    expect(auc(SCORED)).toBeCloseTo(0.81818181818182, 12)
    expect(ece(SCORED)).toBeCloseTo(0.1725, 12)
    expect(calibrationLine(SCORED).slope).toBeCloseTo(1.192335, 5)
    expect(calibrationLine(SCORED).intercept).toBeCloseTo(0.254163, 5)
  })

  it('give the examples of their own descriptions', () => {
    expect(brier({ probability: [0.9, 0.2], outcome: [1, 0] })).toBeCloseTo(0.025, 12)
    expect(logLoss({ probability: [0.9, 0.2], outcome: [1, 0] })).toBeCloseTo(0.16425, 5)
    expect(auc({ probability: [0.1, 0.4, 0.35, 0.8], outcome: [0, 0, 1, 1] })).toBe(0.75)
    expect(skill(0.08, 0.12)).toBeCloseTo(1 / 3, 12)
  })

  it('give a share the interval that scipy gives it', () => {
    // scipy 1.17.1: binomtest(k, n).proportion_ci(method='wilson') for 1 of 10, 0 of 5, 37 of 40
    expect(wilson(1, 10)).toEqual([0.0178762131, 0.4041500268].map((v) => expect.closeTo(v, 9)))
    expect(wilson(0, 5)).toEqual([0, 0.4344824648].map((v) => expect.closeTo(v, 9)))
    expect(wilson(37, 40)).toEqual([0.8013576648, 0.9741639742].map((v) => expect.closeTo(v, 9)))
    expect(wilson(0, 0)[0]).toBeNaN()
  })

  it('add up what belongs to one ask', () => {
    const [sums, counts] = clusterSums([[1, 2, 4, 8]], ['a', 'b', 'a', 'a'])
    expect([[...(sums ?? [])], [...(counts ?? [])]]).toEqual([
      [13, 2],
      [3, 1],
    ])
  })

  it('clip the log score at one in a million', () => {
    expect(logLoss({ probability: [0], outcome: [1] })).toBeCloseTo(-Math.log(1e-6), 9)
  })

  it('know what cannot be said of one outcome alone, or of nothing', () => {
    expect(auc({ probability: [0.1, 0.2], outcome: [1, 1] })).toBeNaN()
    expect(calibrationLine({ probability: [0.1, 0.2], outcome: [1, 1] }).slope).toBeNaN()
    expect(brier({ probability: [], outcome: [] })).toBeNaN()
    expect(calibrationBins({ probability: [], outcome: [] })).toEqual([])
  })

  it('split into bins as numpy.array_split does, the first ones larger', () => {
    const probability = Array.from({ length: 23 }, (_, i) => i / 23)
    const bins = calibrationBins({ probability, outcome: probability.map(() => 0) })
    expect(bins.map((bin) => bin.n)).toEqual([3, 3, 3, 2, 2, 2, 2, 2, 2, 2])
  })

  it('find a line of slope 1 in perfectly calibrated forecasts and half of it in forecasts twice too bold', () => {
    const random = seededRandom(3)
    const truth = Array.from({ length: 20_000 }, () => random())
    const outcome = truth.map((p) => (random() < p ? 1 : 0))
    const bold = truth.map((p) => p ** 2 / (p ** 2 + (1 - p) ** 2))
    expect(calibrationLine({ probability: truth, outcome }).slope).toBeCloseTo(1, 1)
    expect(calibrationLine({ probability: bold, outcome }).slope).toBeCloseTo(0.5, 1)
    expect(ece({ probability: truth, outcome })).toBeLessThan(eceOfPerfect(truth, 0.95, seededRandom(1), 200))
    expect(ece({ probability: bold, outcome })).toBeGreaterThan(eceOfPerfect(bold, 0.95, seededRandom(1), 200))
  })
})

describe('intervals', () => {
  it('cover the truth about as often as they say', () => {
    const random = seededRandom(5)
    let covered = 0
    for (let round = 0; round < 200; round++) {
      const sample = Array.from({ length: 80 }, () => random() ** 2)
      const [low, high] = bootstrapInterval([sample], ([m]) => m as number, { seed: round, draws: 300 })
      if (low <= 1 / 3 && 1 / 3 <= high) covered += 1
    }
    expect(covered / 200).toBeGreaterThan(0.9)
    expect(covered / 200).toBeLessThan(0.99)
  })

  it('keep pairs together: a constant gain has no spread', () => {
    const a = [1, 5, 2, 9]
    const { mean, interval } = pairedDifference(
      a,
      a.map((x) => x + 1),
      { seed: 1 },
    )
    expect(mean).toBe(-1)
    expect(interval).toEqual([-1, -1])
  })

  it('by the delta method are close to the bootstrap’s', () => {
    const random = seededRandom(9)
    const above = Array.from({ length: 2000 }, () => random())
    const below = above.map((x) => x + random())
    const [low, high] = ratioInterval(above, below)
    const [bootLow, bootHigh] = bootstrapInterval([above, below], ([a, b]) => (a as number) / (b as number), {
      seed: 2,
    })
    expect(low).toBeCloseTo(bootLow, 2)
    expect(high).toBeCloseTo(bootHigh, 2)
  })

  it('are the same for the same seed', () => {
    const twice = [1, 2].map(() => pairedDifference(P, Y, { seed: 4 }).interval)
    expect(twice[0]).toEqual(twice[1])
  })
})
