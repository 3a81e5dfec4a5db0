import { describe, expect, it } from 'vitest'
import type { ArticleRef, Ask, ThreadEvidence } from '../model/thread.js'
import { type Instant, parsePartialDate } from '../model/time.js'
import { captionOf, evidenceCaption } from './caption.js'
import { inSentence } from './names.js'
import { askRow, csvLine, evidenceRows } from './table.js'
import { timeline } from './timeline.js'
import { wishList } from './wish-list.js'
import { LADDER, rungOf, STATE_ORDER, stateWords } from './words.js'

const NAMES: Record<string, string> = { RUS: 'Russia', CHN: 'China', USA: 'United States', EU: 'European Union' }
const nameOf = (code: string) => NAMES[code] ?? code
const date = parsePartialDate

function article(key: string, story: string, published: string | null): ArticleRef {
  const day = published === null ? null : date(published)
  return {
    key,
    id: key,
    title: null,
    date: day,
    url: null,
    source: 'A paper',
    retold: false,
    story,
    rights: 'quote',
    profile: null,
  }
}

function evidence(id: string, ref: ArticleRef, rest: Partial<ThreadEvidence> = {}): ThreadEvidence {
  const text = 'Russia wants extra weapons, ammunition and maybe drones from China'
  const span = {
    start: 0,
    end: text.length,
    text,
    step: 'ask',
    saidBy: 'author',
    certainty: 'asserted',
    when: null,
  } as const
  const kept = { claim: 'clm_1', publishedAt: ref.date, recordedAt: '2026-01-02T03:04:05.678Z' as Instant }
  return { ...span, ...kept, id, article: ref, ...rest }
}

const arms: Ask = {
  id: 'ask_a',
  asker: 'RUS',
  askerSaid: 'Putin',
  addressee: 'CHN',
  addresseeSaid: 'China',
  third: null,
  kind: 'arms',
  polarity: 'do',
  matter: 'extra weapons, ammunition and maybe drones',
  force: 'wish',
  state: 'considered',
  partial: false,
  deadline: null,
  conditionOf: null,
  confidence: 0.81,
  evidence: [],
  judgements: [],
  firstSeen: date('2023-03-18'),
  lastChanged: date('2023-03-21'),
  stories: 1,
  articles: 2,
  odds: null,
}

describe('captionOf', () => {
  it('says who wants what of whom in one sentence, with the matter in its own words', () => {
    expect(captionOf(arms, nameOf)).toBe('Russia wants from China: extra weapons, ammunition and maybe drones')
    expect(captionOf({ ...arms, force: 'demand', addressee: 'EU' }, nameOf)).toMatch(
      /^Russia demands of the European Union: /,
    )
    expect(captionOf({ ...arms, asker: 'USA', addressee: null }, nameOf)).toMatch(
      /^The United States wants from nobody in particular: /,
    )
  })

  it('says what is to be left, and against whom', () => {
    const warned: Ask = {
      ...arms,
      asker: 'CHN',
      addressee: 'USA',
      polarity: 'refrain',
      force: 'appeal',
      matter: 'sell arms',
    }
    expect(captionOf(warned, nameOf)).toBe('China asks the United States to refrain from: sell arms')
    expect(captionOf({ ...arms, kind: 'pressure', third: 'EU' }, nameOf)).toMatch(
      /^Russia wants from China, against the European /,
    )
  })

  it('says what a quote shows, how surely, and who says so', () => {
    const ref = article('art_1', 'sty_1', '2023-03-18')
    expect(
      evidenceCaption(evidence('e', ref, { step: 'consider', certainty: 'possible', saidBy: 'USA' }), nameOf),
    ).toBe('Considered, possibly — says the United States')
    expect(evidenceCaption(evidence('e', ref, { step: 'deliver', partial: true, saidBy: 'Mr Kirby' }), nameOf)).toBe(
      'Delivered in part — says Mr Kirby',
    )
    expect(evidenceCaption(evidence('e', ref, { step: 'pressure', direction: 'against' }), nameOf)).toBe(
      'Pressure against granting it — says the author',
    )
  })
})

describe('inSentence', () => {
  it.each([
    ...['United States', 'European Union', 'United Nations', 'Netherlands', 'Marshall Islands', 'Dominican Republic'],
    ...['Democratic Republic of the Congo', 'International Criminal Court', 'World Bank', 'Palestinian Authority'],
    ...['Organisation of Islamic Cooperation', 'Taliban', 'US parliament', 'Syrian opposition', 'Group of Seven'],
  ])('the %s', (name) => {
    expect(inSentence(name)).toBe(`the ${name}`)
  })

  it.each([
    'China',
    'the West',
    'South Korea',
    'NATO',
    'Hamas',
    'Islamic State',
    'Hong Kong',
    'BRICS',
    'Republika Srpska',
  ])('%s', (name) => {
    expect(inSentence(name)).toBe(name)
  })
})

