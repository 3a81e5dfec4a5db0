import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileText } from './lib/compile.js'
import { BANK, load, markedFiles } from './lib/load.js'
import { readManifest } from './lib/manifest.js'
import { jsonlFiles } from './lib/second.js'
import { extendManifest, splitOf } from './lib/splits.js'

/** The ids that a second marker has had before. */
function markedTwice(): ReadonlySet<string> {
  const lines = jsonlFiles(join(BANK, 'texts', 'second')).flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  return new Set(lines.filter((line) => line.trim() !== '').map((line) => (JSON.parse(line) as { id: string }).id))
}

/** A number that the seed and the id alone decide. */
function rank(seed: string, id: string): string {
  return createHash('sha256').update(`${seed} ${id}`).digest('hex')
}

/**
 * `npm run -s askbank:draw -- COUNT SEED > askbank/texts/second/NAME.todo`: texts without their marks for a second, blind marker; drawn by the seed from
 * train and dev, none that was marked twice before. The `.todo` ending keeps them from being read as markings.
 */
function main([count, seed]: readonly string[]): void {
  if (!Number.isInteger(Number(count)) || seed === undefined) {
    console.error('usage: npm run -s askbank:draw -- COUNT SEED')
    process.exitCode = 2
    return
  }
  const twice = markedTwice()
  const texts = load(markedFiles()).loaded.map(({ authored }) => compileText(authored, () => undefined))
  const manifest = extendManifest(texts, readManifest())
  const open = texts.filter((text) => !twice.has(text.id) && ['train', 'dev'].includes(splitOf(text, manifest) ?? ''))
  const drawn = open.sort((a, b) => rank(seed, a.id).localeCompare(rank(seed, b.id))).slice(0, Number(count))
  for (const { id, title, date, text } of drawn) console.log(JSON.stringify({ id, title, date, text }))
}

main(process.argv.slice(2))
