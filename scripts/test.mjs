// `npm test`: sets up, then lints, checks the house, type-checks and runs every test.
import { join } from 'node:path'
import { ROOT, run, setUp } from './setup.mjs'

setUp()
const bin = (name) => join(ROOT, 'node_modules', '.bin', name)
const only = process.argv.slice(2)
if (only.length === 0) {
  run(bin('biome'), ['check', '.'])
  run(bin('tsc'), ['-p', 'tsconfig.test.json'])
  run(bin('tsc'), ['-p', 'web/tsconfig.json', '--noEmit'])
  run(process.execPath, [join(ROOT, 'scripts', 'check-house.mjs')])
  run(bin('knip'), [])
}
run(bin('vitest'), ['run', ...only], { stdio: 'inherit' })
