import { constants, gunzipSync } from 'node:zlib'
import type { Named } from './files.js'

/** Bytes at the head of a nameless stream that its format is told from. */
const HEAD = 512

/** Takes the head of a stream to tell its format by, and gives the whole stream back. */
export async function sniff(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ named: Named; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let length = 0
  while (length < HEAD) {
    const next = await iterator.next()
    if (next.done) break
    head.push(next.value)
    length += next.value.length
  }
  return { named: formatOfHead(Buffer.concat(head)), chunks: rejoin(head, iterator) }
}

async function* rejoin(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** The format that the first bytes show: gzip with any of these inside, PDF, a JSON object, a web archive, an mbox, HTML; else plain text. */
function formatOfHead(head: Uint8Array): Named {
  if (head[0] === 0x1f && head[1] === 0x8b) return { ...formatOfHead(unpackedHead(head)), gzip: true }
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (text.startsWith('WARC/')) return { format: 'warc', gzip: false }
  if (/^From \S/.test(text)) return { format: 'mbox', gzip: false }
  if (text.startsWith('%PDF-')) return { format: 'pdf', gzip: false }
  if (/^\{\s*"/.test(text)) return { format: 'jsonl', gzip: false }
  if (/^<(!doctype html|html|head|body|\?xml)/i.test(text)) return { format: 'html', gzip: false }
  return { format: 'txt', gzip: false }
}

/** What the first bytes of a gzip stream unpack to; nothing where they are too few or broken, which the reading will tell. */
function unpackedHead(head: Uint8Array): Uint8Array {
  try {
    const plain = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * 1024 })
    return plain[0] === 0x1f && plain[1] === 0x8b ? new Uint8Array(0) : plain
  } catch {
    return new Uint8Array(0)
  }
}
