import type { Scored } from './scored.js'

/**
 * Mean squared distance between forecast and outcome: 0 is perfect, .25 is what .5 for everything earns, lower is better. Proper: nobody does
 * better by saying other than what they believe. Brier, Monthly Weather Review 78, 1950 (for one of two outcomes, half his
 * original sum). `brier({ probability: [0.9, 0.2], outcome: [1, 0] })` is 0.025. NaN for none.
 */
export function brier({ probability, outcome }: Scored): number {
  let sum = 0
  for (let i = 0; i < probability.length; i++) sum += ((probability[i] as number) - (outcome[i] as number)) ** 2
  return sum / probability.length
}
