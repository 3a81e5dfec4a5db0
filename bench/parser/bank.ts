import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sentence of a treebank as train/parser/data.py writes it; heads are 0 for the root, h for word h − 1. */
export interface GoldSentence {
  readonly treebank: string
  readonly text: string
  /** Whether it begins a paragraph. */
  readonly paragraph: boolean
  readonly words: readonly string[]
  readonly upos: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

export function readPart(folder: string, part: 'dev' | 'test'): GoldSentence[] {
  return readFileSync(join(folder, `${part}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldSentence)
}
