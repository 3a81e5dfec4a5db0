// Builds dist/: the library and command line by tsc, the web app by Vite; data files are copied beside the code that reads them.
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './setup.mjs'

const bin = (name) => join(ROOT, 'node_modules', '.bin', name)

/** Data that code reads at run time, by ending; TypeScript emits imported JSON itself. */
const DATA = /\.(json|tsv)$/

function copyData(from, to) {
  for (const name of readdirSync(from)) {
    const path = join(from, name)
    if (statSync(path).isDirectory()) copyData(path, join(to, name))
    else if (DATA.test(name) && !name.includes('.test')) cpSync(path, join(to, name))
  }
}

rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
run(bin('tsc'), ['-p', 'tsconfig.json'])
copyData(join(ROOT, 'src'), join(ROOT, 'dist'))
if (existsSync(join(ROOT, 'web', 'index.html'))) run(bin('vite'), ['build', '--logLevel', 'warn'])
