import type { Ledger, LedgerCounts } from '../../src/ledger/ledger.js'
import type { AskFilter } from '../../src/model/thread.js'
import type { PartialDate } from '../../src/model/time.js'

/** What was seen of one database. `filled` is in seconds, sizes bytes, times of queries milliseconds. */
export interface Figures extends LedgerCounts {
  readonly start: Rate
  readonly end: Rate
  readonly filled: number
  readonly bytes: number
  readonly memory: number
  readonly queries: readonly { readonly name: string; readonly p50: number; readonly p95: number }[]
}

/** How fast articles were stored: a second by the clock, and a second of this process's own work, which others on the machine do not slow. */
export interface Rate {
  readonly clock: number
  readonly work: number
}

export async function rateOf(count: number, act: (i: number) => Promise<unknown>): Promise<Rate> {
  const [began, used] = [performance.now(), process.cpuUsage()]
  for (let i = 0; i < count; i++) await act(i)
  const { user, system } = process.cpuUsage(used)
  return { clock: count / ((performance.now() - began) / 1000), work: count / ((user + system) / 1e6) }
}

const BOARD: readonly (readonly [string, AskFilter])[] = [
  ['board, all', {}],
  ['board, one asker', { asker: 'DEU' }],
  ['board, one pair', { asker: 'DEU', addressee: 'USA' }],
  ['board, one kind', { kind: 'arms' }],
  ['board, one state', { state: 'promised' }],
  ['board, as of 2019-06-30', { asOf: '2019-06-30' as PartialDate }],
  ['board, one asker as of 2019-06-30', { asker: 'CHN', asOf: '2019-06-30' as PartialDate }],
]

/** The board's first page and a page further on, counts, facets, and one ask with what stands beside it; fifty runs each after three to warm up. */
export async function queries(ledger: Ledger): Promise<Figures['queries']> {
  const found: { name: string; p50: number; p95: number }[] = []
  for (const [name, filter] of BOARD) {
    found.push(await timed(name, () => ledger.asks(filter, { limit: 50 })))
    const { next } = await ledger.asks(filter, { limit: 500 })
    if (next !== null)
      found.push(await timed(`${name}, a page at 500`, () => ledger.asks(filter, { limit: 50, cursor: next })))
  }
  const { items } = await ledger.asks({}, { limit: 50 })
  let at = 0
  const one = () => items[at++ % items.length]?.id ?? ''
  found.push(await timed('one ask', () => ledger.ask(one())))
  found.push(await timed('what stands beside one ask', () => ledger.beside(one())))
  found.push(await timed('count of all asks', () => ledger.countAsks({}), 10))
  found.push(await timed('facets of all asks', () => ledger.facets({}), 10))
  found.push(await timed('facets of one asker', () => ledger.facets({ asker: 'DEU' }), 10))
  return found
}

async function timed(
  name: string,
  act: () => Promise<unknown>,
  runs = 50,
): Promise<{ name: string; p50: number; p95: number }> {
  for (let i = 0; i < 3; i++) await act()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const began = performance.now()
    await act()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const quantile = (q: number): number => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0
  return { name, p50: quantile(0.5), p95: quantile(0.95) }
}

/** The figures as a table for bench/RESULTS.md. */
export function tableOf(name: string, f: Figures): string {
  const n = (value: number): string => Math.round(value).toLocaleString('en')
  return [
    `**${name}**: ${n(f.claims)} claims in ${n(f.articles)} articles, ${n(f.asks)} asks; filled in ${n(f.filled)} s. Adding: ${f.start.clock.toFixed(1)} articles a second at the start, ${f.end.clock.toFixed(1)} at the end (${n((100 * f.end.clock) / f.start.clock)} %); by this process's own work ${f.start.work.toFixed(1)} and ${f.end.work.toFixed(1)} (${n((100 * f.end.work) / f.start.work)} %). ` +
      `On disk ${n(f.bytes / 1e6)} MB, memory of the process ${n(f.memory / 1e6)} MB.`,
    '',
    '| query | median ms | p95 ms |',
    '| --- | --- | --- |',
    ...f.queries.map((q) => `| ${q.name} | ${q.p50.toFixed(1)} | ${q.p95.toFixed(1)} |`),
  ].join('\n')
}
