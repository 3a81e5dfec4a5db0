import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DemarcheError } from '../../model/errors.js'

/** A body taken in whole, in memory or, beyond `HELD` bytes, in a file of its own. */
export interface Spooled {
  readonly length: number
  /** What ended it early; null where it came whole. What came before is there all the same. */
  readonly cut: DemarcheError | null
  chunks(): AsyncIterable<Uint8Array>
  /** Removes the file. */
  drop(): Promise<void>
}

const HELD = 4 * 1024 * 1024

/** Takes a body off the wire at the wire's speed, so that slow reading of it holds no server up. Keeps what came before a break or a limit. */
export async function spool(chunks: AsyncIterable<Uint8Array>, held = HELD): Promise<Spooled> {
  const iterator = chunks[Symbol.asyncIterator]()
  const state: { length: number; cut: DemarcheError | null } = { length: 0, cut: null }
  const next = async (): Promise<Uint8Array | null> => {
    try {
      const step = await iterator.next()
      if (step.done) return null
      state.length += step.value.length
      return step.value
    } catch (error) {
      state.cut = asCut(error)
      return null
    }
  }
  const head: Uint8Array[] = []
  while (state.length <= held) {
    const chunk = await next()
    if (chunk === null) return { ...state, chunks: () => each(head), drop: async () => {} }
    head.push(chunk)
  }
  const folder = await mkdtemp(join(tmpdir(), 'demarche-'))
  const file = join(folder, 'body')
  const rest = async function* () {
    yield* head
    for (let chunk = await next(); chunk !== null; chunk = await next()) yield chunk
  }
  await pipeline(Readable.from(rest(), { objectMode: false }), createWriteStream(file))
  return { ...state, chunks: () => createReadStream(file), drop: () => rm(folder, { recursive: true, force: true }) }
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

function asCut(error: unknown): DemarcheError {
  if (error instanceof DemarcheError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new DemarcheError('network', `it broke off: ${message}`, { cause: error })
}
