import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTree, isTree } from './tree.js'

/** Every way to give each of `count` words a head. */
function* allHeads(count: number): Generator<number[]> {
  const heads = new Array<number>(count).fill(0)
  for (;;) {
    yield [...heads]
    let at = 0
    while (at < count && heads[at] === count) heads[at++] = 0
    if (at === count) return
    heads[at] = (heads[at] ?? 0) + 1
  }
}

const total = (scores: readonly number[], heads: ArrayLike<number>) =>
  Array.from(heads).reduce((sum, head, word) => sum + (scores[word * (heads.length + 1) + head] ?? 0), 0)

describe('bestTree', () => {
  it('is the best of all trees with one root, found by trying all', () => {
    const sized = fc.integer({ min: 1, max: 4 }).chain((count) =>
      fc.array(fc.double({ min: -20, max: 0, noNaN: true }), {
        minLength: count * (count + 1),
        maxLength: count * (count + 1),
      }),
    )
    fc.assert(
      fc.property(sized, (scores) => {
        const count = Math.round((Math.sqrt(1 + 4 * scores.length) - 1) / 2)
        const best = Math.max(...[...allHeads(count)].filter(isTree).map((heads) => total(scores, heads)))
        const found = bestTree(scores, count)
        expect(isTree(found)).toBe(true)
        expect(total(scores, found)).toBeCloseTo(best, 9)
      }),
    )
  })

  it('gives a tree for long sentences whatever the scores', () => {
    const scores = fc
      .integer({ min: 20, max: 60 })
      .chain((count) =>
        fc.tuple(
          fc.constant(count),
          fc.array(fc.integer({ min: -9, max: 0 }), { minLength: count * (count + 1), maxLength: count * (count + 1) }),
        ),
      )
    fc.assert(
      fc.property(scores, ([count, values]) => isTree(bestTree(values, count))),
      { numRuns: 50 },
    )
  })

  it('has nothing for no words and the root for one', () => {
    expect([...bestTree([], 0)]).toEqual([])
    expect([...bestTree([-1, -0.1], 1)]).toEqual([0])
  })
})

describe('isTree', () => {
  it('refuses cycles, and two roots', () => {
    expect(isTree([2, 1, 0])).toBe(false)
    expect(isTree([0, 0])).toBe(false)
    expect(isTree([2, 0, 2])).toBe(true)
  })
})
