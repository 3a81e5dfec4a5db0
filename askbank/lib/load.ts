import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AuthoredText, authoredText, type Problem } from './record.js'

/** Where the bank lies. */
export const BANK = fileURLToPath(new URL('..', import.meta.url))

/** One authored line that holds its form, and where it came from. */
export interface Loaded {
  readonly file: string
  readonly authored: AuthoredText
}

/** Every authoring file: texts/marked/*.jsonl, by name. */
export function markedFiles(): string[] {
  const folder = join(BANK, 'texts', 'marked')
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return names.sort().map((name) => join(folder, name))
}

/** Reads authoring files; a line that is no JSON or lacks its form becomes problems, the rest goes on. */
export function load(files: readonly string[]): { loaded: Loaded[]; problems: Problem[] } {
  const loaded: Loaded[] = []
  const problems: Problem[] = []
  for (const file of files) {
    readFileSync(file, 'utf8')
      .split('\n')
      .forEach((line, index) => {
        if (line.trim() === '') return
        const read = parseLine(line, file, index + 1)
        if (Array.isArray(read)) problems.push(...read)
        else loaded.push(read)
      })
  }
  return { loaded, problems }
}

function parseLine(line: string, file: string, number: number): Loaded | Problem[] {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return [{ file, id: `line ${number}`, field: '', rule: 'json', message: (error as Error).message }]
  }
  const parsed = authoredText.safeParse(value)
  if (parsed.success) return { file, authored: parsed.data }
  const id = String((value as { id?: unknown }).id ?? `line ${number}`)
  return parsed.error.issues.map((issue) => {
    const field = issue.path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('')
    return { file, id, field: field.replace(/^\./, ''), rule: 'form', message: issue.message }
  })
}
