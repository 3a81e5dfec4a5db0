/** The gold of the bundled stories holds to its articles, and the comparison with a ledger counts as bench/stories/gold/README.md says. */
import { describe, expect, test } from 'vitest'
import { type GoldAsk, readGold, sentenceOf } from '../bench/stories/gold.js'
import { matchThreads, type Thread } from '../bench/stories/match.js'
import { rightEnds, scoreStories } from '../bench/stories/score.js'
import { exampleArticles } from '../src/ledger/testing/examples.js'
import { KINDS, POLARITIES, STATES, STEPS } from '../src/model/ask.js'
import { ENCOUNTER_KINDS } from '../src/model/encounter.js'
import { firstDay, parseDay } from '../src/model/time.js'

const articles = exampleArticles()
const textOf = new Map(articles.map(({ id, text }) => [id, text]))
const dateOf = new Map(articles.map(({ id, date }) => [id, date]))
const gold = readGold((id) => textOf.get(id))
const DAY = parseDay('2024-08-02')

describe('the gold', () => {
  test('every step stands verbatim in its article and none is dated after it', () => {
    expect(gold.asks.length).toBeGreaterThan(200)
    const late = gold.asks.flatMap(({ id, steps }) =>
      steps
        .filter(({ when, article }) => firstDay(when) > (dateOf.get(article) ?? ''))
        .map(({ when }) => `${id} ${when}`),
    )
    expect(late).toEqual([])
    expect(() => readGold(() => 'Another text.')).toThrow(RangeError)
  })

  test('names are unique, links lead somewhere and values are the model’s', () => {
    const ids = new Set(gold.asks.map(({ id }) => id))
    expect(ids.size).toBe(gold.asks.length)
    expect(gold.asks.flatMap(({ links }) => links).filter(({ to }) => !ids.has(to))).toEqual([])
    for (const ask of gold.asks) {
      expect(KINDS, ask.id).toEqual(expect.arrayContaining([...ask.kinds]))
      expect(POLARITIES, ask.id).toEqual(expect.arrayContaining([...ask.polarities]))
      expect(STATES, ask.id).toEqual(expect.arrayContaining([ask.end, ...ask.endOr]))
      expect(STEPS, ask.id).toEqual(expect.arrayContaining(ask.steps.map(({ step }) => step)))
    }
    expect(gold.encounters.filter(({ what }) => !ENCOUNTER_KINDS.includes(what))).toEqual([])
  })
})

describe('the comparison', () => {
  const byId = (id: string): GoldAsk => gold.asks.find((ask) => ask.id === id) as GoldAsk
  const thread = (id: string, of: GoldAsk, steps: readonly number[], more: Partial<Thread> = {}): Thread => ({
    ...{ id, asker: of.askers[0] ?? '', addressee: of.addressees[0] ?? null, kind: of.kinds[0], matter: of.matter },
    ...{ polarity: of.polarities[0] ?? 'do', state: of.end },
    evidence: steps.map((n) => {
      const { article, start } = of.steps[n] as GoldAsk['steps'][number]
      return { start, end: start + 5, article: { id: article } }
    }),
    ...more,
  })
  const leopards = byId('ukr-deu-leopards')
  const griner = byId('usa-rus-griner')
  const whelan = byId('usa-rus-whelan')

  test('a sentence is bounded by full stops and lines', () => {
    expect(sentenceOf('One. Two asks three. Four', 'asks')).toEqual({ start: 5, end: 20 })
    expect(sentenceOf('• One asks\n• Two', 'Two')).toEqual({ start: 11, end: 16 })
    expect(sentenceOf('One.', 'Two')).toBeNull()
  })

  test('a thread counts where parties, kind and sentence agree', () => {
    const found = (more: Partial<Thread>) =>
      matchThreads([thread('a', leopards, [4], more)], gold.asks).best.has(leopards.id)
    expect(found({})).toBe(true)
    expect(found({ asker: 'POL' })).toBe(false)
    expect(found({ kind: 'money' })).toBe(false)
    expect(found({ evidence: [{ start: 0, end: 5, article: { id: griner.steps[0]?.article ?? '' } }] })).toBe(false)
  })

  test('one thread stands for one ask; two threads of one ask are fragments', () => {
    const both = matchThreads([thread('a', griner, [0])], [griner, whelan])
    expect(both.best.size).toBe(1)
    const two = matchThreads([thread('a', leopards, [4, 5]), thread('b', leopards, [9])], gold.asks)
    expect(two.best.get(leopards.id)?.id).toBe('a')
    expect(two.fragments.get(leopards.id)?.map(({ id }) => id)).toEqual(['b'])
  })

  test('evidence of another ask between the same parties makes a thread mixed', () => {
    const [one] = thread('a', griner, [1]).evidence
    const [other] = thread('a', whelan, [3]).evidence
    const mixture = { ...thread('a', griner, [1, 4]), evidence: [one, one, other].flatMap((e) => (e ? [e] : [])) }
    expect(matchThreads([mixture], [griner, whelan]).mixed).toMatchObject([{ home: griner.id, others: [whelan.id] }])
    expect(matchThreads([thread('a', griner, [0, 1])], [griner, whelan]).mixed).toEqual([])
  })

  test('silence past the horizon has to be lapsed', () => {
    const open = { ...leopards, end: 'asked' as const, endOr: [] }
    expect(rightEnds(open, DAY)).toEqual(['asked'])
    expect(rightEnds(open, parseDay('2026-01-01'))).toEqual(['lapsed'])
    expect(rightEnds(leopards, parseDay('2026-01-01'))).toEqual(['delivered'])
  })

  test('what is missing is told with what the ledger has instead', () => {
    const missed = (threads: readonly Thread[]) => scoreStories(threads, [leopards], DAY).outcomes[0]?.missed
    expect(missed([])).toBe('nothing read in its sentences')
    expect(missed([thread('a', leopards, [4], { kind: 'money' })])).toBe('read as money')
    expect(missed([thread('a', leopards, [4], { asker: 'POL' })])).toBe('in its sentences: POL → DEU, arms, do')
    expect(missed([thread('a', leopards, [4])])).toBeNull()
  })
})
