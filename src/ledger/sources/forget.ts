import { type Selectable, sql } from 'kysely'
import type { Article } from '../../model/article.js'
import { DemarcheError } from '../../model/errors.js'
import type { Day } from '../../model/time.js'
import type { Db } from '../database/db.js'
import { type Tables, toInstant } from '../database/tables.js'
import { inEntry } from '../write/entry.js'
import { refold } from '../write/refold.js'
import { contentOf } from './content.js'
import type { Tombstone } from './source-ledger.js'

/** The one write that edits rows: what it removes is to be nowhere afterwards. */
export async function forget(db: Db, keyOrId: string, because: string, copies: boolean): Promise<readonly Tombstone[]> {
  if (because.trim() === '') throw new DemarcheError('field_invalid', 'say why it is forgotten', { value: because })
  const tombstones = await inEntry(db, async (trx, begin) => {
    const targets = await targetsOf(trx, keyOrId, copies)
    if (targets.length === 0)
      throw new DemarcheError('article_unknown', `the ledger holds no article ${keyOrId}`, { value: keyOrId })
    const recordedAt = await begin('forget', targets[0]?.key ?? keyOrId)
    const keys = targets.map(({ key }) => key)
    const asks = await asksOf(trx, keys)
    await bury(trx, targets, because, recordedAt)
    await supersede(trx, keys, recordedAt)
    await blank(trx, keys, recordedAt)
    await dropDerived(trx, keys)
    await refold(trx, asks, recordedAt, firstDayOf(targets))
    await blankStates(trx, asks)
    const rows = await trx.selectFrom('tombstones').selectAll().where('article_key', 'in', keys).execute()
    return rows.map(toTombstone)
  })
  await compact(db)
  return tombstones
}

type Target = Pick<Selectable<Tables['articles']>, 'key' | 'id' | 'url' | 'content' | 'known_day' | 'story' | 'body'>

/** The article, its versions, the same text elsewhere; with `copies` all that tell its story. */
async function targetsOf(trx: Db, keyOrId: string, copies: boolean): Promise<readonly Target[]> {
  const columns = ['key', 'id', 'url', 'content', 'known_day', 'story', 'body'] as const
  const living = () => trx.selectFrom('articles').select(columns).where('forgotten_at', 'is', null).orderBy('key')
  const named = await living()
    .where((eb) =>
      eb.or([
        eb('key', '=', keyOrId),
        eb('id', '=', keyOrId),
        eb('url', '=', keyOrId),
        eb('key', 'in', trx.selectFrom('addresses').select('article_key').where('address', '=', keyOrId)),
      ]),
    )
    .execute()
  if (named.length === 0) return []
  const urls = named.flatMap(({ url }) => (url === null ? [] : [url]))
  const contents = named.map(({ content, body }) => content ?? contentOf(body))
  const more = await living()
    .where((eb) =>
      eb.or([
        eb(
          'key',
          'in',
          named.map(({ key }) => key),
        ),
        eb('content', 'in', contents),
        ...(urls.length > 0 ? [eb('url', 'in', urls)] : []),
        ...(copies
          ? [
              eb(
                'story',
                'in',
                named.map(({ story }) => story),
              ),
            ]
          : []),
      ]),
    )
    .execute()
  return more
}

function firstDayOf(targets: readonly Target[]): Day | null {
  return targets.map(({ known_day }) => known_day).toSorted()[0] ?? null
}

async function asksOf(trx: Db, keys: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('memberships')
    .innerJoin('claims', 'claims.id', 'memberships.claim_id')
    .select('memberships.ask_id')
    .distinct()
    .where('claims.article_key', 'in', keys)
    .orderBy('memberships.ask_id')
    .execute()
  return rows.map(({ ask_id }) => ask_id)
}

