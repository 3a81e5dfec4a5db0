import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFiles } from './lib/check-bank.js'
import { BANK, markedFiles } from './lib/load.js'
import { MANIFEST, readManifest } from './lib/manifest.js'
import { released } from './lib/released.js'
import { extendManifest, SPLITS, splitFaults, splitOf } from './lib/splits.js'

/** `npm run askbank:build`: writes data/{train,dev,test}.jsonl and splits.json; stops where the checker refuses anything. */
function main(): void {
  const { texts, problems } = checkFiles(markedFiles())
  const manifest = extendManifest(texts, readManifest())
  const faults = splitFaults(texts, manifest)
  if (problems.length > 0 || faults.length > 0) {
    console.error([...faults, `${problems.length} refused fields: npm run askbank:check`].join('\n'))
    process.exitCode = 1
    return
  }
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`)
  mkdirSync(join(BANK, 'data'), { recursive: true })
  for (const split of SPLITS) {
    writeFileSync(join(BANK, 'data', `${split}.jsonl`), released(texts, manifest, split))
    console.log(`${split}: ${texts.filter((text) => splitOf(text, manifest) === split).length} texts`)
  }
}

main()
