import { scoreLedger } from '../../demarche.js'
import { sourceProfiles } from '../../ingest/sources/profiles.js'
import { openLedgerInMemory } from '../../ledger/open.js'
import { profiled } from '../../ledger/sources/profiled.js'
import { exampleArticle } from '../../ledger/testing/examples.js'
import { markedReading } from '../../ledger/testing/marked.js'
import { MARKED } from '../../ledger/testing/marked-examples.js'
import type { Article } from '../../model/article.js'
import type { Reader } from '../../model/reader.js'
import type { Day, Instant } from '../../model/time.js'
import { forecastAsk } from '../../odds/forecast.js'
import { actorName } from '../../ontology/actors/names.js'
import { encounterFinder } from '../../read/encounters/find.js'
import { findStory, signatureOf } from '../../stories/assign.js'
import { createApp } from '../app.js'
import type { ApiDeps } from '../deps.js'

const NOW = '2024-01-15T12:00:00.000Z' as Instant

/** Reads what was marked by hand in the bundled articles, and nothing in any other text. */
const markedReader: Reader = {
  name: 'marked-by-hand 1',
  read: async (article: Article) => markedReading(article, MARKED[article.id] ?? []),
}

/** Everything the API needs, on an empty ledger in memory. */
export async function markedDeps(): Promise<ApiDeps> {
  const profileOf = sourceProfiles()
  const opened = await openLedgerInMemory({ stories: { signatureOf, findStory }, encounters: encounterFinder })
  const ledger = profiled(opened, profileOf)
  const clock = () => NOW
  return {
    ledger,
    reader: markedReader,
    version: '0.0.0-test',
    clock,
    day: async () => (await ledger.clock()) ?? (NOW.slice(0, 10) as Day),
    issueForecasts: async () => 0,
    score: async () => scoreLedger(ledger, (await ledger.clock()) ?? (NOW.slice(0, 10) as Day)),
    nameOf: (code) => actorName(code),
    profileOf,
    add: async (article) => ledger.append(article, await markedReader.read(article)),
    forecastOf: (ask, asOf) => forecastAsk(ask, { asOf, issuedAt: clock(), nameOf: (code) => actorName(code) }),
  }
}

/** The API on a ledger in memory that holds the bundled articles marked by hand. */
export async function markedApp(host = '127.0.0.1') {
  const deps = await markedDeps()
  for (const id of Object.keys(MARKED)) await deps.add(exampleArticle(id))
  return { deps, app: createApp(deps, { host }) }
}
