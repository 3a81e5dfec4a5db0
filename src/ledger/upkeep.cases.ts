import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article, createArticle } from '../model/article.js'
import type { Reader } from '../model/reader.js'
import type { Ask } from '../model/thread.js'
import type { PartialDate } from '../model/time.js'
import { everyAsk } from './each-ask.js'
import type { Ledger, Reread, TrainingText } from './ledger.js'
import type { TestDatabase } from './testing/databases.js'
import { exampleArticle, exampleArticles } from './testing/examples.js'
import { type MarkedClaim, markedReading } from './testing/marked.js'
import { MARKED } from './testing/marked-examples.js'

/** Threads set right by people, readings made anew, ledgers carried elsewhere: on every database, on bundled articles with claims marked by hand. */
export function upkeepCases({ name, skipped, open, stop }: TestDatabase): void {
  describe.skipIf(skipped !== null)(`upkeep, ${name}${skipped === null ? '' : ` (skipped: ${skipped})`}`, () => {
    regroupingCases(open)
    rereadingCases(open)
    dumpCases(open)
    correctionCases(open)
    lateCases(open)
    afterAll(stop)
  })
}

const ARTICLES = exampleArticles().filter(({ id }) => id in MARKED)
const day = (text: string) => text as PartialDate

async function filled(open: TestDatabase['open']): Promise<Ledger> {
  const ledger = await open()
  for (const article of ARTICLES) await ledger.append(article, markedReading(article, MARKED[article.id] ?? []))
  return ledger
}

async function linesOf(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}

function regroupingCases(open: TestDatabase['open']): void {
  describe('threads set right by people', () => {
    let ledger: Ledger
    let before: readonly Ask[]
    beforeAll(async () => {
      ledger = await filled(open)
      before = await everyAsk(ledger, {})
    })
    afterAll(async () => await ledger.close())

    const missiles = async () => {
      const { items } = await ledger.asks({ asker: 'UKR', addressee: 'USA', kind: 'arms', state: 'delivered' })
      expect(items).toHaveLength(1)
      return items[0] as Ask
    }

    test('claims taken out of an ask are an ask of their own, on every day, and come back', async () => {
      const ask = await missiles()
      const delivered = ask.evidence.find(({ step }) => step === 'deliver')
      const done = await ledger.split({ askId: ask.id, claims: [delivered?.id ?? ''], because: 'another version' })
      expect(done).toMatchObject({
        what: 'split',
        askId: ask.id,
        undoes: null,
        supersededAt: null,
        because: 'another version',
      })
      expect(await ledger.ask(ask.id)).toMatchObject({ state: 'refused', articles: 1 })
      expect(await ledger.ask(done.intoAsk)).toMatchObject({ state: 'delivered', articles: 1, firstSeen: '2023-10-18' })
      expect(await ledger.ask(done.intoAsk, { asOf: day('2023-10-17') })).toBeNull()
      expect(await ledger.countAsks({})).toBe(before.length + 1)

      const undone = await ledger.undo(done.id, 'one after all')
      expect(undone).toMatchObject({ what: 'undo', undoes: done.id, claims: done.claims })
      expect(await everyAsk(ledger, {})).toEqual(before)
      expect((await ledger.regroupings(ask.id)).map(({ what, supersededAt }) => [what, supersededAt !== null])).toEqual(
        [
          ['split', true],
          ['undo', false],
        ],
      )
      await expect(ledger.undo(done.id, 'again')).rejects.toMatchObject({ code: 'regrouping_unknown' })
    })

    test('two asks made one are shown as one, under either id, until it is taken back', async () => {
      const ask = await missiles()
      const { items } = await ledger.asks({ asker: 'UKR', addressee: 'USA', kind: 'arms', state: 'promised' })
      const tanks = items[0] as Ask
      const done = await ledger.merge({ askId: tanks.id, intoAsk: ask.id, because: 'one list' })
      const whole = await ledger.ask(ask.id)
      expect(whole).toMatchObject({ state: 'delivered', articles: 3, firstSeen: '2022-09-18' })
      expect(await ledger.ask(tanks.id)).toEqual(whole)
      expect(await ledger.countAsks({})).toBe(before.length - 1)
      await ledger.undo(done.id, 'two lists')
      expect(await everyAsk(ledger, {})).toEqual(before)
    })

    test('the later of two regroupings is taken back first', async () => {
      const ask = await missiles()
      const claims = [ask.evidence.find(({ step }) => step === 'deliver')?.claim ?? '']
      const first = await ledger.split({ askId: ask.id, claims, because: 'one' })
      const second = await ledger.merge({ askId: first.intoAsk, intoAsk: before.at(-1)?.id ?? '', because: 'two' })
      await expect(ledger.undo(first.id, 'too early')).rejects.toMatchObject({ code: 'ask_unknown' })
      await ledger.undo(second.id, 'back')
      await ledger.undo(first.id, 'back')
      expect(await everyAsk(ledger, {})).toEqual(before)
    })

    test('what cannot be is refused and changes nothing', async () => {
      const ask = await missiles()
      const all = [...new Set(ask.evidence.map(({ claim }) => claim))]
      const because = 'so'
      await expect(ledger.split({ askId: ask.id, claims: all, because })).rejects.toMatchObject({
        code: 'field_invalid',
      })
      await expect(ledger.split({ askId: ask.id, claims: ['clm_no'], because })).rejects.toMatchObject({
        code: 'claim_unknown',
      })
      await expect(ledger.split({ askId: 'ask_no', claims: all, because })).rejects.toMatchObject({
        code: 'ask_unknown',
      })
      await expect(ledger.split({ askId: ask.id, claims: all.slice(1), because: ' ' })).rejects.toMatchObject({
        code: 'field_invalid',
      })
      await expect(ledger.merge({ askId: ask.id, intoAsk: ask.id, because })).rejects.toMatchObject({
        code: 'field_invalid',
      })
      await expect(ledger.merge({ askId: ask.id, intoAsk: 'ask_no', because })).rejects.toMatchObject({
        code: 'ask_unknown',
      })
      expect(await everyAsk(ledger, {})).toEqual(before)
    })
  })
}

