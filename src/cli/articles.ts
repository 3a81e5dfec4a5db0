import { ingest } from '../ingest/ingest.js'
import { sizeOf } from '../ingest/size.js'
import { failure, type IngestOptions, type InputFailure } from '../ingest/source.js'
import type { Web } from '../ingest/web/web.js'
import type { Article } from '../model/article.js'
import { DemarcheError, type ErrorCode } from '../model/errors.js'
import type { FetchMemory } from '../model/fetch.js'
import type { PartialDate } from '../model/time.js'
import { DONE, INTERRUPTED, SOME_FAILED } from './exit.js'
import { type Interrupt, onInterrupt } from './interrupt.js'
import { errorLine, type Output } from './output.js'
import { type Progress, progressOn } from './progress.js'

/** Faults of the program in a row that end the work. */
const MOST_FAULTS = 20

/** What became of all that was given. */
export interface Tally {
  readonly taken: number
  readonly failed: number
  /** Addresses and items that were taken in or refused before and have not changed since. */
  readonly known: number
  /** How many failed for each reason. */
  readonly reasons: ReadonlyMap<ErrorCode, number>
  readonly undated: number
  readonly interrupted: boolean
}

/** What is the same for all sources. */
export interface SourceOptions {
  readonly date?: PartialDate | undefined
  /** How addresses are fetched; without it they are refused. */
  readonly web?: Web | undefined
  readonly findFeeds?: boolean
  readonly files?: FetchMemory
}

/** Hands each article of the sources to `take`, one at a time; names each failure on stderr and goes on. */
export async function eachArticle(
  sources: readonly string[],
  { date, web, ...rest }: SourceOptions,
  output: Output,
  take: (article: Article, progress: Progress) => Promise<void>,
): Promise<Tally> {
  const tally = { taken: 0, failed: 0, undated: 0, faults: 0, known: 0, reasons: new Map<ErrorCode, number>() }
  const progress = progressOn(output)
  const interrupt = onInterrupt(output.note)
  const total = output.live ? await sizeOf(sources) : null
  let bytes = 0
  const onBytes = (count: number) => {
    bytes += count
  }
  const given = { ...(date === undefined ? {} : { date }), ...(web === undefined ? {} : { web }) }
  const options: IngestOptions = { stdin: process.stdin, onBytes, ...rest, ...given }
  try {
    for await (const item of until(interrupt, ingest(sources, options))) {
      if (item.kind === 'known') {
        tally.known++
        continue
      }
      const failed = item.kind === 'failure' ? item : await attempt(item, () => take(item, progress), tally)
      if (failed !== null) {
        if (item.kind === 'article') web?.notStored(item.key, failed.error)
        tally.failed++
        tally.reasons.set(failed.error.code, (tally.reasons.get(failed.error.code) ?? 0) + 1)
        progress.clear()
        output.note(failureLine(failed))
      } else if (item.kind === 'article') {
        if (item.date === null) tally.undated++
        progress.step(++tally.taken, total === null ? null : bytes / total, item.id)
      }
    }
  } finally {
    progress.clear()
    interrupt.release()
  }
  const { taken, failed, undated, known, reasons } = tally
  return { taken, failed, undated, known, reasons, interrupted: interrupt.asked }
}

/**
 * One article that cannot be read or stored is a failure of its own and the rest goes on; a ledger that fails ends the work, and so do faults
 * of the program on twenty articles in a row.
 */
async function attempt(
  article: Article,
  take: () => Promise<void>,
  tally: { faults: number },
): Promise<InputFailure | null> {
  try {
    await take()
    tally.faults = 0
    return null
  } catch (error) {
    const isKnown = error instanceof DemarcheError
    if (isKnown ? error.code.startsWith('ledger_') : ++tally.faults >= MOST_FAULTS) throw error
    const { message } = error instanceof Error ? error : { message: String(error) }
    return failure(article.id, isKnown ? error : new DemarcheError('internal', message, { cause: error }))
  }
}

/** The items up to the interruption; one that comes while the next is still waited for ends the waiting. */
async function* until<T>(interrupt: Interrupt, items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]()
  while (!interrupt.asked) {
    const next = await Promise.race([iterator.next(), interrupt.whenAsked])
    if (next === undefined) break
    if (next.done) return
    yield next.value
  }
  // what still waits for standard input would keep the program from ending
  process.stdin.destroy()
  iterator.return?.().catch(() => {})
}

/** `file.jsonl:12: the line is cut short (line_invalid)` */
function failureLine({ source, line, error }: InputFailure): string {
  const where = line === null ? source : `${source}:${line}`
  return error.message.includes(source)
    ? `demarche: ${errorLine(error)}`
    : `demarche: ${where}: ${errorLine(error, source)}`
}

/** Says what undated text means, once. */
export function noteUndated({ undated, taken }: Pick<Tally, 'undated' | 'taken'>, output: Output): void {
  if (undated === 0) return
  const which = taken === 1 ? 'The text has no date' : `${undated} of ${taken} texts have no date`
  output.note(
    `${which}: offices (the president, the chancellor) are not resolved to persons or states by date. Give --date.`,
  )
}

/** `not taken in: 12 robots_denied, 3 page_wall`, the most frequent first; nothing where all was. */
export function noteReasons({ reasons }: Pick<Tally, 'reasons'>, output: Output): void {
  if (reasons.size === 0) return
  const each = [...reasons].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code, n]) => `${n} ${code}`)
  output.note(`Not taken in: ${each.join(', ')}. Each is named above; docs/errors.md tells what a code means.`)
}

export function statusOfTally({ failed, interrupted }: Pick<Tally, 'failed' | 'interrupted'>): number {
  if (interrupted) return INTERRUPTED
  return failed > 0 ? SOME_FAILED : DONE
}
