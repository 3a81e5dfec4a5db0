import { type Selectable, sql } from 'kysely'
import type { ActorCode } from '../../model/ask.js'
import type { Meeting } from '../../model/beside.js'
import { addDays, type Day, daysBetween } from '../../model/time.js'
import type { Db } from '../database/db.js'
import type { EncountersTable } from '../database/tables.js'
import { type Knowledge, stood } from './knowledge.js'
import { REF_COLUMNS, toArticleRef } from './rows.js'

/** Days by which two tellings of one encounter may differ. House rule. */
const ONE_MEETING = 4
/** Most tellings looked at. */
const MOST = 500

/** The encounters of these parties, all of them together, as then known: each once, with every article that tells it; the last first. */
export async function meetings(
  db: Db,
  parties: readonly ActorCode[],
  knowledge: Knowledge,
  span: { readonly from: Day; readonly until: Day } | null = null,
): Promise<readonly Meeting[]> {
  const rows = await db
    .selectFrom('encounters')
    .innerJoin('articles', 'articles.key', 'encounters.article_key')
    .select(['what', 'parties', 'place', 'when_date', 'first_day', 'is_planned', 'start_at', 'end_at', 'quote'])
    .select(REF_COLUMNS.map((column) => `articles.${column}` as const))
    .where(sql<boolean>`parties @> ${[...parties]}::text[]`)
    .where(stood('encounters', knowledge))
    .where('first_day', '!=', '')
    .$if(knowledge.asOf !== null, (query) => query.where('articles.known_day', '<=', knowledge.asOf as Day))
    .$if(span !== null, (query) =>
      query.where('first_day', '>=', span?.from ?? '').where('first_day', '<=', span?.until ?? ''),
    )
    .orderBy('first_day', 'desc')
    .orderBy('encounters.id')
    .limit(MOST)
    .execute()
  return joined(rows.map(toTelling))
}

type Row = Selectable<Pick<EncountersTable, 'what' | 'parties' | 'place' | 'when_date' | 'first_day' | 'is_planned'>> &
  Selectable<Pick<EncountersTable, 'start_at' | 'end_at' | 'quote'>> &
  Parameters<typeof toArticleRef>[0]

function toTelling(row: Row): Meeting {
  return {
    ...{ what: row.what, parties: row.parties, place: row.place, when: row.when_date, isPlanned: row.is_planned },
    day: row.first_day as Day,
    told: [{ article: toArticleRef(row), start: row.start_at, end: row.end_at, text: row.quote }],
  }
}

/** One meeting for all tellings of the same parties, near in time: a visit and the talks and the call reported of it stay apart by what they are. */
function joined(tellings: readonly Meeting[]): readonly Meeting[] {
  const found: Meeting[] = []
  for (const telling of tellings) {
    const at = found.findIndex((other) => isOne(other, telling))
    const other = found[at]
    if (other === undefined) found.push(telling)
    else found[at] = together(other, telling)
  }
  return found
}

function isOne(a: Meeting, b: Meeting): boolean {
  const near = Math.abs(daysBetween(a.day, b.day)) <= ONE_MEETING
  return a.what === b.what && near && b.parties.every((party) => a.parties.includes(party))
}

/** A dated telling says more than an undated one, one of a thing past more than one of a thing planned. */
function together(a: Meeting, b: Meeting): Meeting {
  const [lead, other] = a.when === null && b.when !== null ? [b, a] : [a, b]
  const isPlanned = a.isPlanned && b.isPlanned
  return { ...lead, place: lead.place ?? other.place, isPlanned, told: [...a.told, ...b.told] }
}

/** The days around an ask's life in which its parties' meetings matter to it. */
export function spanAround(first: Day, last: Day): { readonly from: Day; readonly until: Day } {
  return { from: addDays(first, -7), until: addDays(last, 60) }
}
