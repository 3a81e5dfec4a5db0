// `npm start`: sets up, reads the bundled news into the embedded ledger, serves the board and opens it.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, setUp } from './setup.mjs'

setUp()
const demarche = join(ROOT, 'dist', 'cli', 'main.js')
const given = process.argv.slice(2)
/** Where the ledger lies goes to both commands; the rest is the server's. */
const where = given.flatMap((word, i) => {
  if (/^--(data|database)=/.test(word)) return [word]
  return word === '--data' || word === '--database' ? [word, given[i + 1] ?? ''] : []
})
const added = spawnSync(process.execPath, [demarche, 'add', join(ROOT, 'examples'), ...where], {
  cwd: ROOT,
  stdio: 'inherit',
})
if (added.status !== 0) process.exit(added.status ?? 1)
const serve = spawn(process.execPath, [demarche, 'serve', '--open', ...given], {
  cwd: ROOT,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => serve.kill(signal))
serve.on('exit', (code) => process.exit(code ?? 0))
