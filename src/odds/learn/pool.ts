import { logGamma } from '../maths/log-gamma.js'

/** What was seen of one group: events, and the events expected by what is known without the group. */
interface Seen {
  observed: number
  expected: number
}

const STRENGTHS = Array.from({ length: 41 }, (_, i) => 2 ** (i / 4 - 2))

/**
 * How strongly groups are drawn together, learnt from the groups themselves: the m of a Gamma(m, m) prior on each group's ratio of
 * observed to expected that makes the counts likeliest (negative binomial marginal likelihood; Robbins' empirical Bayes, as in
 * Clayton & Kaldor, Biometrics 43, 1987). Chosen from .25, .30, … 256; a large m means that groups hardly differ.
 */
function poolingStrength(groups: Iterable<Seen>): number {
  const list = [...groups]
  let best = { m: STRENGTHS[0] as number, likelihood: Number.NEGATIVE_INFINITY }
  for (const m of STRENGTHS) {
    let likelihood = 0
    for (const group of list) likelihood += negativeBinomial(group, m)
    if (likelihood > best.likelihood) best = { m, likelihood }
  }
  return best.m
}

/** One case's events, and those expected of it before any group is known. */
export interface Exposure {
  readonly events: number
  readonly expected: number
}

const MOST_ROUNDS = 200
const STILL = 1e-6

/**
 * Ratios of observed to expected for several groupings at once: each group's is (observed + m) / (expected + m), 1 where nothing was seen, with what the other
 * groupings' ratios make expected. Goes round until nothing moves (backfitting; Hastie & Tibshirani, Generalized Additive Models, 1990, ch. 4): in a
 * single pass the first grouping would take what belongs to those that overlap it. `keys[level][case]` names the case's group, null: none.
 * Gives the ratios a level, and what they make expected of each case. Cost rounds × levels × cases.
 */
export function poolTogether(
  cases: readonly Exposure[],
  keys: readonly (readonly (string | null)[])[],
): { readonly ratios: readonly Record<string, number>[]; readonly expected: readonly number[] } {
  const expected = cases.map((one) => one.expected)
  const ratios: Record<string, number>[] = keys.map(() => ({}))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const moves = keys.map((own, level) => poolLevel(cases, own, ratios[level] as Record<string, number>, expected))
    if (Math.max(...moves) < STILL) break
  }
  return { ratios, expected }
}

/** Reckons one level's ratios anew, in place, and `expected` with them; how far the ratio that moved most did, in logarithms. */
function poolLevel(
  cases: readonly Exposure[],
  keys: readonly (string | null)[],
  ratios: Record<string, number>,
  expected: number[],
): number {
  const groups = new Map<string, Seen>()
  keys.forEach((key, i) => {
    if (key === null) return
    const group = groups.get(key) ?? { observed: 0, expected: 0 }
    group.observed += (cases[i] as Exposure).events
    group.expected += (expected[i] as number) / (ratios[key] ?? 1)
    groups.set(key, group)
  })
  const m = poolingStrength(groups.values())
  let most = 0
  const factors = new Map<string, number>()
  for (const [key, seen] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ratio = (seen.observed + m) / (seen.expected + m)
    factors.set(key, ratio / (ratios[key] ?? 1))
    most = Math.max(most, Math.abs(Math.log(ratio / (ratios[key] ?? 1))))
    ratios[key] = ratio
  }
  keys.forEach((key, i) => {
    if (key !== null) expected[i] = (expected[i] as number) * (factors.get(key) as number)
  })
  return most
}

function negativeBinomial({ observed, expected }: Seen, m: number): number {
  if (expected <= 0) return 0
  const steady = m * Math.log(m / (m + expected)) + observed * Math.log(expected / (m + expected))
  return logGamma(observed + m) - logGamma(m) - logGamma(observed + 1) + steady
}
