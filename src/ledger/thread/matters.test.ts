import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Kind, Polarity } from '../../model/ask.js'
import type { Day } from '../../model/time.js'
import { type MatterPair, OTHER_MATTER, SAME_MATTER } from '../testing/matter-pairs.js'
import { CONCEPTS } from './concepts.js'
import { findAsk, type Joining, type Member } from './join.js'
import { matterWords, stemOf } from './words.js'

/** Matters as the bundled articles and the development set tell them: asker, addressee, kind, and two matters. */
type Pair = readonly [asker: string, addressee: string, kind: Kind, one: string, other: string]

const ONE_ASK: readonly Pair[] = [
  ['Kyiv', 'Washington', 'arms', 'ATACMS, a weapon with a range of about 305 kilometres', 'American ATACMS missiles'],
  ['Kyiv', 'Washington', 'arms', 'ATACMS', 'the missiles'],
  ['Kyiv', 'Germany', 'arms', 'Leopard 2 battle tanks', 'battle tanks of the type Leopard 2'],
  ['Zelensky', 'Germany', 'arms', 'Leopard tanks', 'tanks'],
  ['Zelensky', 'Joe Biden', 'arms', 'American fighter jets', 'F-16s'],
  ['Zelensky', 'the United States', 'arms', 'Western fighters', 'fighter jets'],
  ['Ukraine', 'NATO', 'arms', 'long-range missiles and aircraft', 'long-range missiles and airplanes'],
  ['Russia', 'China', 'arms', 'military equipment and other help', 'ammunition, and perhaps drones'],
  ['Russia', 'China', 'arms', 'lethal weapons', 'deadly equipment'],
  ['Putin', 'China', 'arms', 'ammunition, and perhaps drones', 'ammo, and maybe drones too'],
  ['The Kremlin', 'North Korea', 'arms', 'drones and weapons', 'munitions and military equipment'],
  ['Russia', 'North Korea', 'arms', 'millions of artillery shells and rockets', 'artillery ammunition'],
  ['The US', 'China', 'arms', 'lethal aid', 'weapons'],
  ['Kuleba', 'Iran', 'arms', 'cease at once to supply Russia with weapons', 'stops sending drones to Russia'],
  ['Russia', 'China', 'trade', 'microchips and other advanced goods', 'microchips and different superior items'],
  ['Russia', 'China', 'trade', 'more Chinese trade', 'extra Chinese language commerce'],
  ['Putin', 'China', 'trade', 'an agreement on the gas pipeline Power of Siberia 2', 'a second great gas pipeline'],
  ['Putin', 'China', 'trade', 'the gas pipeline Power of Siberia 2', 'the gasoline pipeline Energy of Siberia 2'],
  ['China', 'Kyiv', 'talks', 'enter peace talks', 'keep the chance of dialogue alive'],
  ['Qin Gang', 'Kyiv', 'talks', 'talks on a political solution', 'peace talks'],
  ['The White House', 'Xi', 'talks', 'speak with President Volodymyr Zelensky', 'get in touch with Zelensky himself'],
  ['Zelensky', 'Xi Jinping', 'talks', 'a conversation between the two', 'talk directly'],
  ['Kyiv', 'Moscow', 'deescalation', 'withdrawal of all soldiers', 'troops withdraw before there can be negotiations'],
  ['Xi', 'Moscow', 'deescalation', 'any use of nuclear weapons', 'the threat or use of nuclear weapons'],
  ['China', 'the West', 'sanctions_relief', 'an end to unilateral sanctions', 'lift unilateral sanctions'],
  ['protesters', 'Hong Kong', 'reform', 'complete dismissal of the extradition bill', 'complete dismissal of the bill'],
  [
    'protesters',
    'Hong Kong',
    'justice',
    'investigation of alleged police violence against protesters on June 12',
    'an investigation of police misconduct during the protests',
  ],
  [
    'Johnson',
    'the Queen',
    'reform',
    'suspend Parliament for parts of September and October',
    'the prorogation of the UK parliament',
  ],
]

