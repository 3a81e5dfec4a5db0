import type { BankText } from './bank.js'
import { checkCoordination } from './checks/coordination.js'
import { alike, developmentTexts, type Sample } from './checks/duplicates.js'
import { checkMarking, unmarkedCues } from './checks/marking.js'
import { checkPeople } from './checks/people.js'
import { checkProse, type Fault } from './checks/prose.js'
import { type Codes, loadCodes } from './codes.js'
import { compileText } from './compile.js'
import { type Loaded, load } from './load.js'
import type { Problem } from './record.js'

/** Rules that a text may set aside with a reason in `waive`. */
const WAIVABLE = [
  'coordination',
  'office_quote',
  'code_mismatch',
  'evidence_long',
  'same_ask',
  'state_step',
  'pronoun',
  'third',
  'condition',
  'alike',
]

export interface Checked {
  readonly texts: BankText[]
  readonly problems: Problem[]
  /** Cue words in no evidence: a look again, not a refusal. */
  readonly cues: Problem[]
}

/** Reads, compiles and checks authoring files; every refusal names file, text and field. */
export function checkFiles(files: readonly string[]): Checked {
  const codes = loadCodes()
  const { loaded, problems } = load(files)
  const texts = loaded.map((entry) => checkOne(entry, codes, problems))
  checkTogether(loaded, problems)
  const cues = texts.flatMap((text, at) =>
    unmarkedCues(text).map((cue) => ({
      file: loaded[at]?.file ?? '',
      id: text.id,
      field: 'text',
      rule: 'cue',
      message: around(text.text, cue),
    })),
  )
  return { texts, problems, cues }
}

function around(text: string, cue: { start: number; end: number; text: string }): string {
  return `«${cue.text}» lies in no evidence: …${text.slice(Math.max(0, cue.start - 40), cue.end + 40).replaceAll('\n', ' ')}…`
}

function checkOne({ file, authored }: Loaded, codes: Codes, problems: Problem[]): BankText {
  const waived = new Set(authored.waive.map((waiver) => waiver.rule))
  const fault: Fault = (field, rule, message) => {
    if (!waived.has(rule)) problems.push({ file, id: authored.id, field, rule, message })
  }
  authored.waive.forEach(({ rule }, at) => {
    if (!WAIVABLE.includes(rule))
      fault(`waive[${at + 1}]`, 'waive', `${rule} cannot be set aside; only ${WAIVABLE.join(', ')}`)
  })
  const text = compileText(authored, (field, message) => fault(field, 'span', message))
  checkProse(authored, fault)
  checkPeople(authored, fault)
  checkMarking(text, codes, fault)
  checkCoordination(text, codes, fault)
  return text
}

/** What only the whole set shows: ids twice, one story under two events, a code declared with two meanings, texts alike. */
function checkTogether(loaded: readonly Loaded[], problems: Problem[]): void {
  const ids = new Map<string, string>()
  const events = new Map<string, string>()
  const add = ({ file, authored }: Loaded, field: string, rule: string, message: string) =>
    problems.push({ file, id: authored.id, field, rule, message })
  for (const entry of loaded) {
    const { id, story, event } = entry.authored
    if (ids.has(id)) add(entry, 'id', 'id', `the id stands already in ${ids.get(id)}`)
    ids.set(id, entry.file)
    const other = events.get(story)
    if (other !== undefined && other !== event)
      add(entry, 'event', 'event', `story ${story} belongs to event ${other} elsewhere`)
    events.set(story, other ?? event)
  }
  checkAlike(loaded, add)
}

type Add = (entry: Loaded, field: string, rule: string, message: string) => void

function checkAlike(loaded: readonly Loaded[], add: Add): void {
  const own = loaded.map(({ file, authored }): Sample => {
    const urls =
      authored.sort === 'real' ? authored.url : authored.sort === 'retold' ? (authored.retells[0] ?? null) : null
    return { id: authored.id, file, text: authored.text, url: urls }
  })
  const development = developmentTexts()
  const byId = new Map(loaded.map((entry) => [entry.authored.id, entry]))
  for (const { a, b, share } of alike([...development, ...own])) {
    const entry = byId.get(b.id)
    if (!entry || b.file === 'asks-dev.jsonl') continue
    if (entry.authored.waive.some((waiver) => waiver.rule === 'alike') && a.file !== 'asks-dev.jsonl') continue
    add(entry, 'text', 'alike', `shares ${Math.round(share * 100)} % of its five-word runs with ${a.id} (${a.file})`)
  }
  const taken = new Set(development.map((sample) => sample.url))
  for (const entry of loaded) {
    const { authored } = entry
    const urls = authored.sort === 'retold' ? authored.retells : authored.sort === 'real' ? [authored.url] : []
    for (const url of urls)
      if (taken.has(url)) add(entry, 'url', 'development', `this page is in the development set: ${url}`)
  }
}
