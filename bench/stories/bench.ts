import { createReader } from '../../src/demarche.js'
import { everyAsk } from '../../src/ledger/each-ask.js'
import { openLedgerInMemory } from '../../src/ledger/open.js'
import { exampleArticles } from '../../src/ledger/testing/examples.js'
import type { Day } from '../../src/model/time.js'
import { encounterFinder } from '../../src/read/encounters/find.js'
import { createFrameReader } from '../../src/read/frames/reader.js'
import { findStory, signatureOf } from '../../src/stories/assign.js'
import { writeSection } from '../results.js'
import { encounterOutcomes, linkOutcomes } from './beside.js'
import { readGold } from './gold.js'
import { reportOf } from './report.js'
import { scoreStories } from './score.js'

/**
 * `npm run bench:stories`: the bundled articles, read by the shipped reader into a fresh ledger in memory, against what a careful person would have there;
 * into bench/RESULTS.md, or with `--dry` to standard output alone. `--frames` reads by the frames alone.
 */
async function main(args: readonly string[]): Promise<void> {
  const started = performance.now()
  const articles = exampleArticles()
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const gold = readGold((id) => texts.get(id))
  const ledger = await openLedgerInMemory({ stories: { signatureOf, findStory }, encounters: encounterFinder })
  const isFrames = args.includes('--frames')
  const reader = isFrames ? createFrameReader() : createReader()
  try {
    for (const article of articles) await ledger.append(article, await reader.read(article))
    const asks = await everyAsk(ledger, {})
    const scored = scoreStories(asks, gold.asks, (await ledger.clock()) as Day)
    const links = await linkOutcomes(ledger, scored.outcomes)
    const encounters = await encounterOutcomes(ledger, gold.encounters)
    const report = reportOf({ scored, links, encounters, asks: asks.length, articles: articles.length })
    process.stdout.write(`${report}\n\n${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    if (!args.includes('--dry')) {
      const command = `npm run bench:stories${isFrames ? ' -- --frames' : ''}`
      writeSection('stories', `Threads of the bundled stories: ${reader.name}`, command, report)
    }
  } finally {
    await ledger.close()
  }
}

await main(process.argv.slice(2))