async function bury(trx: Db, targets: readonly Target[], because: string, recordedAt: string): Promise<void> {
  const rows = targets.map(({ key, id, url, content, body }) => ({
    article_key: key,
    ...{ id, url, because },
    content: content ?? contentOf(body),
    recorded_at: recordedAt,
  }))
  await trx
    .insertInto('tombstones')
    .values(rows)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

async function supersede(trx: Db, keys: readonly string[], recordedAt: string): Promise<void> {
  const stamp = { superseded_at: recordedAt }
  const claims = trx.selectFrom('claims').select('id').where('article_key', 'in', keys)
  await trx
    .updateTable('memberships')
    .set(stamp)
    .where('claim_id', 'in', claims)
    .where('superseded_at', 'is', null)
    .execute()
  for (const table of ['readings', 'claims', 'encounters'] as const)
    await trx
      .updateTable(table)
      .set(stamp)
      .where('article_key', 'in', keys)
      .where('superseded_at', 'is', null)
      .execute()
}

/** Every column that holds words of the text. */
async function blank(trx: Db, keys: readonly string[], recordedAt: string): Promise<void> {
  const of = sql.join(keys)
  const claims = sql`(select id from claims where article_key in (${of}))`
  for (const statement of [
    sql`update articles set title = null, body = '', signature = null, authors = '[]', published_said = null, licence = null,
      forgotten_at = ${recordedAt} where key in (${of})`,
    sql`update claims set asker_said = '', addressee_said = null, matter = '', deadline_text = null where article_key in (${of})`,
    sql`update evidence set quote = '', start_at = 0, end_at = 0, read_as = null, said_by =
      case when said_by ~ '^([A-Z][A-Z0-9_]*|author)$' then said_by else '' end where claim_id in ${claims}`,
    sql`update rejections set quote = '', start_at = 0, end_at = 0
      where reading_id in (select id from readings where article_key in (${of}))`,
    sql`update encounters set quote = '', place = null, start_at = 0, end_at = 0 where article_key in (${of})`,
    sql`update memberships set words = '{}' where claim_id in ${claims}`,
  ])
    await statement.execute(trx)
}

/** Tables whose rows say what an article was, not what its text says. */
const KEPT = new Set(['readings', 'claims', 'encounters', 'addresses', 'tombstones'])

/** What other tables have reckoned from the text (signatures, embeddings) goes whole, whatever they are. */
async function dropDerived(trx: Db, keys: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c join information_schema.tables t
      on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = current_schema() and c.column_name = 'article_key'`.execute(trx)
  for (const { name } of rows) {
    if (!KEPT.has(name)) await sql`delete from ${sql.table(name)} where article_key in (${sql.join(keys)})`.execute(trx)
  }
}

/** Superseded rows of the asks repeat the matter in the words of one of their claims; where that claim is forgotten they say nothing. */
async function blankStates(trx: Db, asks: readonly string[]): Promise<void> {
  if (asks.length === 0) return
  await sql`update ask_states s set matter = '' where ask_id in (${sql.join(asks)}) and superseded_at is not null
    and not exists (select 1 from memberships m join claims c on c.id = m.claim_id where m.ask_id = s.ask_id and c.matter = s.matter)`.execute(
    trx,
  )
}

/** Rewrites the tables that held the words, so that the old rows are gone from their files too. */
async function compact(db: Db): Promise<void> {
  for (const table of ['articles', 'claims', 'evidence', 'rejections', 'encounters', 'memberships', 'ask_states'])
    await sql`vacuum full ${sql.table(table)}`.execute(db)
  await dropLog(db).catch(() => {
    // Not every role of a server may; the server recycles its log in its own time.
  })
}

/** The embedded database reads its log in this very session, so what these settings say holds: finished parts of it are removed, not used again. */
async function dropLog(db: Db): Promise<void> {
  await db.connection().execute(async (session) => {
    await sql`set wal_recycle to off`.execute(session)
    await sql`select pg_switch_wal()`.execute(session)
    await sql`checkpoint`.execute(session)
    await sql`reset wal_recycle`.execute(session)
  })
}

export async function tombstoneFor(db: Db, { key, url, text }: Article): Promise<Tombstone | null> {
  const row = await db
    .selectFrom('tombstones')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('article_key', '=', key),
        eb('content', '=', contentOf(text)),
        ...(url === null ? [] : [eb('url', '=', url)]),
      ]),
    )
    .executeTakeFirst()
  return row === undefined ? null : toTombstone(row)
}

export async function tombstoneOf(db: Db, keyOrId: string): Promise<Tombstone | null> {
  const row = await db
    .selectFrom('tombstones')
    .selectAll()
    .where((eb) => eb.or([eb('article_key', '=', keyOrId), eb('id', '=', keyOrId), eb('url', '=', keyOrId)]))
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : toTombstone(row)
}

function toTombstone(row: Selectable<Tables['tombstones']>): Tombstone {
  const { article_key: articleKey, id, url, because } = row
  return { articleKey, id, url, because, recordedAt: toInstant(row.recorded_at) }
}
