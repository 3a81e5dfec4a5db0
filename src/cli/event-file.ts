import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { DemarcheError } from '../model/errors.js'

/** Bytes read at a time. */
const CHUNK = 1 << 20

/** How far a file has been read, in bytes as they lie on the disk. */
export type ReadSoFar = (done: number, total: number | null) => void

/** The text of a file (`.gz` too) or of standard input (`-`) in pieces. Throws `file_not_found` or `file_unreadable`. */
export async function* textPieces(path: string, soFar: ReadSoFar = () => {}): AsyncGenerator<string> {
  const total = path === '-' ? null : await sizeOf(path)
  const bytes: Readable = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK })
  let done = 0
  bytes.on('data', (chunk: Buffer | string) => {
    done += chunk.length
  })
  const text = path.endsWith('.gz') ? unzipped(bytes) : bytes
  text.setEncoding('utf8')
  try {
    for await (const piece of text) {
      yield piece as string
      soFar(done, total)
    }
  } catch (cause) {
    if (cause instanceof DemarcheError) throw cause
    throw new DemarcheError('file_unreadable', 'the file cannot be read to its end', { value: path, cause })
  }
}

function unzipped(bytes: Readable): Readable {
  const text = createGunzip({ chunkSize: CHUNK })
  bytes.on('error', (error) => text.destroy(error))
  return bytes.pipe(text)
}

async function sizeOf(path: string): Promise<number> {
  try {
    const file = await open(path)
    const { size } = await file.stat()
    await file.close()
    return size
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'file_not_found' : 'file_unreadable'
    throw new DemarcheError(code, code === 'file_not_found' ? 'there is no such file' : 'the file cannot be opened', {
      value: path,
      cause,
    })
  }
}