const TWO_ASKS: readonly Pair[] = [
  ['Kyiv', 'Washington', 'arms', 'ATACMS', 'Abrams tanks'],
  ['Kyiv', 'Washington', 'arms', 'ATACMS, a weapon with a range of about 305 kilometres', 'Abrams tanks'],
  ['Kyiv', 'Washington', 'arms', 'F-16s', 'Abrams tanks'],
  ['Kyiv', 'Washington', 'arms', 'American fighter jets', 'long-range missiles'],
  ['Russia', 'China', 'trade', 'microchips and other advanced goods', 'more Chinese trade'],
  ['Russia', 'China', 'trade', 'microchips and other advanced goods', 'the gas pipeline Power of Siberia 2'],
  ['Putin', 'China', 'trade', 'the gas pipeline Power of Siberia 2', 'more activity by Chinese banks in Russia'],
  ['The White House', 'Xi', 'talks', 'speak with President Volodymyr Zelensky', 'a call with Biden'],
  ['China', 'Russia', 'talks', 'negotiate with each other', 'recognise the conference and both be there'],
  ['Kyiv', 'Moscow', 'deescalation', 'withdrawal of all soldiers', 'stop shelling the nuclear plant'],
  ['Kyiv', 'Moscow', 'deescalation', 'withdrawal of all soldiers', 'stay calm and show restraint'],
  ['protesters', 'Hong Kong', 'reform', 'complete dismissal of the extradition bill', 'resign from her position'],
  [
    'protesters',
    'Hong Kong',
    'reform',
    'complete dismissal of the bill',
    'greater democratic reform, including a more representative process',
  ],
  ['protesters', 'Iraq', 'reform', 'dissolving Parliament', 'appointing an election committee'],
  ['Libya', 'the UN', 'sanctions_relief', 'a waiver for 150 tanks', 'scrap it altogether'],
  ['Bolivia', 'Brazil', 'trade', 'a higher price', 'Brazil buy more gas than it does now'],
  [
    'the US',
    'Turkey',
    'other',
    'assuming the duty of guarding captured ISIS militants',
    "a clarification of what the assembly's decision means",
  ],
  [
    'the US',
    'Guyana',
    'justice',
    'Azruddin and Nazar Mohamed, whose surrender was requested',
    'a different Guyanese citizen',
  ],
  [
    'the West',
    'Israel',
    'access',
    'remove without delay the curbs it has put on supplies',
    'let the United Nations do their life-saving work unhindered',
  ],
]

function joining([asker, addressee, kind]: Pair, matter: string, articleKey: string): Joining {
  return {
    ...{
      asker: 'AAA',
      addressee: 'BBB',
      third: null,
      kind,
      polarity: 'do' as Polarity,
      state: 'asked',
      partial: false,
    },
    ...{ askerSaid: asker, addresseeSaid: addressee, matter, articleKey, knownDay: '2023-03-18' as Day },
  }
}

function areOne(pair: Pair, first: string, second: string): boolean {
  const members: Member[] = [{ ...joining(pair, first, 'one'), ask: 'ask' }]
  return findAsk(joining(pair, second, 'other'), members) !== null
}

describe('which matters are one ask', () => {
  test.each(ONE_ASK)('%s to %s, %s: "%s" is "%s"', (...pair) => {
    expect(areOne(pair, pair[3], pair[4])).toBe(true)
    expect(areOne(pair, pair[4], pair[3])).toBe(true)
  })

  test.each(TWO_ASKS)('%s to %s, %s: "%s" is not "%s"', (...pair) => {
    expect(areOne(pair, pair[3], pair[4])).toBe(false)
    expect(areOne(pair, pair[4], pair[3])).toBe(false)
  })
})

const DEVELOPMENT = join(process.env.DEMARCHE_SHARED ?? '', 'data/asks-dev.jsonl')
const isThere = process.env.DEMARCHE_SHARED !== undefined && existsSync(DEVELOPMENT)

/** Marked asks of one text are asks apart; this says how many would be thrown together if different articles told them. */
test.skipIf(!isThere)('of the marked asks that two careful people keep apart, few are taken for one', () => {
  type Marked = { asker: string; addressee: string | null; kind: Kind; polarity: Polarity; matter: string }
  const texts = readFileSync(DEVELOPMENT, 'utf8').trim().split('\n')
  const pairs = texts.flatMap((line) => {
    const { asks } = JSON.parse(line) as { asks: Marked[] }
    const bucket = ({ asker, addressee, kind, polarity }: Marked) => [asker, addressee, kind, polarity].join()
    return asks.flatMap((one, i) =>
      asks
        .slice(i + 1)
        .filter((other) => bucket(one) === bucket(other))
        .map((other) => [one, other] as const),
    )
  })
  const mixed = pairs.filter(([one, other]) =>
    areOne([one.asker, one.addressee ?? '', one.kind, '', ''], one.matter, other.matter),
  )
  expect(pairs.length).toBeGreaterThan(15)
  expect(mixed.map(([one, other]) => [one.matter, other.matter])).toEqual([])
})

describe('matters as different articles tell them', () => {
  const isJoined = ([kind, one, other]: MatterPair) => areOne(['', '', kind, '', ''], one, other)

  test('two things wanted are never thrown together', () => {
    expect(OTHER_MATTER.filter(isJoined)).toEqual([])
  })

  test('of fifty told twice, at least forty are recognised', () => {
    expect(SAME_MATTER).toHaveLength(50)
    expect(SAME_MATTER.filter(isJoined).length).toBeGreaterThanOrEqual(40)
  })
})

describe('words', () => {
  test('a word stands for one concept only', () => {
    const stems = Object.values(CONCEPTS).flatMap((words) => [...new Set(words.map(stemOf))])
    expect(stems.filter((stem, i) => stems.indexOf(stem) !== i)).toEqual([])
  })

  test.each([
    ['talks', 'talking'],
    ['sanctions', 'sanction'],
    ['withdrawal', 'withdraw'],
    ['supplies', 'supplied'],
    ['recognised', 'recognise'],
    ['F-16s'.toLowerCase(), 'f-16'],
  ])('%s and %s have one stem', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })

  test('the names of the parties say nothing of the matter', () => {
    const { specific } = matterWords('extra Russian oil', 'trade', ['Beijing', 'Russia'])
    expect([...specific]).toEqual(['oil'])
  })
})
