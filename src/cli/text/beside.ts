import type { Beside, Conflict, MeetingBeside, Pressure, Related, Relation } from '../../model/beside.js'
import type { EncounterKind } from '../../model/encounter.js'
import type { Regrouping, ThreadEvidence } from '../../model/thread.js'
import { captionLead } from '../../present/caption.js'
import { formatDateShort, formatInstant } from '../../present/dates.js'
import { sayerName } from '../../present/sayer.js'
import { stateWords } from '../../present/words.js'
import { plain, wrap } from './layout.js'
import type { Layout } from './wish-list.js'

const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  condition: 'this is a condition for',
  conditional: 'a condition for this',
  exchange: 'wanted in return',
  package: 'bound to it by conditions',
  rival: 'against it',
  shared: 'wants the same',
}

const MEETING_WORDS: Readonly<Record<EncounterKind, string>> = {
  visit: 'Visit',
  summit: 'Summit',
  call: 'Call',
  talks: 'Talks',
  vote: 'Vote',
}

/** What stands beside an ask, a section a sort; empty where nothing does. */
export function besideText(beside: Beside, layout: Layout): string {
  const { conflicts, pressures, related, meetings, regroupings } = beside
  const sections = [
    section(
      'They do not agree',
      conflicts.flatMap((one) => conflictLines(one, layout)),
      layout,
    ),
    section(
      'Pressure',
      pressures.flatMap((one) => pressureLines(one, layout)),
      layout,
    ),
    section(
      'Other asks that bear on it',
      related.flatMap((one) => relatedLines(one, layout)),
      layout,
    ),
    section(
      'When they met',
      meetings.flatMap((one) => meetingLines(one, layout)),
      layout,
    ),
    section(
      'Set right by people',
      regroupings.flatMap((one) => regroupingLines(one, layout)),
      layout,
    ),
  ]
  return sections.flat().join('\n')
}

function section(title: string, lines: readonly string[], { style }: Layout): readonly string[] {
  return lines.length === 0 ? [] : ['', style.bold(title), ...lines]
}

/** `US: considering; China: denied`, then every side's quotes. */
function conflictLines({ sides }: Conflict, layout: Layout): readonly string[] {
  const said = sides.map(({ saidBy, says }) => `${sayerName(saidBy, layout.nameOf)}: ${says}`).join('; ')
  return [
    ...indented(said, 2, layout),
    ...sides.flatMap((side) => side.evidence.flatMap((one) => quoteLines(one, layout))),
  ]
}

function pressureLines({ direction, by, evidence }: Pressure, layout: Layout): readonly string[] {
  const head = `${direction}, ${sayerName(by, layout.nameOf)}`
  return [...indented(head, 2, layout), ...evidence.flatMap((one) => quoteLines(one, layout))]
}

function relatedLines({ relation, ask }: Related, layout: Layout): readonly string[] {
  const caption = `${captionLead(ask, layout.nameOf)}: ${plain(ask.matter)}`
  return [
    ...indented(`${RELATION_WORDS[relation]}: ${caption} (${stateWords(ask)})`, 2, layout),
    layout.style.dim(`    ${ask.id}`),
  ]
}

function meetingLines(meeting: MeetingBeside, layout: Layout): readonly string[] {
  const { what, parties, place, when, day, isPlanned, isOnTheTable, answers, told } = meeting
  const where = place === null ? '' : `, ${plain(place)}`
  const date = when === null ? `told ${formatDateShort(day)}` : formatDateShort(when)
  const head = `${date}  ${MEETING_WORDS[what]}${isPlanned ? ' (planned)' : ''}: ${parties.map(layout.nameOf).join(', ')}${where}`
  const table = isOnTheTable ? 'the ask was on the table' : 'the ask had not been told by then'
  const after = answers.length === 0 ? 'no answer told within 60 days' : 'answered after:'
  return [
    ...indented(`${head}; ${table}; ${after}`, 2, layout),
    ...answers.flatMap((one) => quoteLines(one, layout)),
    ...told.slice(0, 1).flatMap(({ text }) => indented(`“${plain(text)}”`, 4, layout).map(layout.style.dim)),
  ]
}

function regroupingLines(
  { what, because, id, recordedAt, supersededAt }: Regrouping,
  layout: Layout,
): readonly string[] {
  const over = supersededAt === null ? '' : ', taken back since'
  return indented(`${formatInstant(recordedAt)}  ${what}${over}: ${because} (${id})`, 2, layout)
}

function quoteLines({ text, article, publishedAt }: ThreadEvidence, layout: Layout): readonly string[] {
  const source = article.source ?? article.title ?? article.id
  return indented(`“${plain(text)}” — ${plain(source)}, ${formatDateShort(publishedAt)}`, 4, layout)
}

function indented(text: string, by: number, { width }: Layout): readonly string[] {
  return wrap(text, width - by).map((line) => ' '.repeat(by) + line)
}
