import { expect, test } from 'vitest'
import { compareMarkings } from './agreement.js'
import { checkFiles } from './check-bank.js'
import { markedFiles } from './load.js'

test('two markings: the same agree wholly; a changed addressee, state and a left-out ask are listed by type', () => {
  const examples = checkFiles(markedFiles().filter((file) => file.includes('A0-'))).texts
  const same = compareMarkings(examples, new Map(examples.map((text) => [text.id, text])))
  expect(same.disagreements).toEqual([])
  expect(same.lines[2]).toContain('F1 1.000')
  const [first] = examples
  if (!first) throw new Error('no example')
  const [one, two, ...rest] = first.asks
  if (!one || !two) throw new Error('too few asks')
  const changed = {
    ...first,
    asks: [{ ...one, addressee: 'CHL' }, { ...two, state: 'refused' as const }, ...rest.slice(0, -1)],
  }
  const differing = compareMarkings([first], new Map([[first.id, changed]]))
  expect(differing.disagreements.map(({ type }) => type).sort()).toEqual(['addressee', 'only the first', 'state'])
})
