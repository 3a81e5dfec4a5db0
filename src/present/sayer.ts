import type { NameOf } from './names.js'

const CODE = /^[A-Z][A-Z0-9_]+$/

/** Who says it, as a name: `China`, `the author`, or the source as the text names it. */
export function sayerName(saidBy: string, nameOf: NameOf): string {
  if (saidBy === 'author') return 'the author'
  return CODE.test(saidBy) ? nameOf(saidBy) : saidBy
}
