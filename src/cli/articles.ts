import { ingest } from '../ingest/ingest.js'
import { sizeOf } from '../ingest/size.js'
import { failure, type IngestOptions, type InputFailure } from '../ingest/source.js'
import type { Article } from '../model/article.js'
import { DemarcheError } from '../model/errors.js'
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
  readonly undated: number
  readonly interrupted: boolean
}

/** Hands each article of the sources to `take`, one at a time; names each failure on stderr and goes on. */
export async function eachArticle(
  sources: readonly string[],
  date: PartialDate | undefined,
  output: Output,
  take: (article: Article, progress: Progress) => Promise<void>,
): Promise<Tally> {
  const tally = { taken: 0, failed: 0, undated: 0, faults: 0 }
  const progress = progressOn(output)
  const interrupt = onInterrupt(output.note)
  const total = output.live ? await sizeOf(sources) : null
  let bytes = 0
  const onBytes = (count: number) => {
    bytes += count
  }
  const options: IngestOptions = { stdin: process.stdin, onBytes, ...(date === undefined ? {} : { date }) }
  try {
    for await (const item of until(interrupt, ingest(sources, options))) {
      const failed = item.kind === 'failure' ? item : await attempt(item, () => take(item, progress), tally)
      if (failed !== null) {
        tally.failed++
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
  const { taken, failed, undated } = tally
  return { taken, failed, undated, interrupted: interrupt.asked }
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
    if (next === undefined) process.stdin.destroy()
    if (next === undefined || next.done) return
    yield next.value
  }
  await iterator.return?.()
}

/** `file.jsonl:12: the line is cut short (line_invalid)` */
function failureLine({ source, line, error }: InputFailure): string {
  const where = line === null ? source : `${source}:${line}`
  return error.message.includes(source)
    ? `demarche: ${errorLine(error)}`
    : `demarche: ${where}: ${errorLine(error, source)}`
}

/** Says what undated text means, once. */
export function noteUndated({ undated, taken }: Tally, output: Output): void {
  if (undated === 0) return
  const which = taken === 1 ? 'The text has no date' : `${undated} of ${taken} texts have no date`
  output.note(
    `${which}: offices (the president, the chancellor) are not resolved to persons or states by date. Give --date.`,
  )
}

export function statusOfTally({ failed, interrupted }: Tally): number {
  if (interrupted) return INTERRUPTED
  return failed > 0 ? SOME_FAILED : DONE
}
