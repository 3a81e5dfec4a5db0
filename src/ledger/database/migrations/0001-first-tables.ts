import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Written as SQL on purpose: what a user finds in the database is what stands here. Codes, ids and dates are compared
 * byte by byte (collation "C"), so that order and paging are the same in every database.
 */
const STATEMENTS = [
  `create table entries (
    seq integer generated always as identity primary key,
    recorded_at timestamptz not null,
    what text not null,
    subject text not null
  )`,
  `create index entries_recorded on entries (recorded_at)`,
  `create table settings (name text primary key, value text not null)`,
  `create table stories (id text collate "C" primary key, recorded_at timestamptz not null)`,
  `create table articles (
    key text collate "C" primary key,
    id text collate "C" not null,
    title text,
    body text not null,
    published_at text collate "C",
    last_day text collate "C",
    known_day text collate "C" not null,
    url text,
    source text,
    language text not null,
    extracted boolean not null,
    retold boolean not null,
    retells jsonb not null,
    licence text,
    rights text not null,
    signature text,
    story text collate "C" not null references stories (id),
    recorded_at timestamptz not null
  )`,
  `create index articles_id on articles (id, recorded_at)`,
  `create index articles_by_day on articles (coalesce(last_day, '') desc, key)`,
  `create index articles_known on articles (known_day)`,
  `create index articles_story on articles (story)`,
  `create table readings (
    id text collate "C" primary key,
    article_key text collate "C" not null references articles (key),
    reader text not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz
  )`,
  `create index readings_article on readings (article_key)`,
  `create table claims (
    id text collate "C" primary key,
    reading_id text collate "C" not null references readings (id),
    article_key text collate "C" not null references articles (key),
    key text not null,
    n integer not null,
    asker text collate "C" not null,
    asker_said text not null,
    addressee text collate "C",
    addressee_said text,
    third text collate "C",
    kind text collate "C" not null,
    polarity text collate "C" not null,
    matter text not null,
    force text not null,
    state text not null,
    partial boolean not null,
    deadline_text text,
    deadline_date text collate "C",
    condition_of text collate "C",
    confidence double precision not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz
  )`,
  `create index claims_reading on claims (reading_id)`,
  `create table evidence (
    id text collate "C" primary key,
    claim_id text collate "C" not null references claims (id),
    n integer not null,
    step text not null,
    start_at integer not null,
    end_at integer not null,
    in_title boolean not null,
    quote text not null,
    said_by text not null,
    certainty text not null,
    when_date text collate "C",
    direction text,
    partial boolean,
    read_as text
  )`,
  `create index evidence_claim on evidence (claim_id)`,
  `create table rejections (
    reading_id text collate "C" not null references readings (id),
    n integer not null,
    reason text not null,
    start_at integer not null,
    end_at integer not null,
    in_title boolean not null,
    quote text not null,
    primary key (reading_id, n)
  )`,
  `create table asks (
    id text collate "C" primary key,
    bucket text collate "C" not null,
    founded_by text collate "C" not null references claims (id),
    recorded_at timestamptz not null
  )`,
  `create index asks_bucket on asks (bucket)`,
  `create table memberships (
    claim_id text collate "C" not null references claims (id),
    ask_id text collate "C" not null references asks (id),
    because text not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz,
    primary key (claim_id, recorded_at)
  )`,
  `create index memberships_ask on memberships (ask_id)`,
  `create table ask_states (
    ask_id text collate "C" not null references asks (id),
    known_from text collate "C" not null,
    known_until text collate "C",
    asker text collate "C" not null,
    addressee text collate "C",
    kind text collate "C" not null,
    polarity text collate "C" not null,
    matter text not null,
    state text collate "C" not null,
    partial boolean not null,
    changed_from text collate "C",
    changed_by text collate "C",
    last_changed text collate "C",
    sort_day text collate "C" not null,
    lapses_on text collate "C",
    not_an_ask boolean not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz,
    primary key (ask_id, known_from, recorded_at)
  )`,
  `create index ask_states_board on ask_states (sort_day desc, ask_id) where superseded_at is null and known_until is null`,
  `create index ask_states_asker on ask_states (asker, sort_day desc, ask_id) where superseded_at is null and known_until is null`,
  `create index ask_states_addressee on ask_states (addressee, sort_day desc, ask_id) where superseded_at is null and known_until is null`,
  `create index ask_states_kind on ask_states (kind, sort_day desc, ask_id) where superseded_at is null and known_until is null`,
  `create index ask_states_state on ask_states (state, sort_day desc, ask_id) where superseded_at is null and known_until is null`,
  `create index ask_states_as_of on ask_states (sort_day desc, ask_id) where superseded_at is null`,
  `create index ask_states_changes on ask_states (known_from desc, ask_id) where superseded_at is null`,
  `create table judgements (
    id text collate "C" primary key,
    ask_id text collate "C" not null references asks (id),
    verdict text not null,
    because text not null,
    fields jsonb not null,
    evidence jsonb not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz
  )`,
  `create index judgements_ask on judgements (ask_id)`,
  `create table forecasts (
    id text collate "C" primary key,
    ask_id text collate "C" not null references asks (id),
    as_of text collate "C" not null,
    issued_at timestamptz not null,
    model text not null,
    body jsonb not null,
    recorded_at timestamptz not null
  )`,
  `create index forecasts_ask on forecasts (ask_id, as_of desc, issued_at desc)`,
]

/** Articles, readings, claims, evidence, asks, judgements, forecasts. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
