import { ingest } from '../ingest/ingest.js'
import { sizeOf } from '../ingest/size.js'
import type { IngestOptions, InputFailure } from '../ingest/source.js'
import type { Article } from '../model/article.js'
import type { PartialDate } from '../model/time.js'
import { DONE, INTERRUPTED, SOME_FAILED } from './exit.js'
import { type Interrupt, onInterrupt } from './interrupt.js'
import { errorLine, type Output } from './output.js'
import { type Progress, progressOn } from './progress.js'

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
  const tally = { taken: 0, failed: 0, undated: 0, interrupted: false }
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
      if (item.kind === 'failure') {
        tally.failed++
        progress.clear()
        output.note(failureLine(item))
      } else {
        if (item.date === null) tally.undated++
        await take(item, progress)
        progress.step(++tally.taken, total === null ? null : bytes / total, item.id)
      }
    }
  } finally {
    progress.clear()
    interrupt.release()
  }
  return { ...tally, interrupted: interrupt.asked }
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
