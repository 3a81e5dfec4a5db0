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
    'The hard set was written before its writer had seen the method; the same hand then changed the method. The held part’s total was printed after each change and its table by sort twice before the last one (pages that only share passages); how single pages of it were grouped was never looked at, and nothing was fitted to it.',
    scaleReport(count, process.env.BENCH_PYTHON ?? null),
  ].join('\n\n')
  process.stdout.write(`${report}\n`)
  if (!args.includes('--dry'))
    writeSection('copies', 'Stories told from copies', `npm run bench:copies -- ${count}`, report)
}

main(process.argv.slice(2))
