import type { Bargainer, Issue } from './issue.js'
import { weightedMean } from './weighted-mean.js'

/** An exchange that two actors could make over two issues. */
interface Exchange {
  /** Gives way on the first issue, and is given way to on the second. */
  readonly giver: string
  readonly taker: string
  readonly first: number
  readonly second: number
  /** How far each gives way, on the issue's own scale. */
  readonly shiftFirst: number
  readonly shiftSecond: number
  /** What each of the two gains. */
  readonly gain: number
}

/**
 * Outcomes of the issues of one decision after actors have exchanged positions: two that stand on opposite sides of the expected outcome on two issues each give way on the
 * one that matters less to them, so that both gain alike; the best exchange first, nobody giving way twice on one issue. Then the mean by capability × salience. On a
 * single issue nothing can be exchanged and it is that mean. Stokman & Van Oosten, The exchange of voting positions, in Bueno de Mesquita & Stokman, European
 * Community Decision Making, 1994, ch. 6. Cost issues² × actors².
 */
export function exchangeOutcomes(issues: readonly Issue[]): readonly number[] {
  const voted = issues.map(({ bargainers }) => bargainers.map((one) => ({ ...one })))
  const expected = issues.map(({ bargainers }) => meanOf(bargainers))
  const moved = new Set<string>()
  for (const one of possible(issues, expected).sort((a, b) => b.gain - a.gain)) {
    const keys = [`${one.first} ${one.giver}`, `${one.second} ${one.taker}`]
    if (keys.some((key) => moved.has(key))) continue
    for (const key of keys) moved.add(key)
    shift(voted[one.first] ?? [], one.giver, one.shiftFirst)
    shift(voted[one.second] ?? [], one.taker, one.shiftSecond)
  }
  return voted.map(meanOf)
}

function meanOf(bargainers: readonly Bargainer[]): number {
  return weightedMean(
    bargainers.map(({ position }) => position),
    bargainers.map(weightOf),
  )
}

function weightOf({ capability, salience }: Bargainer): number {
  return capability * salience
}

function shift(bargainers: { actor: string; position: number }[], actor: string, by: number): void {
  const own = bargainers.find((one) => one.actor === actor)
  if (own !== undefined) own.position += by
}

function possible(issues: readonly Issue[], expected: readonly number[]): Exchange[] {
  const found: Exchange[] = []
  for (let first = 0; first < issues.length; first++)
    for (let second = 0; second < issues.length; second++) {
      if (first === second) continue
      const [a, b] = [issues[first] as Issue, issues[second] as Issue]
      for (const giver of a.bargainers)
        for (const taker of a.bargainers) {
          const exchange = between(giver, taker, [a, b], [expected[first] ?? 0, expected[second] ?? 0])
          if (exchange !== null) found.push({ ...exchange, first, second })
        }
    }
  return found
}

/** What the giver can yield on the first issue for what the taker yields on the second; null where they do not stand across or would not gain. */
function between(
  giver: Bargainer,
  taker: Bargainer,
  [a, b]: readonly [Issue, Issue],
  [outcomeA, outcomeB]: readonly [number, number],
): Omit<Exchange, 'first' | 'second'> | null {
  const giverB = b.bargainers.find(({ actor }) => actor === giver.actor)
  const takerB = b.bargainers.find(({ actor }) => actor === taker.actor)
  if (giverB === undefined || takerB === undefined) return null
  if (!isAcross(giver, taker, outcomeA) || !isAcross(giverB, takerB, outcomeB)) return null
  // The giver must care more for the second issue, against the first, than the taker does.
  if (giverB.salience * taker.salience <= giver.salience * takerB.salience) return null
  const leverA = leverOf(giver, a)
  const leverB = leverOf(takerB, b)
  if (leverA === 0 || leverB === 0) return null
  // Outcome moved on each issue, x and y, so that both gain alike: y·(giver’s + taker’s salience there) = x·(the same here).
  const ratio = (giver.salience + taker.salience) / (giverB.salience + takerB.salience)
  const mostX = Math.abs(giver.position - taker.position) * leverA
  const mostY = Math.abs(giverB.position - takerB.position) * leverB
  const x = Math.min(mostX, mostY / ratio)
  const y = x * ratio
  return {
    giver: giver.actor,
    taker: taker.actor,
    shiftFirst: (Math.sign(taker.position - giver.position) * x) / leverA,
    shiftSecond: (Math.sign(giverB.position - takerB.position) * y) / leverB,
    gain: giverB.salience * y - giver.salience * x,
  }
}

function isAcross(one: Bargainer, other: Bargainer, outcome: number): boolean {
  return (one.position - outcome) * (other.position - outcome) < 0
}

/** How far the outcome moves when an actor moves by one. */
function leverOf(one: Bargainer, { bargainers }: Issue): number {
  const total = bargainers.reduce((sum, each) => sum + weightOf(each), 0)
  return total > 0 ? weightOf(one) / total : 0
}
