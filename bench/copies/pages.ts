import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PartialDate } from '../../src/model/time.js'

/** A page with its answer. */
export interface Marked {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly date: PartialDate
  readonly how: string | null
  readonly role: string
  readonly story: string
  readonly event: string
  readonly relations?: readonly { readonly kind: string; readonly of: string }[]
}

export function readMarked(path: string): Marked[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Marked)
}

/** The sets that are here, by name; the development set lies outside the package. */
export function markedSets(): ReadonlyMap<string, readonly Marked[]> {
  const shared = process.env.DEMARCHE_SHARED
  return new Map([
    ...(shared ? [['copies-dev', readMarked(join(shared, 'data/copies-dev.jsonl'))] as const] : []),
    ['hard, tuning part', readMarked('bench/stories/tune.jsonl')],
    ['hard, held part', readMarked('bench/stories/hard.jsonl')],
  ])
}
