import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createArticle } from '../model/article.js'
import type { Forecast } from '../model/forecast.js'
import type { Probability } from '../model/numbers.js'
import type { Ask } from '../model/thread.js'
import type { Day, Instant, PartialDate } from '../model/time.js'
import type { Ledger } from './ledger.js'
import type { TestDatabase } from './testing/databases.js'
import { exampleArticle, exampleArticles } from './testing/examples.js'
import { type MarkedClaim, markedReading } from './testing/marked.js'
import { MARKED } from './testing/marked-examples.js'

/** The suite that every database runs, on bundled articles with claims marked by hand. */
export function ledgerCases({ name, skipped, open, stop }: TestDatabase): void {
  describe.skipIf(skipped !== null)(`ledger, ${name}${skipped === null ? '' : ` (skipped: ${skipped})`}`, () => {
    describe('filled in order of publication', () => {
      let ledger: Ledger
      beforeAll(async () => {
        ledger = await open()
        await fill(ledger, IN_ORDER)
      })
      afterAll(async () => await ledger.close())
      readingCases(() => ledger)
      timeCases(() => ledger)
      pagingCases(() => ledger)
    })
    describe('written by people', () => {
      let ledger: Ledger
      beforeAll(async () => {
        ledger = await open()
        await fill(ledger, IN_ORDER)
      })
      afterAll(async () => await ledger.close())
      judgementCases(() => ledger)
      forecastCases(() => ledger)
    })
    test('an ask lapses once the ledger has listened for the silence of its kind', async () => {
      const ledger = await open()
      await fill(ledger, [...IN_ORDER, { id: 'ch-2024-06-17-summit-communique-without-india' }])
      const chips = await only(ledger, { asker: 'USA', addressee: 'CHN', state: 'lapsed' })
      expect((await ledger.ask(chips.id, { asOf: DAY('2024-03-10') }))?.state).toBe('asked')
      await ledger.close()
    })
    orderCases(open)
    hardTextCases(open)
    faultCases(open)
    afterAll(stop)
  })
}

const IN_ORDER = exampleArticles().filter(({ id }) => id in MARKED)

async function fill(ledger: Ledger, articles: readonly { id: string }[]): Promise<void> {
  for (const { id } of articles) {
    const article = exampleArticle(id)
    await ledger.append(article, markedReading(article, MARKED[id] ?? []))
  }
}

async function dumped(ledger: Ledger): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of ledger.dump()) lines.push(line)
  return lines
}

async function only(ledger: Ledger, filter: Parameters<Ledger['asks']>[0]): Promise<Ask> {
  const { items } = await ledger.asks(filter)
  expect(items).toHaveLength(1)
  return items[0] as Ask
}

const DAY = (day: string) => day as PartialDate

