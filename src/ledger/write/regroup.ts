import type { Selectable } from 'kysely'
import { DemarcheError } from '../../model/errors.js'
import { contentId } from '../../model/id.js'
import type { Regrouping } from '../../model/thread.js'
import type { Day } from '../../model/time.js'
import type { Db } from '../database/db.js'
import { toJson } from '../database/exact-text.js'
import type { ClaimsTable } from '../database/tables.js'
import { toRegrouping } from '../query/regroupings.js'
import { bucketOf } from '../thread/join.js'
import { inEntry } from './entry.js'
import { membershipRow, toJoining } from './join-asks.js'
import { refold } from './refold.js'

/** Claims to be taken out of an ask: by their own ids, or by those of their evidence or of their articles. */
export interface NewSplit {
  readonly askId: string
  readonly claims: readonly string[]
  readonly because: string
}

/** Two asks that are one: all claims of the first come to the second. */
export interface NewMerge {
  readonly askId: string
  readonly intoAsk: string
  readonly because: string
}

type Standing = Selectable<ClaimsTable> & { readonly known_day: Day }

/**
 * Takes claims out of an ask into a new one. Throws `ask_unknown`, `claim_unknown` (not of this ask) and `field_invalid` (no reason given, no claim
 * named, or none would be left).
 */
