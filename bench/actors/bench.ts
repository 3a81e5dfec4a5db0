import { readFileSync } from 'node:fs'
import { parseDay } from '../../src/model/time.js'
import { loadActors } from '../../src/ontology/actors/load.js'
import { findMentions } from '../../src/ontology/actors/mentions.js'
import { resolve } from '../../src/ontology/actors/resolve.js'
import { writeSection } from '../results.js'

const PHRASES = [
  'Lavrov',
  'the White House',
  'Chinese officials',
  'Beijing',
  'President Macron',
  'the UN',
  'Turkish forces',
  'Xi',
]

/** Seconds of processor time that `work` takes. */
function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** `npm run bench:actors`: how fast mentions are resolved and found, and how long the actors take to load. */
function main(): void {
  const date = parseDay('2023-03-18')
  const loading = processorSeconds(() => void loadActors())
  const texts = readFileSync('examples/xi-and-zelensky.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)
  const rounds = (n: number, work: () => void) => processorSeconds(() => Array.from({ length: n }, work))
  const phrases = () => PHRASES.forEach((phrase) => void resolve(phrase, { date }))
  let found = 0
  const reading = () => {
    for (const text of texts) found += findMentions(text, { date }).length
  }
  rounds(500, phrases)
  rounds(20, reading)
  found = 0
  const resolved = (PHRASES.length * 3000) / rounds(3000, phrases)
  const seconds = rounds(100, reading)
  const rows = [
    `| loading and indexing | ${(loading * 1000).toFixed(0)} ms |`,
    `| \`resolve\` on single mentions | ${Math.round(resolved).toLocaleString('en')} a second |`,
    `| \`findMentions\` on running text | ${Math.round(found / seconds).toLocaleString('en')} a second |`,
  ]
  const body = ['Processor time, one core, after warming up.', '', '| what | figure |', '|---|---|', ...rows].join('\n')
  process.stdout.write(`${body}\n`)
  if (!process.argv.includes('--dry')) writeSection('actors', 'Actors: speed', 'npm run bench:actors', body)
}

main()
