import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

const FILE = 'bench/RESULTS.md'
const HEAD =
  '# Results\n\nEach section is written by its own command, named in it, and says when, on what machine and at what commit.\n'

/** Replaces the section `name` of bench/RESULTS.md, or adds it; date, machine and commit are put under the title. */
export function writeSection(name: string, title: string, command: string, body: string): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`
  const stamp = `\`${command}\` · ${new Date().toISOString().slice(0, 10)} · ${machine} · after commit ${commit}`
  const section = `<!-- ${name} -->\n## ${title}\n\n${stamp}\n\n${body.trim()}\n<!-- /${name} -->\n`
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD
  const pattern = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->\\n`)
  writeFileSync(FILE, pattern.test(old) ? old.replace(pattern, () => section) : `${old.trimEnd()}\n\n${section}`)
}
