import type { Demarche } from '../demarche.js'
import { eachArticle, noteReasons, noteUndated, type SourceOptions, type Tally } from './articles.js'
import type { Output } from './output.js'
import { count } from './text/layout.js'

/** What became of what was given, and of the ledger. */
export interface Taking extends Tally {
  readonly added: number
  /** Articles that the ledger had, and addresses that had not changed. */
  readonly already: number
  /** Asks that gained evidence. */
  readonly asks: number
}

/** Reads and stores all articles of the sources, and forecasts the asks that moved. */
export async function takeIn(
  demarche: Demarche,
  sources: readonly string[],
  options: SourceOptions,
  output: Output,
): Promise<Taking> {
  const done = { added: 0, already: 0 }
  const touched = new Set<string>()
  const tally = await eachArticle(sources, options, output, async (article) => {
    const { outcome, asks } = await demarche.add(article)
    done[outcome]++
    for (const id of asks) touched.add(id)
  })
  await demarche.issueForecasts()
  return { ...tally, added: done.added, already: done.already + tally.known, asks: touched.size }
}

/** `3 articles added, 12 known already, 1 not taken in; 2 asks gained evidence`, and on stderr why. */
export async function reportTaking(taking: Taking, output: Output, lead = ''): Promise<void> {
  const failed = taking.failed === 0 ? '' : `, ${taking.failed} not taken in`
  await output.line(
    `${lead}${count(taking.added, 'article')} added, ${taking.already} known already${failed}; ${count(taking.asks, 'ask')} gained evidence`,
  )
  noteUndated(taking, output)
  noteReasons(taking, output)
}