function readingCases(ledger: () => Ledger): void {
  test('the same article again changes nothing', async () => {
    const before = await dumped(ledger())
    const article = exampleArticle(IN_ORDER[0]?.id ?? '')
    const again = await ledger().append(article, markedReading(article, MARKED[article.id] ?? []))
    expect(again).toEqual({ outcome: 'already', asks: [] })
    expect(await dumped(ledger())).toEqual(before)
    expect(await ledger().has(article.key)).toBe(true)
    expect(await ledger().has('art_0000000000000000')).toBe(false)
  })

  test('claims of one matter are one ask, with the evidence in order of the acts', async () => {
    const ask = await only(ledger(), { asker: 'UKR', addressee: 'USA', kind: 'arms', state: 'delivered' })
    expect(ask).toMatchObject({
      firstSeen: '2022-09-18',
      lastChanged: '2023-10-18',
      articles: 2,
      partial: false,
      force: 'appeal',
    })
    expect(ask.evidence.map(({ step, when }) => [step, when])).toEqual([
      ['ask', null],
      ['refuse', null],
      ['promise', '2023-09'],
      ['deliver', '2023-10-17'],
      ['ask', null],
    ])
    for (const { article, start, end, text } of ask.evidence) {
      expect((await ledger().article(article.key))?.article.text.slice(start, end)).toBe(text)
    }
  })

  test('asks of other matters, addressees and kinds stay apart', async () => {
    const tanks = await only(ledger(), { asker: 'UKR', addressee: 'DEU' })
    expect(tanks).toMatchObject({ state: 'promised', articles: 2 })
    const { items } = await ledger().asks({ asker: 'UKR', addressee: 'USA', kind: 'arms' })
    expect(items.map(({ matter }) => matter).sort()).toEqual(
      ['ATACMS, a weapon with a range of about 305 kilometres', 'Abrams tanks'].sort(),
    )
    const trade = await ledger().asks({ asker: 'RUS', addressee: 'CHN', kind: 'trade' })
    expect(trade.items).toHaveLength(2)
  })

  test('an article comes back as it was, with the asks of its claims', async () => {
    const article = exampleArticle('ru-cn-2023-03-18-analysis-what-putin-wants-from-xi')
    const stored = await ledger().article(article.id)
    const reading = markedReading(article, MARKED[article.id] ?? [])
    expect(stored?.article).toEqual(article)
    expect(stored?.reading).toEqual(reading)
    expect(Object.keys(stored?.askOf ?? {})).toEqual(['1', '2', '3'])
    expect(await ledger().ask(stored?.askOf['1'] ?? '')).toMatchObject({ asker: 'RUS', addressee: 'CHN', kind: 'arms' })
    expect(await ledger().article(article.key)).toEqual(stored)
    expect(await ledger().article('nothing')).toBeNull()
  })

  test('counts what it holds', async () => {
    const claims = IN_ORDER.flatMap(({ id }) => MARKED[id] ?? [])
    expect(await ledger().counts()).toEqual({
      articles: IN_ORDER.length,
      stories: IN_ORDER.length,
      claims: claims.length,
      evidence: claims.flatMap(({ evidence }) => evidence).length,
      rejected: 0,
      asks: await ledger().countAsks({}),
      judgements: 0,
      forecasts: 0,
    })
  })

  test('counts wants and asks by actor', async () => {
    const counts = await ledger().actors()
    expect(counts.find(({ code }) => code === 'UKR')).toEqual({ code: 'UKR', wants: 4, askedOf: 0 })
    expect(counts.find(({ code }) => code === 'CHN')).toEqual({ code: 'CHN', wants: 0, askedOf: 4 })
    const early = await ledger().actors({ asOf: DAY('2022-03-31') })
    expect(early).toEqual([
      { code: 'CHN', wants: 0, askedOf: 2 },
      { code: 'RUS', wants: 1, askedOf: 0 },
      { code: 'USA', wants: 1, askedOf: 0 },
    ])
  })

  test('a quote that does not stand in the text is refused, and nothing of its article is stored', async () => {
    const article = createArticle({ id: 'made', text: 'Kyiv asked Berlin for tanks.' })
    const reading = markedReading(article, [
      {
        asker: 'UKR',
        addressee: 'DEU',
        kind: 'arms',
        matter: 'tanks',
        evidence: [{ step: 'ask', quote: 'asked Berlin for tanks' }],
      },
    ])
    const [claim] = reading.claims
    const [evidence] = claim?.evidence ?? []
    const wrong = { ...reading, claims: [{ ...claim, evidence: [{ ...evidence, start: 0 }] }] } as typeof reading
    const before = await dumped(ledger())
    await expect(ledger().append(article, wrong)).rejects.toMatchObject({ code: 'field_invalid' })
    expect(await dumped(ledger())).toEqual(before)
  })
}

