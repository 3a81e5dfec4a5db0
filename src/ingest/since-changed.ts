import type { Stats } from 'node:fs'
import { resolve } from 'node:path'
import type { FetchMemory } from '../model/fetch.js'
import type { Instant } from '../model/time.js'
import type { Ingested } from './source.js'

/** A file of a watched folder, unless it was read to its end before and neither its size nor its time of change differ. */
export async function* sinceChanged(
  path: string,
  { size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>,
  memory: FetchMemory,
  read: () => AsyncGenerator<Ingested>,
): AsyncGenerator<Ingested> {
  const address = `file:${resolve(path)}`
  const stamp = `${size} ${mtimeMs}`
  if ((await memory.recall(address))?.stamp === stamp) {
    yield { kind: 'known', source: path }
    return
  }
  yield* read()
  const fetchedAt = new Date().toISOString() as Instant
  const rest = { code: null, etag: null, lastModified: null, notBefore: null, failures: 0 }
  await memory.remember({ address, outcome: 'read', stamp, fetchedAt, ...rest })
}
