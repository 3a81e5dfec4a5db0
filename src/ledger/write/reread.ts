import type { Article } from '../../model/article.js'
import type { State } from '../../model/ask.js'
import type { Claim, Reading } from '../../model/claim.js'
import { contentId } from '../../model/id.js'
import type { Db } from '../database/db.js'
import type { Reread, RereadAsk } from '../ledger.js'
import { type StoredClaim, standingClaimsOf } from '../query/claims.js'
import type { Lookers } from '../sql-ledger.js'
import { rematch } from '../thread/rematch.js'
import { insertReading } from './append.js'
import { storeEncounters } from './encounters.js'
import { inEntry } from './entry.js'
import { joinAsks, type Settled } from './join-asks.js'
import { refold } from './refold.js'
import { readingRows } from './rows.js'

/**
 * Puts a newer reading of an article in the place of the one that stands. Claims that are the same in both stay in their asks, whatever people did to
 * these; a claim that the newer reading lacks is kept where a person judged its ask to be one. The older reading is stamped, never removed.
 * Null where the article is not there, or has been read anew by somebody else since `was`.
 */
export async function reread(
  db: Db,
  article: Article,
  reading: Reading,
  was: string,
  { encounters }: Pick<Lookers, 'encounters'>,
): Promise<Reread | null> {
  return await inEntry(db, async (trx, begin) => {
    const found = await trx
      .selectFrom('readings')
      .innerJoin('articles', 'articles.key', 'readings.article_key')
      .select(['readings.id', 'readings.reader', 'articles.known_day'])
      .where('readings.article_key', '=', article.key)
      .where('readings.superseded_at', 'is', null)
      .executeTakeFirst()
    if (found === undefined || found.id !== was) return null
    const older = await standingClaimsOf(trx, article.key)
    const matched = rematch(
      older.map(({ claim }) => claim),
      reading.claims,
    )
    const kept = await judgedClaims(trx, older, matched)
    const whole = {
      ...reading,
      claims: [...reading.claims, ...kept.map(({ claim }, n) => keptClaim(claim, n, found.reader))],
    }
    const recordedAt = await begin('reread', article.key)
    const rows = readingRows(article, whole, recordedAt, await newReadingId(trx, article.key, reading.reader))
    const settled = new Map<string, Settled>()
    for (const [n, row] of rows.claims.entries()) {
      const at = matched[n]
      const old = n < reading.claims.length ? (at == null ? undefined : older[at]) : kept[n - reading.claims.length]
      if (old !== undefined) settled.set(row.id, { ask: old.ask, because: 'the same claim, read anew' })
    }
    const before = await statesOf(
      trx,
      older.map(({ ask }) => ask),
    )
    await supersede(trx, article.key, older, recordedAt)
    await insertReading(trx, article.key, reading.reader, rows, recordedAt)
    await storeEncounters(trx, article, encounters, recordedAt)
    const askOf = await joinAsks(trx, rows.claims, found.known_day, recordedAt, settled)
    const asks = [...new Set([...older.map(({ ask }) => ask), ...askOf.values()])].sort()
    await refold(trx, asks, recordedAt, found.known_day)
    return {
      article: article.key,
      ...changesOf(older, reading.claims, matched),
      kept: kept.length,
      asks: difference(before, await statesOf(trx, asks), asks),
    }
  })
}

/** Claims without a counterpart in the newer reading whose ask a person judged to be one. */
async function judgedClaims(
  trx: Db,
  older: readonly StoredClaim[],
  matched: readonly (number | null)[],
): Promise<readonly StoredClaim[]> {
  const lost = older.filter((_, n) => !matched.includes(n))
  if (lost.length === 0) return []
  const judged = await trx
    .selectFrom('judgements')
    .select('ask_id')
    .where('superseded_at', 'is', null)
    .where('verdict', '!=', 'not-an-ask')
    .where(
      'ask_id',
      'in',
      lost.map(({ ask }) => ask),
    )
    .execute()
  return lost.filter(({ ask }) => judged.some(({ ask_id }) => ask_id === ask))
}

function keptClaim(claim: Claim, n: number, reader: string): Claim {
  const readAs = `kept from ${reader}: a person judged its ask`
  const evidence = claim.evidence.map((own) => ({
    ...own,
    readAs: own.readAs?.startsWith('kept from') ? own.readAs : readAs,
  }))
  return { ...claim, key: `kept-${n + 1}`, conditionOf: null, evidence }
}

/** A reader that has read the article before, and reads it again after another, needs another id. */
async function newReadingId(trx: Db, articleKey: string, reader: string): Promise<string> {
  const rows = await trx
    .selectFrom('readings')
    .select('id')
    .where('article_key', '=', articleKey)
    .where('reader', '=', reader)
    .execute()
  return contentId('rdg', rows.length === 0 ? [articleKey, reader] : [articleKey, reader, rows.length])
}

async function supersede(
  trx: Db,
  articleKey: string,
  older: readonly StoredClaim[],
  recordedAt: string,
): Promise<void> {
  const stamp = { superseded_at: recordedAt }
  for (const table of ['readings', 'claims'] as const) {
    await trx
      .updateTable(table)
      .set(stamp)
      .where('article_key', '=', articleKey)
      .where('superseded_at', 'is', null)
      .execute()
  }
  const ids = older.map(({ id }) => id)
  if (ids.length === 0) return
  await trx
    .updateTable('memberships')
    .set(stamp)
    .where('claim_id', 'in', ids)
    .where('superseded_at', 'is', null)
    .execute()
}

const COMPARED = ['asker', 'addressee', 'third', 'kind', 'polarity', 'matter', 'force', 'state', 'partial'] as const

function changesOf(
  older: readonly StoredClaim[],
  newer: readonly Claim[],
  matched: readonly (number | null)[],
): Pick<Reread, 'same' | 'changed' | 'come' | 'gone'> {
  const pairs = matched.flatMap((o, n) => (o === null ? [] : [[older[o]?.claim, newer[n]] as const]))
  const changed = pairs.filter(([a, b]) => COMPARED.some((field) => a?.[field] !== b?.[field])).length
  return {
    same: pairs.length - changed,
    changed,
    come: newer.length - pairs.length,
    gone: older.length - pairs.length,
  }
}

type StatesOf = ReadonlyMap<string, State>

async function statesOf(trx: Db, askIds: readonly string[]): Promise<StatesOf> {
  if (askIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('ask_states')
    .select(['ask_id', 'state'])
    .where('ask_id', 'in', askIds)
    .where('superseded_at', 'is', null)
    .where('known_until', 'is', null)
    .execute()
  return new Map(rows.map(({ ask_id, state }) => [ask_id, state]))
}

function difference(before: StatesOf, after: StatesOf, asks: readonly string[]): readonly RereadAsk[] {
  return asks.flatMap((id) => {
    const [from, to] = [before.get(id) ?? null, after.get(id) ?? null]
    return from === to ? [] : [{ id, from, to }]
  })
}