function timeCases(ledger: () => Ledger): void {
  test('as of a day it knows what was published by then and no more', async () => {
    const early = await only(ledger(), { asker: 'UKR', addressee: 'USA', asOf: DAY('2022-12-31') })
    expect(early).toMatchObject({ state: 'refused', articles: 1, lastChanged: '2022-09-18' })
    for (const day of ['2022-03-13', '2022-03-14', '2022-09', '2023-01-26', '2023-03-18', '2023']) {
      const { items } = await ledger().asks({ asOf: DAY(day) })
      const dates = items.flatMap(({ evidence }) => evidence.map(({ publishedAt }) => publishedAt ?? ''))
      const limit = day.length === 10 ? day : day === '2023' ? '2023-12-31' : '2022-09-30'
      expect(dates.filter((date) => date > limit)).toEqual([])
    }
    expect((await ledger().asks({ asOf: DAY('2022-03-13') })).items).toEqual([])
    expect(await ledger().ask(early.id, { asOf: DAY('2022-09-17') })).toBeNull()
  })

  test('the list and the fold agree on every day', async () => {
    for (const day of ['2022-03-14', '2022-09-30', '2023-01-27', '2023-03-18', '2023-10-13', '2023-12-31'].map(DAY)) {
      const { items } = await ledger().asks({ asOf: day })
      for (const { id, state, asker, addressee, kind } of items) {
        const same = await ledger().asks({
          asOf: day,
          state,
          asker,
          kind,
          ...(addressee === null ? {} : { addressee }),
        })
        expect(same.items.map((ask) => ask.id)).toContain(id)
      }
    }
  })

  test('silence is counted up to the last article and no further', async () => {
    expect(await ledger().clock()).toBe('2023-10-18')
    const chips = await only(ledger(), { asker: 'USA', addressee: 'CHN' })
    expect(chips.state).toBe('asked')
    expect((await ledger().ask(chips.id, { asOf: DAY('2030-01-01') }))?.state).toBe('asked')
  })

  test('before it was recorded the ledger held nothing', async () => {
    expect((await ledger().asks({ recordedAsOf: DAY('2020-01-01') })).items).toEqual([])
    expect((await ledger().asks({ recordedAsOf: DAY('2999') })).items).toEqual((await ledger().asks({})).items)
  })

  test('a third party saying so and the party denying it: both quotes are kept, the state stays', async () => {
    const shells = await only(ledger(), { asker: 'RUS', addressee: 'PRK', asOf: DAY('2022-12-31') })
    expect(shells.state).toBe('refused')
    const later = await ledger().ask(shells.id)
    expect(later?.evidence.map(({ step, certainty, saidBy }) => [step, certainty, saidBy])).toContainEqual([
      'deliver',
      'denied',
      'PRK',
    ])
    expect(later?.evidence.map(({ step, certainty, saidBy }) => [step, certainty, saidBy])).toContainEqual([
      'deliver',
      'asserted',
      'USA',
    ])
  })

  test('changes of state, the newest first', async () => {
    const all = await ledger().changes()
    expect(all[0]).toMatchObject({ on: '2023-10-18', from: 'refused', to: 'delivered', addressee: 'USA' })
    expect(all.map(({ on }) => on)).toEqual(
      all
        .map(({ on }) => on)
        .sort()
        .reverse(),
    )
    const late = await ledger().changes(DAY('2023-10-01'))
    expect(late.every(({ on }) => on >= '2023-10-01')).toBe(true)
    expect(late.length).toBeLessThan(all.length)
  })
}

function pagingCases(ledger: () => Ledger): void {
  test('pages follow one another without gap or overlap', async () => {
    const whole = (await ledger().asks({})).items.map(({ id }) => id)
    expect(await paged((page) => ledger().asks({}, page))).toEqual(whole)
    const articles = (await ledger().articles()).items
    expect(articles.map(({ date }) => date ?? '')).toEqual(IN_ORDER.map(({ date }) => date ?? '').reverse())
    const keys = (await pagedItems((page) => ledger().articles(page))).map(({ key }) => key)
    expect(keys).toEqual(articles.map(({ key }) => key))
    const stories = (await ledger().stories()).items
    expect((await pagedItems((page) => ledger().stories(page))).map(({ story }) => story)).toEqual(
      stories.map(({ story }) => story),
    )
  })

  test('asks are sorted by their last change', async () => {
    const dates = (await ledger().asks({})).items.map(({ lastChanged }) => lastChanged)
    expect(dates).toEqual([...dates].sort().reverse())
  })

  test('a cursor from elsewhere and an impossible limit are refused', async () => {
    await expect(ledger().asks({}, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'cursor_invalid' })
    await expect(ledger().articles({ cursor: '' })).rejects.toMatchObject({ code: 'cursor_invalid' })
    await expect(ledger().asks({}, { limit: 0 })).rejects.toMatchObject({ code: 'number_invalid' })
    await expect(ledger().asks({}, { limit: 1001 })).rejects.toMatchObject({ code: 'number_invalid' })
  })
}

type Paged<T> = (page: { cursor?: string; limit: number }) => Promise<{ items: readonly T[]; next: string | null }>

