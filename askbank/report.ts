import { checkFiles } from './lib/check-bank.js'
import { markedFiles } from './lib/load.js'
import { readManifest } from './lib/manifest.js'
import { GOALS, reportLines } from './lib/report.js'
import { extendManifest } from './lib/splits.js'

/** `npm run askbank:report [-- FILE…]`: counts and holes of the whole set; of some files, with the targets scaled to one writer's eighth. */
function main(files: readonly string[]): void {
  const { texts, problems } = checkFiles(files.length > 0 ? files : markedFiles())
  const share = files.length > 0 ? 75 / GOALS.texts : 1
  console.log(reportLines(texts, extendManifest(texts, readManifest()), share).join('\n'))
  if (problems.length > 0) console.error(`${problems.length} refused fields are not counted; see npm run askbank:check`)
}

main(process.argv.slice(2))
