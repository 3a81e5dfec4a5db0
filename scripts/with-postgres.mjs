// Starts a Postgres server of its own in a temporary folder, runs a command with its address in DATABASE_URL_TEST, and removes it:
//   node scripts/with-postgres.mjs npm test
// Without a command it prints the address and keeps the server until its standard input ends.
// Needs the programs of a Postgres 15 or later (apt-get install postgresql). Run as root it starts the server as the user postgres.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [command, ...args] = process.argv.slice(2)
const programs = findPrograms()
const folder = mkdtempSync(join(tmpdir(), 'demarche-postgres-'))
const port = await freePort()
const isRoot = process.getuid?.() === 0

if (isRoot) execFileSync('chown', ['postgres', folder])
run(
  'initdb',
  '--pgdata',
  join(folder, 'data'),
  '--username',
  'demarche',
  '--auth',
  'trust',
  '--encoding',
  'UTF8',
  '--no-sync',
)
const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
run('pg_ctl', '--pgdata', join(folder, 'data'), '--log', join(folder, 'log'), '--options', settings, '--wait', 'start')
const address = `postgres://demarche@127.0.0.1:${port}/postgres`
if (command === undefined) keep()
else runCommand()

function keep() {
  console.log(address)
  process.stdin.resume()
  process.stdin.on('end', () => end(null, 0))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(null, 0))
}

function runCommand() {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL_TEST: address } })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => end(`${command}: ${error.message}`, 127))
  child.on('exit', (code) => end(null, code ?? 1))
}

function end(message, code) {
  run('pg_ctl', '--pgdata', join(folder, 'data'), '--mode', 'immediate', 'stop')
  rmSync(folder, { recursive: true, force: true })
  stop(message, code)
}

function stop(message, code) {
  if (message !== null) console.error(message)
  process.exit(code)
}

/** Debian keeps the server's programs out of PATH, one folder a version. */
function findPrograms() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const newest = versions.map(Number).sort((a, b) => b - a)[0]
  const folders = [
    ...(newest === undefined ? [] : [`/usr/lib/postgresql/${newest}/bin`]),
    ...(process.env.PATH ?? '').split(':'),
  ]
  const found = folders.find((path) => existsSync(join(path, 'initdb')))
  return found ?? stop('no Postgres here: initdb is neither in PATH nor below /usr/lib/postgresql', 3)
}

function run(program, ...options) {
  const path = join(programs, program)
  const [file, list] = isRoot ? ['runuser', ['-u', 'postgres', '--', path, ...options]] : [path, options]
  execFileSync(file, list, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder })
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: free } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return free
}
