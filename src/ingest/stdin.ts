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

/** The format that the first bytes show: gzip (taken to hold JSONL), PDF, a JSON object, a web archive, an mbox, HTML; else plain text. */
function formatOfHead(head: Uint8Array): Named {
  if (head[0] === 0x1f && head[1] === 0x8b) return { format: 'jsonl', gzip: true }
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
