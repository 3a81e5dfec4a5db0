import { logGamma } from '../maths/log-gamma.js'

/** What was seen of one group: events, and the events expected by what is known without the group. */
export interface Seen {
  observed: number
  expected: number
}

const STRENGTHS = Array.from({ length: 41 }, (_, i) => 2 ** (i / 4 - 2))

/**
 * How strongly groups are drawn together, learnt from the groups themselves: the m of a Gamma(m, m) prior on each group's ratio of
 * observed to expected that makes the counts likeliest (negative binomial marginal likelihood; Robbins' empirical Bayes, as in
 * Clayton & Kaldor, Biometrics 43, 1987). Chosen from .25, .30, … 256; a large m means that groups hardly differ.
 */
export function poolingStrength(groups: Iterable<Seen>): number {
  const list = [...groups]
  let best = { m: STRENGTHS[0] as number, likelihood: Number.NEGATIVE_INFINITY }
  for (const m of STRENGTHS) {
    let likelihood = 0
    for (const group of list) likelihood += negativeBinomial(group, m)
    if (likelihood > best.likelihood) best = { m, likelihood }
  }
  return best.m
}

/** The pooled ratio of a group: (observed + m) / (expected + m), 1 where nothing was seen. */
export function pooledRatio(seen: Seen, m: number): number {
  return (seen.observed + m) / (seen.expected + m)
}

function negativeBinomial({ observed, expected }: Seen, m: number): number {
  if (expected <= 0) return 0
  const steady = m * Math.log(m / (m + expected)) + observed * Math.log(expected / (m + expected))
  return logGamma(observed + m) - logGamma(m) - logGamma(observed + 1) + steady
}
