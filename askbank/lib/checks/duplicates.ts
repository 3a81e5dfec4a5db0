import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text as far as likeness goes. */
export interface Sample {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly url: string | null
}

export interface Likeness {
  readonly a: Sample
  readonly b: Sample
  /** Shared runs of five words, as a share of the shorter text's runs. */
  readonly share: number
}

const RUN = 5

function runs(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const out = new Set<string>()
  for (let i = 0; i + RUN <= words.length; i++) out.add(words.slice(i, i + RUN).join(' '))
  return out
}

/** Pairs of texts that share at least `least` of the shorter one's five-word runs; exact, by an inverted index. */
export function alike(samples: readonly Sample[], least = 0.12): Likeness[] {
  const sets = samples.map((sample) => runs(sample.text))
  const index = new Map<string, number[]>()
  const shared = new Map<string, number>()
  sets.forEach((set, at) => {
    for (const run of set) {
      const others = index.get(run) ?? []
      for (const other of others) shared.set(`${other} ${at}`, (shared.get(`${other} ${at}`) ?? 0) + 1)
      others.push(at)
      index.set(run, others)
    }
  })
  const found: Likeness[] = []
  for (const [pair, count] of shared) {
    const [i = 0, j = 0] = pair.split(' ').map(Number)
    const share = count / Math.max(1, Math.min(sets[i]?.size ?? 0, sets[j]?.size ?? 0))
    if (share >= least) found.push({ a: samples[i] as Sample, b: samples[j] as Sample, share })
  }
  return found
}

/** The development set's texts, where the shared folder is at hand; AskBank may hold none of them. */
export function developmentTexts(shared = process.env.DEMARCHE_SHARED): Sample[] {
  const file = shared === undefined ? '' : join(shared, 'data', 'asks-dev.jsonl')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string; url: string })
    .map(({ id, text, url }) => ({ id, file: 'asks-dev.jsonl', text, url }))
}