describe('states', () => {
  it('stand once each in the order, the ladder first', () => {
    expect(new Set(STATE_ORDER).size).toBe(8)
    expect(STATE_ORDER.slice(0, 4)).toEqual(LADDER)
    expect([rungOf('asked'), rungOf('delivered'), rungOf('refused')]).toEqual([0, 3, null])
    expect(stateWords({ state: 'delivered', partial: true })).toBe('delivered in part')
  })
})

describe('timeline', () => {
  const first = article('art_1', 'sty_1', '2023-03-18')
  const copy = article('art_2', 'sty_1', '2023-03-19')
  const later = article('art_3', 'sty_2', '2023-04-20')

  it('folds the copies of a story into one step and keeps another story apart', () => {
    const steps = timeline({ evidence: [evidence('e2', copy), evidence('e1', first), evidence('e3', later)] })
    expect(steps.map((step) => [step.date, step.story, step.quotes.map((quote) => quote.id)])).toEqual([
      ['2023-03-18', 'sty_1', ['e1']],
      ['2023-04-20', 'sty_2', ['e3']],
    ])
    expect(steps[0]?.copies).toEqual([copy])
  })

  it('dates a step by the act before the publication, and puts what nobody dates last', () => {
    const acted = evidence('e3', later, { step: 'deliver', when: date('2023-02') })
    const undated = evidence('e4', article('art_4', 'sty_3', null))
    const steps = timeline({ evidence: [undated, evidence('e1', first), acted] })
    expect(steps.map((step) => [step.date, step.dateOf])).toEqual([
      ['2023-02', 'act'],
      ['2023-03-18', 'publication'],
      [null, 'unknown'],
    ])
  })

  it('keeps two dated acts of one story apart and lets an undated copy join the first', () => {
    const one = evidence('e1', first, { step: 'deliver', when: date('2023-02') })
    const two = evidence('e2', first, { step: 'deliver', when: date('2023-03') })
    const copied = evidence('e5', copy, { step: 'deliver' })
    const steps = timeline({ evidence: [one, two, copied] })
    expect(steps.map((step) => [step.date, step.copies.length])).toEqual([
      ['2023-02', 1],
      ['2023-03', 0],
    ])
  })
})

describe('wishList', () => {
  it('groups by asker and addressee, the longest list first, nobody in particular last', () => {
    const asks: Ask[] = [
      { ...arms, id: 'ask_c', asker: 'CHN', addressee: 'RUS', state: 'delivered' },
      { ...arms, id: 'ask_n', addressee: null },
      { ...arms, id: 'ask_m', addressee: null },
      arms,
      { ...arms, id: 'ask_u', lastChanged: null },
      { ...arms, id: 'ask_b', kind: 'trade', state: 'asked', lastChanged: date('2023-05') },
      { ...arms, id: 'ask_p', addressee: 'PRK' },
    ]
    const lists = wishList(asks)
    expect(lists.map((list) => [list.asker, list.count])).toEqual([
      ['RUS', 6],
      ['CHN', 1],
    ])
    expect(lists[0]?.addressees.map((wishes) => [wishes.addressee, wishes.count])).toEqual([
      ['CHN', 3],
      ['PRK', 1],
      [null, 2],
    ])
    expect(lists[0]?.addressees[0]?.asks.map((ask) => ask.id)).toEqual(['ask_b', 'ask_a', 'ask_u'])
    expect(lists[0]?.addressees[0]?.states).toEqual({ asked: 1, considered: 2 })
  })
})

describe('tables', () => {
  it('quote what needs quoting and leave the unknown empty', () => {
    const line = csvLine(Object.values(askRow({ ...arms, matter: 'arms, "lots"\nof them' })))
    expect(line).toBe(
      'ask_a,RUS,Putin,CHN,China,,arms,do,"arms, ""lots""\nof them",wish,considered,false,,,0.81,2023-03-18,2023-03-21,1,2,,,\r\n',
    )
  })

  it('give evidence a row each with its place and its article', () => {
    const ref = article('art_1', 'sty_1', '2023-03-18')
    const rows = evidenceRows({ id: 'ask_a', evidence: [evidence('e1', ref), evidence('e2', ref, { in: 'title' })] })
    expect(rows.map((row) => [row.id, row.ask, row.in, row.article, row.published_at])).toEqual([
      ['e1', 'ask_a', 'text', 'art_1', '2023-03-18'],
      ['e2', 'ask_a', 'title', 'art_1', '2023-03-18'],
    ])
  })
})
