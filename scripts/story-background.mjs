// Counts in how many articles each term stands: src/stories/background.tsv. Frozen once made, since signatures in ledgers rest on it.
// Usage: node scripts/story-background.mjs FILE.jsonl…   (after a build; each line has "title" and "text")
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { termsOf } from '../dist/stories/terms.js'

const counts = new Map()
let articles = 0
for (const path of process.argv.slice(2)) {
  for (const line of readFileSync(path, 'utf8')
    .split('\n')
    .filter((each) => each.trim() !== '')) {
    const { title, text } = JSON.parse(line)
    articles++
    for (const term of new Set(termsOf(`${title ?? ''} ${text}`))) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
}
const rows = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
const head = `# ${articles} articles: the examples of this package, and the Wikinews articles (CC BY 2.5) and retellings of the development set of asks`
writeFileSync(
  fileURLToPath(new URL('../src/stories/background.tsv', import.meta.url)),
  `${head}\n${rows.map(([term, count]) => `${term}\t${count}\n`).join('')}`,
)
