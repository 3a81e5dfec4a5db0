// `npm start`: sets up, reads the bundled news into the embedded ledger, serves the board and opens it.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, setUp } from './setup.mjs'

setUp()
const demarche = join(ROOT, 'dist', 'cli', 'main.js')
const added = spawnSync(process.execPath, [demarche, 'add', join(ROOT, 'examples')], { cwd: ROOT, stdio: 'inherit' })
if (added.status !== 0) process.exit(added.status ?? 1)
const serve = spawn(process.execPath, [demarche, 'serve', '--open', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => serve.kill(signal))
serve.on('exit', (code) => process.exit(code ?? 0))