export async function split(db: Db, { askId, claims, because }: NewSplit): Promise<Regrouping> {
  checkReason(because)
  return await inEntry(db, async (trx, begin) => {
    const standing = await standingClaims(trx, askId)
    const chosen = await chosenClaims(trx, standing, claims)
    if (chosen.length === 0 || chosen.length === standing.length) {
      const why = chosen.length === 0 ? 'name the claims to take out' : 'an ask keeps at least one claim'
      throw new DemarcheError('field_invalid', why, { value: claims.join(', ') })
    }
    const [first] = chosen as [Standing]
    const ids = chosen.map(({ id }) => id).sort()
    const intoAsk = contentId('ask', ['split', askId, ...ids])
    const recordedAt = await begin('split', askId)
    const ask = { id: intoAsk, bucket: bucketOf(toJoining(first, first.known_day)), founded_by: first.id }
    await trx
      .insertInto('asks')
      .values({ ...ask, recorded_at: recordedAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return await move(trx, { what: 'split', askId, intoAsk, because, undoes: null }, chosen, recordedAt)
  })
}

/** Makes two asks one; the first is shown as the second from then on. Throws `ask_unknown` and `field_invalid` (no reason, or one ask twice). */
export async function merge(db: Db, { askId, intoAsk, because }: NewMerge): Promise<Regrouping> {
  checkReason(because)
  if (askId === intoAsk) throw new DemarcheError('field_invalid', 'two asks are needed', { value: askId })
  return await inEntry(db, async (trx, begin) => {
    const claims = await standingClaims(trx, askId)
    await standingClaims(trx, intoAsk)
    return await move(
      trx,
      { what: 'merge', askId, intoAsk, because, undoes: null },
      claims,
      await begin('merge', askId),
    )
  })
}

/**
 * Takes a split or a merge back: its claims return to where they were; claims that came later stay. Throws `regrouping_unknown`, and
 * `field_invalid` where a later regrouping has moved its claims on, which must be taken back first.
 */
export async function undo(db: Db, id: string, because: string): Promise<Regrouping> {
  checkReason(because)
  return await inEntry(db, async (trx, begin) => {
    const found = await trx
      .selectFrom('regroupings')
      .selectAll()
      .where('id', '=', id)
      .where('superseded_at', 'is', null)
      .executeTakeFirst()
    if (found === undefined)
      throw new DemarcheError('regrouping_unknown', `no split or merge ${id} stands`, { value: id })
    const { ask_id: intoAsk, into_ask: askId } = found
    const claims = await movedClaims(trx, found.claims, askId)
    const recordedAt = await begin('undo', askId)
    await trx.updateTable('regroupings').set({ superseded_at: recordedAt }).where('id', '=', id).execute()
    return await move(trx, { what: 'undo', askId, intoAsk, because, undoes: id }, claims, recordedAt)
  })
}

function checkReason(because: string): void {
  if (because.trim() === '') throw new DemarcheError('field_invalid', 'a reason is needed', { value: because })
}

async function standingClaims(trx: Db, askId: string): Promise<readonly Standing[]> {
  const rows = await trx
    .selectFrom('memberships')
    .innerJoin('claims', 'claims.id', 'memberships.claim_id')
    .selectAll('claims')
    .select('memberships.known_day')
    .where('memberships.ask_id', '=', askId)
    .where('memberships.superseded_at', 'is', null)
    .orderBy('memberships.known_day')
    .orderBy('claims.id')
    .execute()
  if (rows.length === 0) throw new DemarcheError('ask_unknown', `no ask ${askId}`, { value: askId })
  return rows
}

async function chosenClaims(trx: Db, standing: readonly Standing[], named: readonly string[]): Promise<Standing[]> {
  const ids = standing.map(({ id }) => id)
  const evidence = await trx.selectFrom('evidence').select(['id', 'claim_id']).where('claim_id', 'in', ids).execute()
  const keys = standing.map(({ article_key }) => article_key)
  const articles = await trx.selectFrom('articles').select(['key', 'id']).where('key', 'in', keys).execute()
  const meant = (name: string): readonly string[] => [
    ...ids.filter((id) => id === name),
    ...evidence.filter(({ id }) => id === name).map(({ claim_id }) => claim_id),
    ...standing
      .filter(({ article_key }) => articles.some(({ key, id }) => key === article_key && (key === name || id === name)))
      .map(({ id }) => id),
  ]
  const chosen = new Set<string>()
  for (const name of named) {
    const found = meant(name)
    if (found.length === 0) throw new DemarcheError('claim_unknown', `the ask has no claim ${name}`, { value: name })
    for (const id of found) chosen.add(id)
  }
  return standing.filter(({ id }) => chosen.has(id))
}

/** The claims once moved, where they still stand in the ask they came to; of one read anew since, what the newer reading has in its place. */
async function movedClaims(trx: Db, ids: readonly string[], askId: string): Promise<readonly Standing[]> {
  const old = await trx.selectFrom('claims').selectAll().where('id', 'in', ids).execute()
  const now = await standingClaims(trx, askId)
  const places = new Set(old.map(({ article_key }) => article_key))
  const found = now.filter(
    ({ id, article_key }) => ids.includes(id) || (places.has(article_key) && isReadAnew(article_key)),
  )
  function isReadAnew(key: string): boolean {
    return old.some((row) => row.article_key === key && row.superseded_at !== null)
  }
  if (found.length > 0) return found
  throw new DemarcheError('field_invalid', 'its claims were moved on since; take that back first', { value: askId })
}

type Move = Pick<Regrouping, 'what' | 'askId' | 'intoAsk' | 'because' | 'undoes'>

async function move(trx: Db, what: Move, claims: readonly Standing[], recordedAt: string): Promise<Regrouping> {
  const ids = claims.map(({ id }) => id).sort()
  await trx
    .updateTable('memberships')
    .set({ superseded_at: recordedAt })
    .where('claim_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .execute()
  const because = `${what.what} by a person: ${what.because}`
  const rows = claims.map((claim) =>
    membershipRow(claim.id, toJoining(claim, claim.known_day), what.intoAsk, because, recordedAt),
  )
  await trx.insertInto('memberships').values(rows).execute()
  const row = await trx
    .insertInto('regroupings')
    .values({
      id: contentId('rgr', [what.what, what.askId, what.intoAsk, ...ids, recordedAt]),
      ...{ what: what.what, ask_id: what.askId, into_ask: what.intoAsk, claims: toJson(ids) },
      ...{ because: what.because, undoes: what.undoes, recorded_at: recordedAt, superseded_at: null },
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await refold(trx, [what.askId, what.intoAsk], recordedAt)
  return toRegrouping(row)
}
