import { compareMarkings } from './lib/agreement.js'
import { compileText } from './lib/compile.js'
import { load } from './lib/load.js'
import type { Problem } from './lib/record.js'
import { jsonlFiles, loadSecond } from './lib/second.js'

/** `npm run askbank:agree -- FIRST SECOND`: files or folders; how two markings of the same texts agree, and where they do not. */
function main([first, second]: readonly string[]): void {
  if (first === undefined || second === undefined) {
    console.error('usage: npm run askbank:agree -- askbank/texts/marked askbank/texts/second')
    process.exitCode = 2
    return
  }
  const { loaded, problems } = load(jsonlFiles(first))
  const faults: Problem[] = [...problems]
  const others = loadSecond(jsonlFiles(second), loaded, faults)
  const texts = loaded.map(({ file, authored }) =>
    compileText(authored, (field, message) => faults.push({ file, id: authored.id, field, rule: 'span', message })),
  )
  const report = compareMarkings(texts, others)
  console.log(`${report.texts} texts marked twice`)
  for (const line of report.lines) console.log(line)
  for (const type of new Set(report.disagreements.map((one) => one.type))) {
    const list = report.disagreements.filter((one) => one.type === type)
    console.log(`\n${type}: ${list.length}`)
    for (const { id, words } of list) console.log(`  ${id} ${words}`)
  }
  for (const { file, id, field, message } of faults) console.error(`${file} ${id} ${field}: ${message}`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

main(process.argv.slice(2))
