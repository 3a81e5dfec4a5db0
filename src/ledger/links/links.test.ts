import { describe, expect, test } from 'vitest'
import type { Ask } from '../../model/thread.js'
import { claimOf, type Saying, threadOf } from '../testing/thread.js'
import { foldThread } from '../thread/fold.js'
import type { ThreadClaim } from '../thread/thread-claim.js'
import { conflictsOf, pressuresOf } from './conflicts.js'
import { deedsOf } from './deeds.js'
import { relatedTo } from './related.js'

/** An ask folded from sayings, with what differs from Ukraine asking the United States for ATACMS. */
function askOf(id: string, sayings: readonly Saying[], more: Partial<ThreadClaim> = {}): Ask {
  const claims = sayings.map((saying, n) => claimOf(saying, n, more))
  const folded = foldThread({ ...threadOf([]), id, claims })
  if (folded === null) throw new RangeError('nothing said')
  return folded.ask
}

const on = (day: string, step: Saying['step'], more: Partial<Saying> = {}): Saying => ({ day, step, ...more })
const ASK = on('2023-02-18', 'ask')

const sides = (...sayings: Saying[]) =>
  conflictsOf(askOf('one', [ASK, ...sayings])).map((conflict) =>
    conflict.sides.map(({ saidBy, says }) => `${saidBy}: ${says}`).join('; '),
  )

describe('conflicts', () => {
  test('one says so, the other denies it', () => {
    const told = sides(
      on('2023-02-19', 'consider', { saidBy: 'RUS' }),
      on('2023-02-20', 'consider', { saidBy: 'USA', certainty: 'denied' }),
    )
    expect(told).toEqual(['RUS: considering; USA: denied'])
  })

  test('one tells of granting, another of refusing, at the same time', () => {
    const told = sides(on('2023-02-19', 'promise', { saidBy: 'UKR' }), on('2023-02-21', 'refuse', { saidBy: 'USA' }))
    expect(told).toEqual(['UKR: promised; USA: refused'])
  })

  test('a change of mind is none, nor is one who denies alone', () => {
    expect(sides(on('2023-02-19', 'refuse', { saidBy: 'USA' }), on('2023-09-19', 'promise'))).toEqual([])
    expect(
      sides(on('2023-02-19', 'refuse', { saidBy: 'USA' }), on('2023-02-21', 'promise', { saidBy: 'USA' })),
    ).toEqual([])
    expect(sides(on('2023-02-20', 'deliver', { saidBy: 'USA', certainty: 'denied' }))).toEqual([])
  })

  test('every side keeps its quotes', () => {
    const [conflict] = conflictsOf(
      askOf('one', [
        ASK,
        on('2023-02-19', 'deliver', { saidBy: 'RUS' }),
        on('2023-02-20', 'deliver', { saidBy: 'RUS' }),
        on('2023-02-21', 'deliver', { saidBy: 'USA', certainty: 'denied' }),
      ]),
    )
    expect(conflict?.sides.map(({ evidence }) => evidence.map(({ id }) => id))).toEqual([['evd_1', 'evd_2'], ['evd_3']])
  })
})

test('pressures for come before pressures against, by whom', () => {
  const ask = askOf('one', [
    ASK,
    on('2023-02-19', 'pressure', { saidBy: 'RUS' }),
    on('2023-02-20', 'pressure', { saidBy: 'POL' }),
  ])
  const evidence = ask.evidence.map((one) => (one.saidBy === 'POL' ? { ...one, direction: 'for' as const } : one))
  expect(pressuresOf({ evidence }).map(({ direction, by }) => [direction, by])).toEqual([
    ['for', 'POL'],
    ['against', 'RUS'],
  ])
})