/** A reader that finds what is marked, changed in one way or another. */
function markedReader(
  name: string,
  change: (claims: readonly MarkedClaim[], id: string) => readonly MarkedClaim[],
): Reader {
  return {
    name,
    read: async (article: Article) => ({
      ...markedReading(article, change(MARKED[article.id] ?? [], article.id)),
      reader: name,
    }),
  }
}

async function readAnew(ledger: Ledger, reader: Reader, all = false): Promise<readonly Reread[]> {
  const done: Reread[] = []
  for await (const one of ledger.reread(reader, all)) done.push(one)
  return done
}

const GERMANY = 'ua-de-2023-01-26-germany-approves-leopards'

function rereadingCases(open: TestDatabase['open']): void {
  test('a newer reading that reads the same keeps every ask, its judgement, and what people split', async () => {
    const ledger = await filled(open)
    try {
      const [tanks] = (await ledger.asks({ addressee: 'DEU' })).items
      const cited = tanks?.evidence.at(-1)?.id ?? ''
      await ledger.judge({ askId: tanks?.id ?? '', verdict: 'considered', because: 'so', set: {}, evidence: [cited] })
      const [missiles] = (await ledger.asks({ addressee: 'USA', state: 'delivered' })).items
      const claims = [missiles?.evidence.find(({ step }) => step === 'deliver')?.id ?? '']
      const apart = await ledger.split({ askId: missiles?.id ?? '', claims, because: 'apart' })
      const states = async () =>
        (await everyAsk(ledger, {})).map(({ id, state, matter, articles }) => ({ id, state, matter, articles }))
      const before = await states()
      const done = await readAnew(
        ledger,
        markedReader('marked-by-hand 2', (claims) => claims),
      )
      expect(done).toHaveLength(ARTICLES.length)
      expect(done.flatMap(({ asks }) => asks)).toEqual([])
      expect(await states()).toEqual(before)
      expect(
        await readAnew(
          ledger,
          markedReader('marked-by-hand 2', (claims) => claims),
        ),
      ).toEqual([])
      expect((await ledger.article(GERMANY))?.reading.reader).toBe('marked-by-hand 2')
      await ledger.undo(apart.id, 'together')
      expect((await ledger.asks({ addressee: 'USA', state: 'delivered' })).items[0]).toMatchObject({
        id: missiles?.id,
        articles: 2,
      })
      expect(
        await readAnew(
          ledger,
          markedReader('marked-by-hand 1', (claims) => claims),
          true,
        ),
      ).toHaveLength(ARTICLES.length)
    } finally {
      await ledger.close()
    }
  })

  test('what a newer reading finds, no longer finds and reads otherwise is told; a judged ask stays', async () => {
    const ledger = await filled(open)
    try {
      const [tanks] = (await ledger.asks({ asker: 'UKR', addressee: 'USA', state: 'promised' })).items
      const [planes] = (await ledger.asks({ addressee: 'NATO' })).items
      await ledger.judge({ askId: planes?.id ?? '', verdict: 'asked', because: 'it is one', set: {}, evidence: [] })
      const reader = markedReader('marked-by-hand 3', (claims, id) =>
        id === GERMANY ? claims.slice(0, 1).map((claim) => ({ ...claim, matter: 'battle tanks' })) : claims,
      )
      const [done] = (await readAnew(ledger, reader)).filter(({ gone }) => gone > 0)
      expect(done).toMatchObject({ same: 0, changed: 1, come: 0, gone: 2, kept: 1 })
      expect(done?.asks).toEqual([{ id: tanks?.id, from: 'promised', to: null }])
      expect(await ledger.ask(tanks?.id ?? '')).toBeNull()
      const kept = await ledger.ask(planes?.id ?? '')
      expect(kept).toMatchObject({ state: 'asked', judgements: [{ because: 'it is one' }] })
      expect(kept?.evidence[0]?.readAs).toContain('kept from marked-by-hand 1')
      expect(await ledger.ask(tanks?.id ?? '', { recordedAsOf: day('2020') })).toBeNull()
    } finally {
      await ledger.close()
    }
  })
}

