import { stat } from 'node:fs/promises'
import { filesUnder } from './files.js'

/** Bytes in all of the files that the sources name, as they lie on the disk; null where a source has no size of its own (`-`, a pipe) or is not there. */
export async function sizeOf(sources: readonly string[]): Promise<number | null> {
  let bytes = 0
  for (const source of sources) {
    const size = source === '-' ? null : await sizeOfPath(source)
    if (size === null) return null
    bytes += size
  }
  return bytes
}

async function sizeOfPath(path: string): Promise<number | null> {
  try {
    const stats = await stat(path)
    if (stats.isFile()) return stats.size
    return stats.isDirectory() ? await sizeOf(await filesUnder(path)) : null
  } catch {
    // Whoever reads the file says what is wrong with it.
    return null
  }
}