async function pagedItems<T>(load: Paged<T>): Promise<readonly T[]> {
  const items: T[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: { items: readonly T[]; next: string | null } = await load({
      limit: 2,
      ...(cursor === undefined ? {} : { cursor }),
    })
    items.push(...page.items)
    cursor = page.next
  }
  return items
}

async function paged(load: Paged<Ask>): Promise<readonly string[]> {
  return (await pagedItems(load)).map(({ id }) => id)
}

function judgementCases(ledger: () => Ledger): void {
  test('a judgement supersedes the one before and neither is lost', async () => {
    const { id, evidence } = await only(ledger(), { asker: 'RUS', addressee: 'CHN', kind: 'arms' })
    const cited = evidence.at(-1)?.id ?? ''
    const first = await ledger().judge({
      askId: id,
      verdict: 'refused',
      because: 'nothing was sent',
      set: {},
      evidence: [cited],
    })
    expect(await ledger().ask(id)).toMatchObject({ state: 'refused', judgements: [first] })
    const second = await ledger().judge({
      askId: id,
      verdict: 'considered',
      because: 'on second thoughts',
      set: { force: 'demand' },
      evidence: [cited],
    })
    const ask = await ledger().ask(id)
    expect(ask).toMatchObject({ state: 'considered', force: 'demand' })
    expect(ask?.judgements).toEqual([{ ...first, supersededAt: second.recordedAt }, second])
    expect(await ledger().ask(id, { asOf: DAY('2022-12-31') })).toMatchObject({ state: 'asked', force: 'demand' })
  })

  test('what is called no ask leaves the lists', async () => {
    const { id } = await only(ledger(), { asker: 'UKR', addressee: 'NATO' })
    await ledger().judge({ askId: id, verdict: 'not-an-ask', because: 'a list of wishes', set: {}, evidence: [] })
    expect((await ledger().asks({ asker: 'UKR', addressee: 'NATO' })).items).toEqual([])
    expect((await ledger().asks({ asker: 'UKR', addressee: 'NATO', asOf: DAY('2023-02') })).items).toEqual([])
    expect((await ledger().asks({ notAnAsk: true })).items.map((ask) => ask.id)).toEqual([id])
    expect((await ledger().ask(id))?.judgements[0]?.verdict).toBe('not-an-ask')
    await ledger().judge({ askId: id, verdict: 'asked', because: 'an ask after all', set: {}, evidence: [] })
    expect((await only(ledger(), { asker: 'UKR', addressee: 'NATO' })).id).toBe(id)
  })

  test('a field set right moves the ask to where it belongs', async () => {
    const { id } = await only(ledger(), { asker: 'UKR', addressee: 'DEU' })
    await ledger().judge({
      askId: id,
      verdict: 'promised',
      because: 'meant for Poland',
      set: { addressee: 'POL' },
      evidence: [],
    })
    expect((await ledger().asks({ addressee: 'DEU' })).items).toEqual([])
    expect((await only(ledger(), { addressee: 'POL' })).id).toBe(id)
  })

  test('a wrong judgement says what is wrong and stores nothing', async () => {
    const { id } = await only(ledger(), { asker: 'RUS', addressee: 'CHN', kind: 'arms' })
    const judgement = { askId: id, verdict: 'refused', because: 'so', set: {}, evidence: [] } as const
    const before = (await ledger().counts()).judgements
    await expect(ledger().judge({ ...judgement, askId: 'ask_none' })).rejects.toMatchObject({ code: 'ask_unknown' })
    await expect(ledger().judge({ ...judgement, verdict: 'done' as never })).rejects.toMatchObject({
      code: 'state_unknown',
    })
    await expect(ledger().judge({ ...judgement, because: ' ' })).rejects.toMatchObject({ code: 'field_invalid' })
    await expect(ledger().judge({ ...judgement, set: { id: 'x' } })).rejects.toMatchObject({ code: 'field_invalid' })
    await expect(ledger().judge({ ...judgement, set: { toString: 'x' } })).rejects.toMatchObject({
      code: 'field_invalid',
    })
    await expect(ledger().judge({ ...judgement, set: { kind: 'war' } })).rejects.toMatchObject({ code: 'kind_unknown' })
    await expect(ledger().judge({ ...judgement, evidence: ['evd_none'] })).rejects.toMatchObject({
      code: 'field_invalid',
    })
    expect((await ledger().counts()).judgements).toBe(before)
  })
}