function dumpCases(open: TestDatabase['open']): void {
  test('dumped and loaded, a ledger is the same to the last byte, and goes on', async () => {
    const [one, other] = [await filled(open), await open()]
    try {
      const [tanks] = (await one.asks({ addressee: 'DEU' })).items
      await one.judge({ askId: tanks?.id ?? '', verdict: 'refused', because: 'a\u0000b', set: {}, evidence: [] })
      await one.judge({
        askId: tanks?.id ?? '',
        verdict: 'promised',
        because: 'after all',
        set: { force: 'demand' },
        evidence: [],
      })
      const dump = await linesOf(one.dumpWhole())
      expect(await other.load(each(dump))).toBe(dump.length - 2)
      expect(await linesOf(other.dumpWhole())).toEqual(dump)
      expect(await everyAsk(other, {})).toEqual(await everyAsk(one, {}))
      expect(await other.article(GERMANY)).toEqual(await one.article(GERMANY))
      const more = exampleArticle('ch-2024-06-17-summit-communique-without-india')
      await other.append(more, markedReading(more, []))
      expect((await other.counts()).articles).toBe(ARTICLES.length + 1)
      await expect(other.load(each(dump))).rejects.toMatchObject({ code: 'ledger_not_empty' })
    } finally {
      await one.close()
      await other.close()
    }
  })

  test('a dump that is cut short, altered or none is refused, and nothing of it is stored', async () => {
    const [one, other] = [await filled(open), await open()]
    try {
      const dump = await linesOf(one.dumpWhole())
      const altered = dump.map((line) => line.replace('Leopard 2 battle tanks', 'Leopard 3 battle tanks'))
      const newer = [(dump[0] ?? '').replace('0001-first-tables', '9999-far-future'), ...dump.slice(1)]
      for (const bad of [dump.slice(0, -1), dump.slice(0, 3), altered, ['{}'], ['no'], [], [...dump, dump[1] ?? '']])
        await expect(other.load(each(bad))).rejects.toMatchObject({ code: 'dump_invalid' })
      await expect(other.load(each(newer))).rejects.toMatchObject({ code: 'ledger_newer' })
      expect((await other.counts()).articles).toBe(0)
      expect(await other.load(each(dump))).toBeGreaterThan(0)
    } finally {
      await one.close()
      await other.close()
    }
  })
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

function correctionCases(open: TestDatabase['open']): void {
  test('what people set right in one ledger is set right in another, once', async () => {
    const [one, other] = [await filled(open), await filled(open)]
    try {
      const [missiles] = (await one.asks({ addressee: 'USA', state: 'delivered' })).items
      const last = missiles?.evidence.find(({ step }) => step === 'deliver')?.id ?? ''
      await one.split({ askId: missiles?.id ?? '', claims: [last], because: 'another version' })
      const [tanks] = (await one.asks({ addressee: 'DEU' })).items
      const cited = tanks?.evidence.at(-1)?.id ?? ''
      await one.judge({
        askId: tanks?.id ?? '',
        verdict: 'refused',
        because: 'no',
        set: { addressee: 'POL' },
        evidence: [cited],
      })
      const [planes] = (await one.asks({ addressee: 'NATO' })).items
      await one.judge({ askId: planes?.id ?? '', verdict: 'not-an-ask', because: 'a list', set: {}, evidence: [] })

      const made = await one.corrections()
      expect(made.map(({ correction }) => correction)).toEqual(['split', 'judgement', 'judgement'])
      const carried = JSON.parse(JSON.stringify(made)) as typeof made
      const outcomes = async (ledger: Ledger) => {
        const all: string[] = []
        for (const each of carried) all.push(await ledger.correct(each))
        return all
      }
      expect(await outcomes(other)).toEqual(['done', 'done', 'done'])
      const states = async (ledger: Ledger) =>
        (await everyAsk(ledger, {})).map(({ asker, addressee, matter, state, articles }) => [
          asker,
          addressee,
          matter,
          state,
          articles,
        ])
      expect((await states(other)).sort()).toEqual((await states(one)).sort())
      expect(await outcomes(other)).toEqual(['already', 'already', 'already'])
      const empty = await open()
      expect(await outcomes(empty)).toEqual(['absent', 'absent', 'absent'])
      await empty.close()

      const texts: TrainingText[] = []
      for await (const text of one.trainingTexts()) texts.push(text)
      const german = texts.find(({ id }) => id === GERMANY)
      expect(german?.asks.map(({ addressee, judged }) => [addressee, judged])).toEqual([
        ['POL', true],
        ['USA', false],
      ])
      expect(german?.notAsks).toHaveLength(1)
      for (const { text, notAsks, asks } of texts)
        for (const span of [...notAsks, ...asks.flatMap(({ evidence }) => evidence)])
          expect(text.slice(span.start, span.end)).toBe(span.text)
    } finally {
      await one.close()
      await other.close()
    }
  })

  test('a random sheet is the same for a seed, and holds claims that stand', async () => {
    const ledger = await filled(open)
    try {
      const drawn = await ledger.sample(5, 'one')
      expect(drawn).toHaveLength(5)
      expect((await ledger.sample(5, 'one')).map(({ id }) => id)).toEqual(drawn.map(({ id }) => id))
      const all = await ledger.sample(1000, 'two')
      expect(all).toHaveLength((await ledger.counts()).claims)
      for (const { claim, text } of all)
        for (const { start, end, text: quote } of claim.evidence) expect(text.slice(start, end)).toBe(quote)
      expect(await ledger.readers()).toEqual([{ reader: 'marked-by-hand 1', articles: ARTICLES.length }])
      expect(await ledger.coverage()).toMatchObject({
        articles: ARTICLES.length,
        from: '2022-03-14',
        until: '2023-10-18',
      })
      const { count, askers, states } = await ledger.facets({})
      expect(count).toBe(await ledger.countAsks({}))
      expect(askers.reduce((sum, each) => sum + each.count, 0)).toBe(count)
      expect(states.find(({ value }) => value === 'delivered')?.count).toBe(
        await ledger.countAsks({ state: 'delivered' }),
      )
      expect((await ledger.facets({ asker: 'UKR', asOf: day('2022-12-31') })).addressees).toEqual([
        { value: 'USA', count: 1 },
      ])
    } finally {
      await ledger.close()
    }
  })
}

function lateCases(open: TestDatabase['open']): void {
  test('whatever order articles come in, a ledger filled from those of the first days is the whole one as of their day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...ARTICLES], { minLength: 3, maxLength: 5 }),
        fc.nat(4),
        async (order, at) => {
          const [whole, part] = [await open(), await open()]
          try {
            const asOf =
              [...order].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))[at % order.length]?.date ??
              day('2022')
            for (const article of order) await whole.append(article, markedReading(article, MARKED[article.id] ?? []))
            for (const article of order.filter(({ date }) => (date ?? '') <= asOf))
              await part.append(article, markedReading(article, MARKED[article.id] ?? []))
            const bare = (asks: readonly Ask[]) =>
              asks
                .map(({ asker, addressee, kind, matter, state, partial, articles, firstSeen, lastChanged }) =>
                  JSON.stringify({ asker, addressee, kind, matter, state, partial, articles, firstSeen, lastChanged }),
                )
                .sort()
            expect(bare(await everyAsk(whole, { asOf }))).toEqual(bare(await everyAsk(part, {})))
          } finally {
            await whole.close()
            await part.close()
          }
        },
      ),
      { numRuns: 4, seed: 20230318 },
    )
  })

  test('an article dated back, and one dated ahead, land on the day from which they were surely known', async () => {
    const ledger = await open()
    try {
      const article = exampleArticle(GERMANY)
      const ahead = createArticle({ ...article, date: day('2090-01-01') })
      await ledger.append(ahead, markedReading(ahead, MARKED[GERMANY] ?? []))
      const today = new Date().toISOString().slice(0, 10)
      expect((await ledger.clock()) ?? '').toBe(today)
      const back = createArticle({ ...article, date: day('1999-01-01'), text: `${article.text} ` })
      await ledger.append(back, markedReading(back, MARKED[GERMANY] ?? []))
      const [tanks] = (await ledger.asks({ addressee: 'DEU', asOf: day('1999-12-31') })).items
      expect(tanks).toMatchObject({ articles: 1, firstSeen: '1999-01-01' })
      expect((await ledger.asks({ addressee: 'DEU', recordedAsOf: day('2020-01-01') })).items).toEqual([])
    } finally {
      await ledger.close()
    }
  })
}
