import { openLedger } from '../../../src/ledger/open.js'
import { readExamples, replay } from '../replay.js'

/** Adds replays of the bundled articles, the first of them that are not there, and tells the key of each on standard output when it is stored. */
const [data = '', most = '0'] = process.argv.slice(2)
const examples = await readExamples()
const ledger = await openLedger({ data })
for (let n = 0; n < Number(most); n++) {
  const { article, reading } = examples[n % examples.length] as (typeof examples)[number]
  const own = replay(article, reading, n)
  if (await ledger.has(own.article.key)) continue
  await ledger.append(own.article, own.reading)
  process.stdout.write(`${own.article.key}\n`)
}
await ledger.close()