function forecastCases(ledger: () => Ledger): void {
  const forecast = (askId: string, asOf: string, p: number): Forecast => ({
    kind: 'forecast',
    askId,
    issuedAt: '2023-11-01T00:00:00.000Z' as Instant,
    asOf: asOf as Day,
    reconstructed: true,
    uncheckedOnText: true,
    model: 'test 1',
    odds: [{ horizon: 30, delivered: p as Probability, promisedOrDelivered: null, pushes: [], promisedPushes: [] }],
  })

  test('forecasts stand beside one another; a view shows the last that it may know', async () => {
    const { id } = await only(ledger(), { asker: 'UKR', kind: 'arms', addressee: 'USA', state: 'promised' })
    const [early, late] = [forecast(id, '2023-02-01', 0.3), forecast(id, '2023-06-01', 0.4)]
    await ledger().saveForecasts([late, early])
    await ledger().saveForecast(early)
    expect(await ledger().forecasts(id)).toEqual([early, late])
    expect((await ledger().ask(id))?.odds).toEqual(late)
    expect((await ledger().ask(id, { asOf: DAY('2023-03-01') }))?.odds).toEqual(early)
    expect((await ledger().ask(id, { asOf: DAY('2023-01-31') }))?.odds).toBeNull()
    await expect(ledger().saveForecast(forecast('ask_none', '2023-02-01', 0.3))).rejects.toMatchObject({
      code: 'ask_unknown',
    })
  })

  test('an ask that has ended has no odds', async () => {
    const { id } = await only(ledger(), { asker: 'UKR', addressee: 'USA', kind: 'arms', state: 'delivered' })
    await ledger().saveForecast(forecast(id, '2023-02-01', 0.3))
    expect((await ledger().ask(id))?.odds).toBeNull()
    expect(await ledger().forecasts(id)).toHaveLength(1)
  })
}

function orderCases(open: TestDatabase['open']): void {
  test('the first articles alone give what the whole ledger knew on their day', { timeout: 120_000 }, async () => {
    const [whole, part] = [await open(), await open()]
    try {
      await fill(whole, IN_ORDER)
      for (const article of IN_ORDER) {
        await fill(part, [article])
        const asOf = article.date ?? DAY('2022')
        const rebuilt = (await part.asks({})).items.map(withoutTimes)
        expect((await whole.asks({ asOf })).items.map(withoutTimes)).toEqual(rebuilt)
      }
    } finally {
      await whole.close()
      await part.close()
    }
  })

  test('articles that come late land where they belong', { timeout: 120_000 }, async () => {
    const ledger = await open()
    try {
      await fill(ledger, [...IN_ORDER].reverse())
      const missiles = await only(ledger, { asker: 'UKR', addressee: 'USA', kind: 'arms', state: 'delivered' })
      expect(missiles).toMatchObject({ firstSeen: '2022-09-18', lastChanged: '2023-10-18', articles: 2 })
      expect(await ledger.ask(missiles.id, { asOf: DAY('2022-12-31') })).toMatchObject({
        state: 'refused',
        articles: 1,
      })
      const shells = await only(ledger, { asker: 'RUS', addressee: 'PRK', asOf: DAY('2022-12-31') })
      expect(shells.state).toBe('refused')
    } finally {
      await ledger.close()
    }
  })
}

function withoutTimes(ask: Ask): Ask {
  return { ...ask, evidence: ask.evidence.map((evidence) => ({ ...evidence, recordedAt: '' as Instant })) }
}

