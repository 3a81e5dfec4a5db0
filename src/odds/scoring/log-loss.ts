import type { Scored } from './scored.js'

/** Probabilities are cut off this far from 0 and 1, so that one sure mistake does not cost everything. */
const CLIP = 1e-6

/**
 * Mean of −ln(probability given to what came): 0 is perfect, .693 is what .5 for everything earns. Proper, and harsh on false certainty.
 * Good, J. R. Stat. Soc. B 14, 1952. Clipped at 1e-6. `logLoss({ probability: [0.9, 0.2], outcome: [1, 0] })` is 0.16425. NaN for none.
 */
export function logLoss({ probability, outcome }: Scored): number {
  let sum = 0
  for (let i = 0; i < probability.length; i++) {
    const p = Math.min(1 - CLIP, Math.max(CLIP, probability[i] as number))
    sum -= outcome[i] === 1 ? Math.log(p) : Math.log(1 - p)
  }
  return sum / probability.length
}
