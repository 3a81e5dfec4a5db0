import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compare } from '../../src/stories/compare.js'
import type { Page } from '../../src/stories/group.js'
import { StoryIndex } from '../../src/stories/incremental.js'
import { digest } from '../../src/stories/signature.js'
import { variedArticles } from './varied.js'

const SAMPLE = 1_000
/** More would keep the machine busy for an hour. */
const PYTHON_SAMPLE = 5_000

/** Seconds of processor time, of this process. */
const spentTime = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6

interface Rate {
  readonly name: string
  readonly articles: number
  readonly seconds: number
  /** Resident memory at the end, MB. */
  readonly memory: number | null
  readonly precision: number
  readonly recall: number
}

/** Clusters `count` varied articles one after the other, and a sample by other means; as a table. `python` has datasketch installed. */
export function scaleReport(count: number, python: string | null): string {
  const rates = [
    incremental(count),
    allPairs(SAMPLE),
    ...(python === null ? [] : [datasketch(python, Math.min(count, PYTHON_SAMPLE))]),
  ]
  const rows = rates.map(({ name, articles, seconds, memory, precision, recall }) => {
    const size = memory === null ? '' : memory.toFixed(0)
    return `| ${name} | ${articles} | ${seconds.toFixed(1)} | ${(articles / seconds).toFixed(0)} | ${size} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`
  })
  return [
    'Articles made by varying the bundled ones and the tuning part (other names and figures, sentences left out; verbatim, cut and thinned copies), one after the other in one process; making them is not counted. Seconds of processor time of one process, all its threads, as the machine was shared. Varied articles of different stories share the sentences of one base article, with other names and figures, so that precision here is harder than in news; datasketch sees word runs only, and is the fastest:',
    '',
    '| method | articles | s | articles/s | memory, MB | B-cubed precision | recall |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function incremental(count: number): Rate {
  const index = new StoryIndex()
  const pairs: [string, string][] = []
  let spent = 0
  for (const { id, story, title, text, date } of variedArticles(count)) {
    const begun = spentTime()
    const placed = index.add({ id, date: date as never, signature: digest({ title, text }) })
    spent += spentTime() - begun
    pairs.push([story, placed.story])
  }
  const memory = process.memoryUsage().rss / 1e6
  return { name: 'Demarche, incremental', articles: count, seconds: spent, memory, ...bCubed(pairs) }
}

function allPairs(count: number): Rate {
  const pages: Page[] = []
  const told: string[] = []
  const pairs: [string, string][] = []
  let spent = 0
  for (const { id, story, title, text, date } of variedArticles(count)) {
    const begun = spentTime()
    const page = { id, date: date as never, signature: digest({ title, text }) }
    let best = { likeness: Number.NEGATIVE_INFINITY, story: id }
    for (const [other, before] of pages.entries()) {
      const { vote, likeness } = compare(page, before)
      if (vote === 'join' && likeness > best.likeness) best = { likeness, story: told[other] as string }
    }
    pages.push(page)
    told.push(best.story)
    spent += spentTime() - begun
    pairs.push([story, best.story])
  }
  return { name: 'all pairs compared', articles: count, seconds: spent, memory: null, ...bCubed(pairs) }
}

/** datasketch's MinHash (64 values over runs of five words) and LSH at Jaccard .5, a page joining the first story found: bench/copies/datasketch_speed.py. */
function datasketch(python: string, count: number): Rate {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'))
  try {
    const file = join(folder, 'pages.jsonl')
    const lines: string[] = []
    for (const { story, text } of variedArticles(count)) lines.push(JSON.stringify({ story, text }))
    writeFileSync(file, lines.join('\n'))
    const out = execFileSync(python, ['bench/copies/datasketch_speed.py', file], { encoding: 'utf8', maxBuffer: 1e9 })
    const { seconds, memory, version, told } = JSON.parse(out) as {
      seconds: number
      memory: number
      version: string
      told: string[]
    }
    const pairs = lines.map(
      (line, at) => [(JSON.parse(line) as { story: string }).story, told[at] as string] as [string, string],
    )
    return { name: `datasketch ${version} (Python)`, articles: count, seconds, memory, ...bCubed(pairs) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function bCubed(pairs: readonly (readonly [string, string])[]): { precision: number; recall: number } {
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const [marked, told] = [count(pairs.map(([a]) => a)), count(pairs.map(([, b]) => b))]
  const both = count(pairs.map(([a, b]) => `${a} ${b}`))
  let [precision, recall] = [0, 0]
  for (const [a, b] of pairs) {
    const shared = both.get(`${a} ${b}`) as number
    precision += shared / (told.get(b) as number) / pairs.length
    recall += shared / (marked.get(a) as number) / pairs.length
  }
  return { precision, recall }
}
