import type { Beside, Meeting, MeetingBeside } from '../../model/beside.js'
import type { Ask } from '../../model/thread.js'
import { addDays, type Day, firstDay, lastDay } from '../../model/time.js'
import type { Db } from '../database/db.js'
import { conflictsOf, pressuresOf } from '../links/conflicts.js'
import { relatedTo } from '../links/related.js'
import { dayOfAct } from '../thread/events.js'
import { asksById, onDay } from './asks.js'
import { clockOf, type Knowledge, stood } from './knowledge.js'
import { meetings, spanAround } from './meetings.js'
import { regroupings } from './regroupings.js'

/** Most asks of each sort of neighbour looked at, and conditions followed. */
const NEIGHBOURS = 60
const CONDITION_STEPS = 3
/** Answers within so many days of a meeting are told beside it. House rule. */
const ANSWER_DAYS = 60
/** Most meetings told beside an ask. */
const MEETINGS = 20

/** Everything that stands beside an ask: who disagrees about it, who presses, which other asks bear on it, the meetings of its parties, what people did to it. */
export async function beside(db: Db, ask: Ask, knowledge: Knowledge): Promise<Beside> {
  const clock = await clockOf(db, knowledge)
  const ids = [...new Set([...(await bound(db, ask.id, knowledge)), ...(await neighbours(db, ask, knowledge))])]
  const others = await asksById(
    db,
    ids.filter((id) => id !== ask.id),
    knowledge,
    clock,
  )
  return {
    conflicts: conflictsOf(ask),
    pressures: pressuresOf(ask),
    related: relatedTo({ ask, others }),
    meetings: await meetingsBeside(db, ask, knowledge),
    regroupings: await regroupings(db, ask.id, knowledge),
  }
}

/** Asks put to the same addressee in the same matter or its contrary, and what the addressee wants of the asker; the last told first. */
async function neighbours(db: Db, ask: Ask, knowledge: Knowledge): Promise<readonly string[]> {
  const { addressee, asker, kind } = ask
  if (addressee === null) return []
  const kinds =
    kind === 'pressure' || kind === 'sanctions_relief' ? (['pressure', 'sanctions_relief'] as const) : [kind]
  const query = () => onDay(db, knowledge).select('ask_id').where('not_an_ask', '=', false)
  const put = await query()
    .where('addressee', '=', addressee)
    .where('kind', 'in', kinds)
    .orderBy('sort_day', 'desc')
    .orderBy('ask_id')
    .limit(NEIGHBOURS)
    .execute()
  const back = await query()
    .where('asker', '=', addressee)
    .where('addressee', '=', asker)
    .orderBy('sort_day', 'desc')
    .orderBy('ask_id')
    .limit(NEIGHBOURS)
    .execute()
  return [...put, ...back].map(({ ask_id }) => ask_id)
}

/** Asks that conditions bind to this one, directly and through others. */
async function bound(db: Db, askId: string, knowledge: Knowledge): Promise<readonly string[]> {
  const found = new Set([askId])
  for (let step = 0, edge: readonly string[] = [askId]; step < CONDITION_STEPS && edge.length > 0; step++) {
    const next = [...(await conditioned(db, edge, knowledge)), ...(await conditions(db, edge, knowledge))]
    edge = [...new Set(next)].filter((id) => !found.has(id)).slice(0, NEIGHBOURS)
    for (const id of edge) found.add(id)
  }
  return [...found]
}

/** The asks that these are conditions for. */
async function conditioned(db: Db, ids: readonly string[], knowledge: Knowledge): Promise<readonly string[]> {
  const rows = await links(db, knowledge).select('target.ask_id as id').where('own.ask_id', 'in', ids).execute()
  return rows.map(({ id }) => id)
}

/** The asks that are conditions for these. */
async function conditions(db: Db, ids: readonly string[], knowledge: Knowledge): Promise<readonly string[]> {
  const rows = await links(db, knowledge).select('own.ask_id as id').where('target.ask_id', 'in', ids).execute()
  return rows.map(({ id }) => id)
}

function links(db: Db, knowledge: Knowledge) {
  return db
    .selectFrom('memberships as own')
    .innerJoin('claims', 'claims.id', 'own.claim_id')
    .innerJoin('memberships as target', 'target.claim_id', 'claims.condition_of')
    .where(stood('own', knowledge))
    .where(stood('target', knowledge))
    .distinct()
}

async function meetingsBeside(db: Db, ask: Ask, knowledge: Knowledge): Promise<readonly MeetingBeside[]> {
  const { asker, addressee, firstSeen, lastChanged } = ask
  if (addressee === null || firstSeen === null || lastChanged === null) return []
  const found = await meetings(db, [asker, addressee], knowledge, spanAround(firstDay(firstSeen), lastDay(lastChanged)))
  return found.slice(0, MEETINGS).map((meeting) => withAsk(meeting, ask))
}

/** Whether the ask was on the table at a meeting: it had been told by then, or was told of it. */
function withAsk(meeting: Meeting, ask: Ask): MeetingBeside {
  const articles = new Set(meeting.told.map(({ article }) => article.key))
  const dayOf = (evidence: Ask['evidence'][number]): Day | null =>
    evidence.publishedAt === null ? null : dayOfAct(evidence.when, lastDay(evidence.publishedAt))
  const told = ask.evidence.some((evidence) => {
    const day = dayOf(evidence)
    return articles.has(evidence.article.key) || (day !== null && day <= meeting.day)
  })
  const answers = ask.evidence.filter((evidence) => {
    const day = dayOf(evidence)
    const isAnswer = !['ask', 'pressure', 'doubt'].includes(evidence.step)
    return isAnswer && day !== null && day >= meeting.day && day <= addDays(meeting.day, ANSWER_DAYS)
  })
  return { ...meeting, isOnTheTable: told, answers }
}
