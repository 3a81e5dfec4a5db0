import { readFileSync } from 'node:fs'

/** In how many of `articles` background articles each term stands (background.tsv, made by scripts/story-background.mjs). */
export interface Background {
  readonly articles: number
  readonly counts: ReadonlyMap<string, number>
}

/** The weight of the rarest terms. More would let a spinner's odd synonyms drown the names and numbers that he leaves alone. */
const MOST = 4

/** Reads the table: its first line `# N articles`, then `term<TAB>count`; terms of one article alone are left out. */
function parseBackground(tsv: string): Background {
  const lines = tsv.split('\n')
  const articles = Number(/^# (\d+) articles/.exec(lines[0] ?? '')?.[1])
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
  return { articles, counts: new Map(rows.map(([term = '', count]) => [term, Number(count)])) }
}

/** Inverse document frequency ln((N + 1) / (n + ½)), between 0 and 4; the same in every ledger, so that old signatures stay comparable. */
export function weightOf(term: string, { articles, counts }: Background = BACKGROUND): number {
  return Math.min(MOST, Math.max(0, Math.log((articles + 1) / ((counts.get(term) ?? 0) + 0.5))))
}

const BACKGROUND = parseBackground(readFileSync(new URL('./background.tsv', import.meta.url), 'utf8'))
