import type { Bargainer } from './issue.js'
import { weightedMean } from './weighted-mean.js'

/** Where the actors stand after a round, and the two outcomes that can be read off it. */
export interface ChallengeRound {
  readonly positions: readonly number[]
  /** By capability × salience. */
  readonly mean: number
  /** The position that beats every other when actors vote by capability × salience. */
  readonly median: number
}

/** Rounds after which it is over, at the latest. */
const MOST_ROUNDS = 10

/** Below this part of the range nobody has moved. */
const STILL = 1e-6

/**
 * Bueno de Mesquita's group decision model as Scholz, Calbert & Smith lay it open (Unravelling Bueno De Mesquita's group decision model, J. Theoretical Politics 23, 2011): in each round every actor reckons
 * what challenging each other one would bring, by its attitude to risk; who expects more of a contest makes an offer, and everybody accepts the offer that asks the least of it.
 * The chance of keeping the status quo is taken as 1, as they do. Positions may be on any scale; salience is taken against its largest where that is above 1. The first
 * item is the state before any round. Cost rounds × actors³.
 */
export function challengeRounds(bargainers: readonly Bargainer[], rounds = MOST_ROUNDS): readonly ChallengeRound[] {
  const top = Math.max(...bargainers.map(({ salience }) => salience))
  const scale = top > 1 ? Math.max(top, 100) : 1
  const actors = bargainers.map((one) => ({ ...one, salience: one.salience / scale }))
  const all = [stateOf(actors)]
  for (let round = 0; round < rounds; round++) {
    const before = all.at(-1) as ChallengeRound
    const range = rangeOf(before.positions)
    if (range === 0) break
    const positions = moved(actors, before)
    actors.forEach((actor, i) => {
      actor.position = positions[i] as number
    })
    all.push(stateOf(actors))
    if (positions.every((position, i) => Math.abs(position - (before.positions[i] as number)) < STILL * range)) break
  }
  return all
}

/** The outcome forecast: the median after the last round. */
export function challengeOutcome(bargainers: readonly Bargainer[]): number {
  return (challengeRounds(bargainers).at(-1) as ChallengeRound).median
}

type Actor = Pick<Bargainer, 'position' | 'salience' | 'capability'>

function stateOf(actors: readonly Actor[]): ChallengeRound {
  const positions = actors.map(({ position }) => position)
  const weights = actors.map(weightOf)
  return { positions, mean: weightedMean(positions, weights), median: medianPosition(positions, weights) }
}

function weightOf({ capability, salience }: Actor): number {
  return capability * salience
}

function rangeOf(positions: readonly number[]): number {
  return Math.max(...positions) - Math.min(...positions)
}

/** The position preferred by votes (weight × how much nearer) to every other; of ties the first. */
function medianPosition(positions: readonly number[], weights: readonly number[]): number {
  const beats = (a: number, b: number) =>
    positions.reduce((sum, x, i) => sum + (weights[i] as number) * (Math.abs(x - b) - Math.abs(x - a)), 0)
  return positions.find((a) => positions.every((b) => beats(a, b) >= -1e-12)) ?? weightedMean(positions, weights)
}

function moved(actors: readonly Actor[], { positions }: ChallengeRound): number[] {
  const win = actors.map((i) => actors.map((j) => chance(actors, i.position, j.position)))
  const range = rangeOf(positions)
  const gain = (i: number, j: number, risk: number) =>
    i === j ? 0 : gainOf(actors[i] as Actor, actors[j] as Actor, (win[i] as number[])[j] as number, range, risk)
  const risks = risksOf(actors.map((_, j) => actors.reduce((sum, __, i) => sum + gain(i, j, 1), 0)))
  return actors.map((_, j) => bestOffer(j, positions, (a, b) => gain(a, b, risks[j] as number)))
}

/** The chance that a position prevails over another, by the weights of those who stand nearer to it. */
function chance(actors: readonly Actor[], own: number, other: number): number {
  let [forIt, all] = [0, 0]
  for (const actor of actors) {
    const vote = weightOf(actor) * (Math.abs(actor.position - other) - Math.abs(actor.position - own))
    if (vote > 0) forIt += vote
    all += Math.abs(vote)
  }
  return all === 0 ? 0.5 : forIt / all
}

/** What an actor expects of challenging another: of its resisting or yielding, less the status quo. */
function gainOf(own: Actor, other: Actor, win: number, range: number, risk: number): number {
  const apart = Math.abs(own.position - other.position) / range
  const utility = (base: number) => 2 - 4 * base ** risk
  const success = utility(0.5 - 0.5 * apart)
  const failure = utility(0.5 + 0.5 * apart)
  return other.salience * (win * success + (1 - win) * failure) + (1 - other.salience) * success - utility(0.5)
}

/** Exponents of risk, .5 to 2, from what the others together expect of challenging each: who is safest can afford to be the most cautious. */
function risksOf(danger: readonly number[]): number[] {
  const [low, high] = [Math.min(...danger), Math.max(...danger)]
  return danger.map((own) => {
    const security = high === low ? 0 : (2 * own - high - low) / (high - low)
    return (1 - security / 3) / (1 + security / 3)
  })
}

/** Where an actor goes: to the nearest of the offers that it sees made to it, all gains reckoned by its own attitude to risk; where none is, it stays. */
function bestOffer(j: number, positions: readonly number[], gain: (own: number, other: number) => number): number {
  const own = positions[j] as number
  let best: number | null = null
  positions.forEach((position, i) => {
    const [theirs, mine] = [gain(i, j), gain(j, i)]
    if (i === j || theirs <= 0 || theirs <= mine) return
    // Both hopeful: a contest, which the more hopeful wins. The other without hope: it gives way in part where it fears less than the first hopes, else it yields.
    const part = mine < 0 && theirs > -mine ? -mine / theirs : 1
    const offered = own + (position - own) * part
    if (best === null || Math.abs(offered - own) < Math.abs(best - own)) best = offered
  })
  return best ?? own
}