function hardTextCases(open: TestDatabase['open']): void {
  test('copies share a story and count once', async () => {
    const ids = [
      'ua-de-2023-01-26-germany-approves-leopards',
      'ua-de-2023-01-27-backtranslated-copy-germany-approves-leopards',
    ]
    const seen: string[] = []
    const ledger = await open({
      signatureOf: ({ text }) => text.slice(0, 20),
      findStory: (_, signature, candidates) => {
        seen.push(...candidates.map((candidate) => candidate.signature))
        return candidates.find((candidate) => candidate.signature === signature)?.story ?? null
      },
    })
    try {
      await fill(
        ledger,
        ids.map((id) => ({ id })),
      )
      const tanks = await only(ledger, { addressee: 'DEU' })
      expect(tanks).toMatchObject({ articles: 2, stories: 1, confidence: 0.7, lastChanged: '2023-01-26' })
      expect(seen).toEqual(['After months of urgi'])
      const { items } = await ledger.stories()
      expect(items.map(({ members }) => members.map(({ id }) => id))).toEqual([ids])
      expect((await ledger.article(ids[0] ?? ''))?.copies.map(({ id }) => id)).toEqual([ids[1]])
    } finally {
      await ledger.close()
    }
  })

  test('a text that no database would store comes back to the last unit', async () => {
    const ledger = await open()
    try {
      const text = 'Kyiv\u0000 asked\u001a0000 Berlin \ud800 for 🛡 tanks \udfff.'
      const article = createArticle({ id: 'hard\u0000', text, title: 'a\ud800', retells: ['x\u0000'] })
      const reading = markedReading(article, [
        {
          asker: 'UKR',
          addressee: null,
          kind: 'arms',
          matter: 'for 🛡 tanks \udfff',
          evidence: [{ step: 'ask', quote: text }],
        },
      ])
      await ledger.append(article, reading)
      const stored = await ledger.article(article.key)
      expect(stored?.article).toEqual(article)
      expect(stored?.reading).toEqual(reading)
      expect((await only(ledger, {})).evidence[0]?.text).toBe(text)
    } finally {
      await ledger.close()
    }
  })
}

const WITHDRAWAL: readonly MarkedClaim[] = [
  {
    ...{
      asker: 'UKR',
      addressee: 'RUS',
      kind: 'deescalation',
      matter: 'Russian troops withdraw',
      force: 'demand',
      conditionOf: '2',
    },
    evidence: [{ step: 'ask', quote: 'Kyiv insists that Russian troops withdraw before there can be negotiations' }],
  },
  {
    ...{ asker: 'RUS', addressee: 'UKR', kind: 'talks', matter: 'negotiations' },
    evidence: [{ step: 'ask', quote: 'negotiations' }],
  },
]

function faultCases(open: TestDatabase['open']): void {
  describe('under strain', () => {
    let ledger: Ledger
    beforeAll(async () => {
      ledger = await open()
    })
    afterAll(async () => await ledger.close())

    test('several writers at once store each article once and each ask once', async () => {
      const tanks = IN_ORDER.filter(({ id }) => id.includes('germany-approves-leopards')).map(({ id }) =>
        exampleArticle(id),
      )
      const writes = [...tanks, ...tanks, ...tanks].map((article) =>
        ledger.append(article, markedReading(article, MARKED[article.id] ?? [])),
      )
      const outcomes = (await Promise.all(writes)).map(({ outcome }) => outcome)
      expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(2)
      expect(await only(ledger, { addressee: 'DEU' })).toMatchObject({ articles: 2 })
    })

    test('a condition points at the ask that it is a condition for', async () => {
      const article = exampleArticle('ru-cn-2023-03-21-putin-calls-plan-a-possible-basis')
      await ledger.append(article, markedReading(article, WITHDRAWAL))
      const talks = await only(ledger, { asker: 'RUS', addressee: 'UKR', kind: 'talks' })
      expect(await only(ledger, { asker: 'UKR', addressee: 'RUS' })).toMatchObject({ conditionOf: talks.id })
      expect(talks.conditionOf).toBeNull()
    })

    test('the time of record never goes back, though the clock does', async () => {
      const at = async (now: string, text: string): Promise<string> => {
        vi.setSystemTime(now)
        const article = createArticle({ id: text, text })
        await ledger.append(article, markedReading(article, []))
        return (await ledger.article(article.key))?.recordedAt ?? ''
      }
      vi.useFakeTimers({ toFake: ['Date'] })
      try {
        const [first, second] = [await at('2090-05-01', 'one'), await at('2089-01-01', 'two')]
        expect(first).toBe('2090-05-01T00:00:00.000Z')
        expect(second).toBe('2090-05-01T00:00:00.001Z')
      } finally {
        vi.useRealTimers()
      }
    })
  })
}
