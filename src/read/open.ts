import { readFileSync } from 'node:fs'
import { DemarcheError } from '../model/errors.js'
import type { Reader } from '../model/reader.js'
import { loadActors, setActors } from '../ontology/actors/load.js'
import { withUserActors } from '../ontology/actors/user.js'
import { createCombinedReader } from './combined.js'
import { ENGLISH } from './frames/frames.js'
import { createFrameReader } from './frames/reader.js'
import { withUserFrames } from './frames/user.js'
import { withLeast } from './least.js'
import { createLlmReader } from './llm/reader.js'
import type { LlmServer } from './llm/server.js'
import { readCard } from './model/asks/network.js'
import { createModelReader } from './model/asks/reader.js'

/** Ways to read: the model and the frames together (the default), either alone, or a language model of the user's. */
export const READERS = ['both', 'model', 'frames', 'llm'] as const
export type ReaderName = (typeof READERS)[number]

export interface ReaderOptions {
  readonly reader?: ReaderName
  /** Path of a JSON file with frames of the user's own. */
  readonly frames?: string
  /** Path of a table with actors of the user's own; they hold for the whole process. */
  readonly actors?: string
  /** Least confidence of an ask that is claimed, 0 to 1; asks below it are rejected as `unsure`. */
  readonly least?: number
  /** Where the language model is, for `llm`. */
  readonly llm?: LlmServer
}

/** Makes a reader. Throws `usage` for `llm` without a server, `model_missing`, and what a user's files throw when they are wrong. */
export function openReader(options: ReaderOptions = {}): Reader {
  if (options.actors !== undefined) setActors(withUserActors(loadActors(), contents(options.actors)))
  const frames = options.frames === undefined ? ENGLISH : withUserFrames(ENGLISH, options.frames)
  const { reader = 'both' } = options
  if (reader === 'frames') return withLeast(createFrameReader(frames), options.least ?? 0)
  if (reader === 'llm') return withLeast(createLlmReader(serverOf(options)), options.least ?? 0)
  const card = readCard()
  const least = options.least ?? card.least[reader]
  if (reader === 'model') return withLeast(createModelReader(frames), least)
  const both = createCombinedReader(card.name, createModelReader(frames), createFrameReader(frames), card.calibration)
  return withLeast(both, least)
}

function serverOf({ llm }: ReaderOptions): LlmServer {
  if (llm) return llm
  throw new DemarcheError('usage', 'A language model is asked by --llm-url and --llm-model.')
}

function contents(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new DemarcheError('file_not_found', String(cause), { value: path, cause })
  }
}
