import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BankText } from './bank.js'
import { compileText } from './compile.js'
import type { Loaded } from './load.js'
import { authoredText, type Problem } from './record.js'

/** The JSONL files of a folder, or the file itself. */
export function jsonlFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).filter((name) => name.endsWith('.jsonl'))
  return names.sort().map((name) => join(path, name))
}

/** Reads second markings ({"id","asks"} a line) against the texts of the first; faults go to `problems`. */
export function loadSecond(
  files: readonly string[],
  first: readonly Loaded[],
  problems: Problem[],
): Map<string, BankText> {
  const byId = new Map(first.map(({ authored }) => [authored.id, authored]))
  const out = new Map<string, BankText>()
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line.trim() === '') continue
      const { id, asks } = JSON.parse(line) as { id: string; asks: unknown }
      const report = (field: string, message: string) => problems.push({ file, id, field, rule: 'second', message })
      const original = byId.get(id)
      if (!original) {
        report('id', 'no text of the first marking has that id')
        continue
      }
      const parsed = authoredText.safeParse({ ...original, asks, traps: original.traps })
      if (parsed.success) out.set(id, compileText(parsed.data, report))
      else for (const issue of parsed.error.issues) report(issue.path.join('.'), issue.message)
    }
  }
  return out
}
