import { describe, expect, it } from 'vitest'
import { createArticle } from '../../model/article.js'
import type { Claim } from '../../model/claim.js'
import type { Ask, ThreadEvidence } from '../../model/thread.js'
import { actorView } from '../actor-view.js'
import { progressLine } from '../progress.js'
import { actorText } from './actor.js'
import { columnsOf } from './layout.js'
import { readingText } from './reading.js'
import { ladder, styleOf } from './style.js'
import { threadText } from './thread.js'
import { wishListText } from './wish-list.js'

const NAMES: Record<string, string> = { RUS: 'Russia', CHN: 'China', USA: 'United States' }
const layout = { width: 80, style: styleOf(false), nameOf: (code: string) => NAMES[code] ?? code }
const coloured = { ...layout, style: styleOf(true) }

const evidence = (over: Partial<ThreadEvidence>): ThreadEvidence => ({
  id: 'evd_1',
  claim: 'clm_1',
  step: 'ask',
  start: 0,
  end: 23,
  text: 'Moscow wants more drones',
  saidBy: 'author',
  certainty: 'asserted',
  when: null,
  publishedAt: '2023-03-18' as never,
  recordedAt: '2023-03-18T00:00:00.000Z' as never,
  article: {
    key: 'art_1',
    id: 'a1',
    title: 'Wish list',
    date: '2023-03-18' as never,
    url: 'https://news.example/a1',
    source: 'The Example',
    retold: true,
    rights: 'quote',
    profile: null,
    story: 'sto_1',
  },
  ...over,
})

const ask = (over: Partial<Ask>): Ask => ({
  id: 'ask_0123456789abcdef',
  asker: 'RUS',
  askerSaid: 'Moscow',
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
  confidence: 0.8,
  evidence: [
    evidence({}),
    evidence({
      id: 'evd_2',
      step: 'consider',
      certainty: 'possible',
      saidBy: 'USA',
      text: 'Beijing is contemplating it',
      article: { ...evidence({}).article, key: 'art_2', story: 'sto_2', retold: false },
    }),
  ],
  judgements: [],
  firstSeen: '2023-03-18' as never,
  lastChanged: '2023-03-20' as never,
  stories: 2,
  articles: 3,
  odds: null,
  ...over,
})

const widest = (text: string) => Math.max(...text.split('\n').map(columnsOf))

describe('text for people at 80 columns', () => {
  const asks = [
    ask({}),
    ask({
      id: 'ask_b',
      kind: 'military_cooperation',
      polarity: 'refrain',
      matter: 'sell\u001b[31m arms',
      state: 'refused',
      force: 'demand',
    }),
    ask({ id: 'ask_c', addressee: null, matter: 'x'.repeat(90), state: 'delivered', partial: true }),
  ]
  it('lists wishes by asker and addressee with state, stories, last change and matter', () => {
    const text = wishListText(asks, layout)
    expect(text).toContain('Russia → China  2 asks')
    expect(text).toContain('Russia → nobody in particular  1 ask')
    expect(text).toMatch(/■■□□ considered +– +2 +20 Mar 2023 +extra weapons, ammunition and/)
    expect(text).toMatch(/ ✗ {3}refused .*refrain from: sell \[31m arms/)
    expect(text).toMatch(/■■■◧ delivered/)
    expect(text).toContain('in part')
    expect(widest(text)).toBeLessThanOrEqual(80)
  })
  it('adds colour without changing a word', () => {
    const text = wishListText(asks, coloured)
    expect(text).not.toBe(wishListText(asks, layout))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(wishListText(asks, layout))
  })
  it('shows a thread: dated steps, quotes, who says so, the source and that it is retold', () => {
    const text = threadText(ask({}), layout)
    expect(text).toContain('Russia wants from China: extra weapons, ammunition and maybe drones')
    expect(text).toMatch(
      /18 Mar 2023 {2}Asked — says the author\n {13}“Moscow wants more drones”\n {13}The Example: Wish list.*\[retold/,
    )
    expect(text).toMatch(/Considered, possibly — says the United States\n {13}“Beijing is contemplating it”/)
    expect(widest(text)).toBeLessThanOrEqual(80)
  })
  it('shows a reading with what was not taken', () => {
    const claim: Claim = { ...ask({}), key: '1', evidence: [evidence({})] }
    const reading = {
      kind: 'reading' as const,
      articleKey: 'art_1',
      reader: 'r',
      claims: [claim],
      rejected: [{ reason: 'no_asker' as const, start: 0, end: 9, text: 'wish list' }],
    }
    const text = readingText(createArticle({ id: 'a1', text: 'Moscow wants more drones' }), reading, layout)
    expect(text).toContain('a1\nundated · 1 ask')
    expect(text).toContain('1.   Russia wants from China')
    expect(text).toContain('Nobody known asks. (no_asker)\n     “wish list”')
  })
  it('tells whether an actor keeps its word', () => {
    const promised = { evidence: [evidence({ step: 'promise' })] }
    const asked = [
      ask({ ...promised, state: 'delivered' }),
      ask({ ...promised, state: 'lapsed' }),
      ask({ state: 'promised' }),
      ask({}),
    ]
    const view = actorView('CHN', [], asked)
    expect(view).toMatchObject({ promises: 3, kept: 1, keptInPart: 0, broken: 1 })
    expect(actorText(view, layout)).toContain('1 of 3 promises delivered, wholly or in part.')
  })
})

describe('ladder', () => {
  it('is four columns for every state', () => {
    for (const state of [
      'asked',
      'considered',
      'promised',
      'delivered',
      'refused',
      'withdrawn',
      'blocked',
      'lapsed',
    ] as const)
      expect(columnsOf(ladder(state))).toBe(4)
  })
})

describe('progressLine', () => {
  it('tells how far it has come where the size is known, else how much is done', () => {
    const bar = `${'█'.repeat(6)}${'░'.repeat(18)}`
    expect(progressLine(12, 0.25, 'x', 4)).toBe(`${bar}   25 %  12 articles, 3.0 a second  x`)
    expect(progressLine(1, null, 'x', 4)).toBe('1 article, 0.25 a second  x')
  })
})
