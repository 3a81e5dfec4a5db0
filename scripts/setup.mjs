// Sets a clone up: installs what package-lock.json names and builds what is older than its sources. Quick when nothing changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMPS = join(ROOT, 'node_modules', '.demarche')

/** Runs a command in the root, output on stderr; ends this process where it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    ...options,
  })
  if (error || status !== 0) {
    process.stderr.write(`\n${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}\n`)
    process.exit(status || 1)
  }
}

function needsNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(`Demarche needs Node 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

function* filesBeneath(path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) return void (yield path)
  for (const name of readdirSync(path).sort()) yield* filesBeneath(join(path, name))
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths)
    for (const file of filesBeneath(join(ROOT, path))) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function once(name, paths, outputs, work) {
  const stamp = join(STAMPS, name)
  const hash = hashOf(paths)
  if (
    outputs.every((path) => existsSync(join(ROOT, path))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  )
    return
  work()
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stamp, hash)
}

function install() {
  process.stderr.write('Installing what package-lock.json names …\n')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

function build() {
  process.stderr.write('Building …\n')
  run(process.execPath, [join(ROOT, 'scripts', 'build.mjs')])
}

/** Makes `npx demarche` find this clone's own command. */
function link() {
  const bin = join(ROOT, 'node_modules', '.bin')
  const target = join(ROOT, 'dist', 'cli', 'main.js')
  chmodSync(target, 0o755)
  mkdirSync(bin, { recursive: true })
  const at = join(bin, 'demarche')
  rmSync(at, { force: true })
  if (process.platform === 'win32') writeFileSync(`${at}.cmd`, `@node "${target}" %*\r\n`)
  else symlinkSync(join('..', '..', 'dist', 'cli', 'main.js'), at)
}

/** Everything a clone needs before `npm start` or `npm test` can do their work. */
export function setUp() {
  needsNode()
  once('installed', ['package-lock.json'], ['node_modules'], install)
  once(
    'built',
    ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'scripts/build.mjs', 'src', 'web'],
    ['dist/cli/main.js', 'dist/web/index.html'],
    build,
  )
  if (!existsSync(join(ROOT, 'node_modules', '.bin', 'demarche'))) link()
}
