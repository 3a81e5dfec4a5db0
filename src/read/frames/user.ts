import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { FORCES, KINDS, STEPS } from '../../model/ask.js'
import { DemarcheError } from '../../model/errors.js'
import { askFrame, type Frames, kindWords, nounFrame, TAKES } from './frames.js'

const words = z.array(z.string().min(1))
const takes = z.array(z.enum(TAKES))
const noun = z.strictObject({ id: z.string(), force: z.enum(FORCES), words, takes })
const verb = noun.extend({
  particle: words.optional(),
  particleOptional: words.optional(),
  modal: words.optional(),
  notBefore: words.optional(),
  kind: z.enum(KINDS).optional(),
})
const answer = z.strictObject({
  id: z.string(),
  step: z.enum(STEPS),
  negated: z.enum(STEPS).nullable().default(null),
  words,
  particle: words.optional(),
})
const list = words.default([])
const kind = z.strictObject({ verbs: list, strong: list, weak: list })

/** What a user's file of frames may hold: the shape of the packaged files, every part optional. */
const FILE = z.strictObject({
  language: z.string().default('en'),
  note: z.string().optional(),
  verbs: z.array(verb).default([]),
  nouns: z.array(noun).default([]),
  adjectives: z.array(noun).default([]),
  answers: z.array(answer).default([]),
  kinds: z.partialRecord(z.enum(KINDS), kind).default({}),
})

/** Frames with those of a user's JSON file before them. Throws `file_not_found`, or `field_invalid` with the offending field. */
export function withUserFrames(frames: Frames, path: string): Frames {
  const file = parse(path)
  if (file.language !== frames.language)
    throw new DemarcheError('field_invalid', `language: the reader reads ${frames.language}.`, { value: file.language })
  return {
    ...frames,
    verbs: [...file.verbs.map(askFrame), ...frames.verbs],
    nouns: [...file.nouns.map(nounFrame), ...frames.nouns],
    adjectives: [...file.adjectives.map(nounFrame), ...frames.adjectives],
    answers: [
      ...file.answers.map(({ particle, words: all, ...rest }) => ({
        ...rest,
        words: new Set(all),
        particles: particle ?? [],
      })),
      ...frames.answers,
    ],
    kinds: [...Object.entries(file.kinds).map(kindWords), ...frames.kinds],
  }
}

function parse(path: string): z.infer<typeof FILE> {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    throw new DemarcheError(missing ? 'file_not_found' : 'field_invalid', String(cause), { value: path, cause })
  }
  const parsed = FILE.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new DemarcheError('field_invalid', `${issue?.path.join('.')}: ${issue?.message}`, { value: path })
}
