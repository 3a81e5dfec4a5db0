import { pathToFileURL } from 'node:url'
import { DemarcheError } from '../model/errors.js'
import { fileChunks } from './bytes.js'
import { feedKind } from './feed/read-feed.js'
import { textStream } from './feed/text-stream.js'
import type { Ingested } from './source.js'
import type { Errand } from './web/collect.js'
import { feedItems } from './web/feed-items.js'
import type { Web } from './web/web.js'

/**
 * The articles of a feed, site map or OPML list that lies in a file; addresses that it leads to are handed to `add`. Throws `feed_invalid` where it is
 * none.
 */
export async function* feedFile(
  path: string,
  gzip: boolean,
  web: Web,
  add: (errand: Errand) => void,
): AsyncGenerator<Ingested> {
  const kind = feedKind(await headOf(path, gzip))
  if (kind === null) throw new DemarcheError('feed_invalid', 'it is no feed, site map or OPML list', { value: path })
  const fetched = { url: pathToFileURL(path), charset: null, etag: null, lastModified: null }
  const errand = { address: path, depth: 0 }
  yield* feedItems({ errand, kind, fetched, chunks: fileChunks(path, gzip), cut: null }, web, add)
}

async function headOf(path: string, gzip: boolean): Promise<string> {
  let head = ''
  for await (const text of textStream(fileChunks(path, gzip), null)) {
    head += text
    if (head.length >= 8192) break
  }
  return head
}
