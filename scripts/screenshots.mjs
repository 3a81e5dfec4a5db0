// `npm run screenshots`: builds, then lets the browser test store what it sees in docs/screenshots.
import { join } from 'node:path'
import { ROOT, run, setUp } from './setup.mjs'

setUp()
const env = { ...process.env, DEMARCHE_SCREENSHOTS: join(ROOT, 'docs', 'screenshots') }
run(join(ROOT, 'node_modules', '.bin', 'vitest'), ['run', 'test/web.test.ts'], { stdio: 'inherit', env })
