import { describe, expect, test } from 'vitest'
import { createArticle } from '../../model/article.js'
import type { PartialDate } from '../../model/time.js'
import { encounterFinder } from './find.js'

const found = (text: string, date: string | null = '2023-03-18') =>
  encounterFinder.find(createArticle({ id: 'a', text, date: date as PartialDate | null }))

/** Sentences of the bundled articles, and of their kind. */
const CASES: readonly (readonly [string, string | null, string])[] = [
  [
    'When Xi Jinping lands in Moscow on Monday for three days, his host will have a list.',
    '2023-03-18',
    'visit CHN+RUS 2023-03-20 planned, Moscow',
  ],
  ['Qin Gang telephoned his Ukrainian colleague, Dmytro Kuleba, on Thursday.', '2023-03-16', 'call CHN+UKR 2023-03-16'],
  [
    'In a video call of almost two hours on Friday Joe Biden told Xi Jinping what to expect.',
    '2022-03-20',
    'call CHN+USA 2022-03-18',
  ],
  [
    'Kim Jong Un and Vladimir Putin met on Wednesday at the Vostochny cosmodrome.',
    '2023-09-13',
    'talks PRK+RUS 2023-09-13',
  ],
  [
    'The speaker of the American House of Representatives landed in Taipei on Tuesday.',
    '2022-08-03',
    'visit PARLIAMENT_USA+TWN 2022-08-02, Taipei',
  ],
  ['Both men were guests of the G7 summit in Japan.', '2023-05-21', 'summit G7, Japan'],
  ['China abstained when the UN Security Council voted on it.', '2022-03-01', 'vote UN'],
  ['Kim Jong Un travelled to the Russian Far East last month.', '2023-10-13', 'visit PRK+RUS 2023-09, Russian'],
  ['The Russian president visited Tehran on 19 July 2022.', null, 'visit IRN+RUS 2022-07-19, Tehran'],
]

/** What is wanted, refused, supposed or about somebody else is no encounter. */
const NONE: readonly string[] = [
  'A telephone call between President Joe Biden and the Chinese leader has not been arranged.',
  'China had warned Nancy Pelosi again and again not to visit Taiwan.',
  'Vladimir Putin will not travel to South Africa next month.',
  'Zelensky invited Xi Jinping to visit Ukraine.',
  'Beijing supports peace talks between Moscow and Kyiv.',
  'It declined because its conditions were not met, Beijing told Moscow.',
  'Russia shelled Kharkiv.',
  '',
]

describe('encounters', () => {
  test.each(CASES)('%s (%s)', (text, date, expected) => {
    const [one] = found(text, date)
    const told = `${one?.what} ${one?.parties.join('+')}${one?.when ? ` ${one.when}` : ''}${one?.isPlanned ? ' planned' : ''}`
    expect(`${told}${one?.place ? `, ${one.place}` : ''}`).toBe(expected)
    expect(text.slice(one?.start, one?.end)).toBe(one?.text)
  })

  test.each(NONE)('none: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('the same encounter told twice counts once', () => {
    expect(
      found('Xi Jinping visited Moscow on Monday. His visit to Moscow: Xi Jinping arrived in Moscow.'),
    ).toHaveLength(1)
  })
})
