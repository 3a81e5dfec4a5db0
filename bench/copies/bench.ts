import { writeSection } from '../results.js'
import { markedSets } from './pages.js'
import { qualityReport } from './quality.js'
import { scaleReport } from './scale.js'

/**
 * `npm run bench:copies -- [ARTICLES]`: stories told from the marked pages and from ARTICLES varied ones (default 100,000), into bench/RESULTS.md; with `--dry` to
 * standard output alone. DEMARCHE_SHARED adds the development pages, BENCH_PYTHON (an interpreter with datasketch) the comparison.
 */
function main(args: readonly string[]): void {
  const count = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 100_000)
  const report = [
    qualityReport(markedSets()),
    'The whole set was written by one hand before the method was seen, and by the same hand as the method’s later changes: the figures by sort were looked at once before the last change (pages that share only passages), single pages of the held part never.',
    scaleReport(count, process.env.BENCH_PYTHON ?? null),
  ].join('\n\n')
  process.stdout.write(`${report}\n`)
  if (!args.includes('--dry')) writeSection('copies', 'Stories told from copies', 'npm run bench:copies', report)
}

main(process.argv.slice(2))
