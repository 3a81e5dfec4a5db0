import { ingest } from '../ingest/ingest.js'
import type { IngestOptions, InputFailure } from '../ingest/source.js'
import type { Article } from '../model/article.js'
import type { PartialDate } from '../model/time.js'
import { DONE, INTERRUPTED, SOME_FAILED } from './exit.js'
import { onInterrupt } from './interrupt.js'
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
  const options: IngestOptions = { stdin: process.stdin, ...(date === undefined ? {} : { date }) }
  try {
    for await (const item of ingest(sources, options)) {
      if (item.kind === 'failure') {
        tally.failed++
        progress.clear()
        output.note(failureLine(item))
      } else {
        if (item.date === null) tally.undated++
        await take(item, progress)
        progress.step(++tally.taken, null, item.id)
      }
      if (interrupt.asked) break
    }
  } finally {
    progress.clear()
    interrupt.release()
  }
  return { ...tally, interrupted: interrupt.asked }
}

/** `file.jsonl:12: the line is cut short (line_invalid)` */
function failureLine({ source, line, error }: InputFailure): string {
  const said = errorLine(error)
  const where = line === null ? source : `${source}:${line}`
  return said.startsWith(`no such file: ${source}`) ? `demarche: ${said}` : `demarche: ${where}: ${said}`
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
