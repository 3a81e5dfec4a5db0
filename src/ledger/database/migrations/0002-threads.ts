import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS = [
  `alter table memberships
    add column bucket text collate "C" not null default '',
    add column known_day text collate "C" not null default '',
    add column words text[] collate "C" not null default '{}'`,
  `update memberships set
    bucket = c.asker || '|' || coalesce(c.addressee, '') || '|' || c.kind || '|' || c.polarity,
    known_day = a.known_day
    from claims c join articles a on a.key = c.article_key where c.id = memberships.claim_id`,
  `create index memberships_bucket on memberships (bucket, known_day) where superseded_at is null`,
  `create index memberships_words on memberships using gin (words) where superseded_at is null`,
  `create table regroupings (
    id text collate "C" primary key,
    what text not null,
    ask_id text collate "C" not null references asks (id),
    into_ask text collate "C" not null references asks (id),
    claims jsonb not null,
    because text not null,
    undoes text collate "C" references regroupings (id),
    recorded_at timestamptz not null,
    superseded_at timestamptz
  )`,
  `create index regroupings_ask on regroupings (ask_id)`,
  `create index regroupings_into on regroupings (into_ask)`,
  `create table encounters (
    id text collate "C" primary key,
    article_key text collate "C" not null references articles (key),
    finder text not null,
    n integer not null,
    what text not null,
    parties text[] collate "C" not null,
    place text,
    when_date text collate "C",
    first_day text collate "C" not null,
    is_planned boolean not null,
    start_at integer not null,
    end_at integer not null,
    quote text not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz
  )`,
  `create index encounters_article on encounters (article_key)`,
  `create index encounters_parties on encounters using gin (parties) where superseded_at is null`,
  `create index encounters_day on encounters (first_day) where superseded_at is null`,
  `create index articles_clock on articles (known_day) where published_at is not null`,
  `create index asks_founded on asks (founded_by)`,
]

/** What joining a claim needs stands beside its membership; asks split and merged by people; encounters. */
export const threads: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
