/**
 * Reads texts with marks, one a line, and adds what the reader will know of them at run time: mentions of parties and sentences.
 *
 *     npx tsx train/asks/mentions.ts askbank/data/train.jsonl > OUT.jsonl
 *
 * Offsets are UTF-16 units.
 */
import { readFileSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { loadActors } from '../../src/ontology/actors/load.js'
import { findMentions } from '../../src/ontology/actors/mentions.js'
import { tokenize } from '../../src/read/text/tokens.js'

interface Line {
  readonly id: string
  readonly title: string | null
  readonly text: string
  readonly date: string | null
}

loadActors()
for (const file of argv.slice(2)) {
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    if (row.trim() !== '') stdout.write(`${JSON.stringify(withMentions(JSON.parse(row) as Line))}\n`)
  }
}

function withMentions(line: Line) {
  const { sentences } = tokenize(line.text)
  return {
    ...line,
    mentions: mentionsOf(line.text, line.date),
    titleMentions: mentionsOf(line.title ?? '', line.date),
    sentences: sentences.map(({ start, end }) => [start, end]),
  }
}

function mentionsOf(text: string, date: string | null) {
  return findMentions(text, { date }).flatMap(({ start, end, code, sort, confidence }) =>
    code === null ? [] : [{ start, end, code, sort, confidence }],
  )
}
