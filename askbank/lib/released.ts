import type { BankText } from './bank.js'
import { type Manifest, type Split, splitOf } from './splits.js'

/** One split as JSONL, by id; each line also carries GUIDE.md's flat fields, so that a score program reads it as it is. */
export function released(texts: readonly BankText[], manifest: Manifest, split: Split): string {
  const own = texts.filter((text) => splitOf(text, manifest) === split)
  const sorted = [...own].sort((a, b) => (a.id < b.id ? -1 : 1))
  return sorted.map((text) => `${JSON.stringify({ ...text, split })}\n`).join('')
}
