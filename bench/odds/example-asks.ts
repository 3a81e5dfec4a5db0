import { fileURLToPath } from 'node:url'
import { ingest } from '../../src/ingest/ingest.js'
import { everyAsk } from '../../src/ledger/each-ask.js'
import type { Ledger } from '../../src/ledger/ledger.js'
import { openLedgerInMemory } from '../../src/ledger/open.js'
import type { Ask } from '../../src/model/thread.js'
import { createFrameReader } from '../../src/read/frames/reader.js'
import { findStory, signatureOf } from '../../src/stories/assign.js'

/** A ledger in memory that holds the bundled articles as the shipped reader reads them. */
export async function exampleLedger(): Promise<Ledger> {
  const ledger = await openLedgerInMemory({ stories: { signatureOf, findStory } })
  const reader = createFrameReader()
  const folder = fileURLToPath(new URL('../../examples', import.meta.url))
  for await (const item of ingest([folder])) {
    if (item.kind === 'article') await ledger.append(item, await reader.read(item))
  }
  return ledger
}

/** The asks of the bundled articles. */
export async function exampleAsks(): Promise<readonly Ask[]> {
  const ledger = await exampleLedger()
  try {
    return await everyAsk(ledger, {})
  } finally {
    await ledger.close()
  }
}
