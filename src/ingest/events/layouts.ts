/** One event's words: date as `2014-08-19`, source, target, and a CAMEO code or ICEWS event text. */
export type RowWords = readonly [date: string, source: string, target: string, event: string]

/** How the lines of one format become events: `alone` for an act without a second party, null for a line that is no event at all. */
export type Layout = (fields: readonly string[]) => RowWords | 'alone' | null

/** A layout that finds its columns by the header; null where the header is another's. */
type HeaderLayout = (place: (name: string) => number) => Layout | null

/** The backtest's own table. */
const own: HeaderLayout = (place) => {
  const places = ['date', 'source', 'target', 'event'].map(place)
  if (places.some((at) => at < 0)) return null
  const [d = 0, s = 0, t = 0, e = 0] = places
  return (fields) => whole(fields[d], fields[s], fields[t], fields[e])
}

/** ICEWS Coded Event Data as Harvard Dataverse holds it (doi 10.7910/DVN/28075): the event's text decides, its code where the text is missing. */
const icews: HeaderLayout = (place) => {
  const places = ['event date', 'source name', 'target name', 'event text', 'cameo code'].map(place)
  if (places.some((at) => at < 0)) return null
  const [d = 0, s = 0, t = 0, text = 0, code = 0] = places
  return (fields) => between(fields[d], fields[s], fields[t], fields[text] || fields[code])
}

/**
 * PLOVER event types as the CAMEO root of their branch. POLECAT's modes and contexts are not read: the asks of such a file are all of kind `other`.
 * Source: the recoding of CAMEO in the PLOVER codebook (Open Event Data Alliance).
 */
const CAMEO_OF_PLOVER: Readonly<Record<string, string>> = {
  REQUEST: '020',
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  COOPERATE: '060',
  AID: '070',
  CONCEDE: '080',
  RETREAT: '087',
  ACCUSE: '112',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  MOBILIZE: '150',
  SANCTION: '160',
  COERCE: '170',
  ASSAULT: '180',
}

/** POLECAT (Harvard Dataverse doi 10.7910/DVN/AJGVIT): PLOVER types; a party without a name is its sector in its country. */
const polecat: HeaderLayout = (place) => {
  const places = ['event date', 'event type', 'actor name', 'recipient name'].map(place)
  if (places.some((at) => at < 0)) return null
  const [d = 0, type = 0, actor = 0, recipient = 0] = places
  const sides = ['actor', 'recipient'].map(
    (side) => [place(`primary ${side} sector`), place(`${side} country`)] as const,
  )
  const party = (fields: readonly string[], name: number, side: number) => {
    const [sector = -1, country = -1] = sides[side] ?? []
    if (fields[name] && fields[name] !== 'None') return fields[name]
    const [where, what] = [fields[country] ?? '', fields[sector] ?? '']
    if (where === '' || where === 'None') return ''
    return what === '' || what === 'None' ? where : `${what} (${where})`
  }
  return (fields) => {
    const event = CAMEO_OF_PLOVER[(fields[type] ?? '').toUpperCase()] ?? fields[type]
    return between(fields[d], party(fields, actor, 0), party(fields, recipient, 1), event)
  }
}

/** Columns of a GDELT 2 event file, which has no header: 61 fields. Source: the GDELT 2.0 event codebook. */
const GDELT = { fields: 61, date: 1, actor1: [5, 7], actor2: [15, 17], event: 26 } as const

/** GDELT 2: a party is its country, or the rest of its actor code in brackets behind it; events without both parties hold no act between two. */
export const gdelt: Layout = (fields) => {
  const party = ([code, country]: readonly [number, number]) => {
    const [actor, where] = [fields[code] ?? '', fields[country] ?? '']
    if (where === '' || actor === where) return actor
    return `${actor.startsWith(where) ? actor.slice(where.length) : actor} (${where})`
  }
  const date = fields[GDELT.date] ?? ''
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`
  return between(day, party(GDELT.actor1), party(GDELT.actor2), fields[GDELT.event])
}

/** Whether a first line is already an event of a GDELT 2 file. */
export function isGdelt(fields: readonly string[]): boolean {
  return fields.length === GDELT.fields && /^\d{8}$/.test(fields[GDELT.date] ?? '')
}

/** The layout that a header belongs to; null for none known. */
export function layoutOfHeader(header: readonly string[]): Layout | null {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
  for (const layout of [own, icews, polecat]) {
    const found = layout((name) => names.indexOf(name))
    if (found !== null) return found
  }
  return null
}

/** Dumps hold acts of one party alone in plenty; they are no faults. */
function between(date?: string, source?: string, target?: string, event?: string): RowWords | 'alone' | null {
  if (source === undefined || target === undefined) return null
  return source === '' || target === '' ? 'alone' : whole(date, source, target, event)
}

function whole(...words: readonly (string | undefined)[]): RowWords | null {
  return words.some((word) => word === undefined || word === '') ? null : (words as readonly string[] as RowWords)
}