describe('related asks', () => {
  const mine = askOf('mine', [ASK], { matter: 'Leopard tanks', addressee: 'DEU' })
  /** The same ask, told in another article. */
  const elsewhere = (ask: Ask): Ask => ({
    ...ask,
    evidence: ask.evidence.map((one) => ({ ...one, article: { ...one.article, key: 'art_x', story: 'sty_x' } })),
  })

  test('of one sentence two parties want one thing, whatever its words', () => {
    const other = askOf('other', [on('2023-02-20', 'ask')], { asker: 'POL', matter: 'jets', addressee: 'DEU' })
    expect(relation(other)).toBe('shared')
    expect(relation(elsewhere(other))).toBeNull()
  })

  const relation = (other: Ask, ask = mine, more: Ask[] = []) =>
    relatedTo({ ask, others: [other, ...more] }).find((one) => one.ask.id === other.id)?.relation ?? null

  test.each([
    ['another wants the same of the same', 'shared', { asker: 'POL', matter: 'tanks', addressee: 'DEU' }],
    [
      'another wants something else, in other words',
      null,
      { asker: 'POL', matter: 'jets', addressee: 'DEU', key: '9' },
    ],
    ['another wants it not done', 'rival', { asker: 'RUS', matter: 'tanks', addressee: 'DEU', polarity: 'refrain' }],
    ['the same party wants another thing', null, { matter: 'howitzers', addressee: 'DEU' }],
    [
      'the addressee wants something of the asker',
      'exchange',
      { asker: 'DEU', addressee: 'UKR', kind: 'reform', matter: 'x' },
    ],
    [
      'it is a condition for this one',
      'conditional',
      { asker: 'DEU', addressee: 'USA', matter: 'Abrams', conditionOf: 'mine' },
    ],
  ] as const)('%s: %s', (_, expected, more) => {
    expect(relation(elsewhere(askOf('other', [on('2023-02-20', 'ask')], more as Partial<ThreadClaim>)))).toBe(expected)
  })

  test('what conditions bind together is a package', () => {
    const middle = askOf('middle', [ASK], { asker: 'DEU', addressee: 'USA', matter: 'Abrams', conditionOf: 'mine' })
    const far = askOf('far', [ASK], { asker: 'USA', addressee: 'POL', matter: 'bases', conditionOf: 'middle' })
    expect(relation(far, mine, [middle])).toBe('package')
    expect(relation(middle, mine, [far])).toBe('conditional')
    expect(relation(middle, far, [mine])).toBe('condition')
  })

  test('who wants a party sanctioned and the party that wants it lifted are rivals', () => {
    const press = askOf('press', [ASK], { kind: 'pressure', addressee: 'EU', third: 'RUS', matter: 'sanctions' })
    const lift = askOf('lift', [ASK], {
      kind: 'sanctions_relief',
      asker: 'RUS',
      addressee: 'EU',
      matter: 'an end to sanctions',
    })
    expect(relation(lift, press)).toBe('rival')
    expect(relation(press, lift)).toBe('rival')
  })

  test('years apart nothing is shared', () => {
    expect(
      relation(askOf('old', [on('2019-01-01', 'ask')], { asker: 'POL', matter: 'tanks', addressee: 'DEU' })),
    ).toBeNull()
  })
})

describe('words against deeds', () => {
  const asked = (id: string, ...sayings: Saying[]) => askOf(id, [ASK, ...sayings])

  test('promised and delivered, promised and not, promised and open', () => {
    const deeds = deedsOf(
      'USA',
      [],
      [
        asked('kept', on('2023-03-01', 'promise'), on('2023-04-01', 'deliver')),
        asked('broken', on('2023-03-01', 'promise'), on('2023-04-01', 'refuse')),
        asked('open', on('2023-03-01', 'promise')),
        asked('never', on('2023-03-01', 'consider')),
      ],
    )
    expect(deeds).toMatchObject({
      promisedAndDelivered: ['kept'],
      promisedAndNot: ['broken'],
      promisedAndOpen: ['open'],
    })
  })

  test('denied and done, with both quotes', () => {
    const ask = asked(
      'drones',
      on('2023-03-01', 'deliver', { saidBy: 'USA', certainty: 'denied' }),
      on('2023-04-01', 'deliver'),
    )
    expect(deedsOf('USA', [], [ask]).deniedAndDone).toMatchObject([
      { says: { ask: 'drones', evidence: { id: 'evd_1' } }, does: { ask: 'drones', evidence: { id: 'evd_2' } } },
    ])
    expect(
      deedsOf('USA', [], [asked('shells', on('2023-03-01', 'deliver', { saidBy: 'USA', certainty: 'denied' }))])
        .deniedAndDone,
    ).toEqual([])
  })

  test('wanted of others and refused to others', () => {
    const respect = { kind: 'backing', matter: 'respect its sovereignty' } as const
    const want = askOf('want', [ASK], { ...respect, asker: 'CHN', addressee: 'USA' })
    const refused = askOf('refused', [ASK, on('2023-03-01', 'refuse')], { ...respect, asker: 'TWN', addressee: 'CHN' })
    expect(deedsOf('CHN', [want], [refused]).contradictions).toMatchObject([
      { says: { ask: 'want' }, does: { ask: 'refused' } },
    ])
    expect(
      deedsOf('CHN', [want], [askOf('open', [ASK], { ...respect, asker: 'TWN', addressee: 'CHN' })]).contradictions,
    ).toEqual([])
  })
})
