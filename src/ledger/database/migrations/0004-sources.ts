import { type Kysely, type Migration, sql } from 'kysely'

/** Characters of a text that are indexed; a longer one would pass what one index entry can hold (1 MB of words). */
const INDEXED = 200_000

/** English is stemmed and without small words; of other languages the words as they stand. */
const VECTOR = (config: string) =>
  `setweight(to_tsvector('${config}', coalesce(title, '')), 'A') || to_tsvector('${config}', left(body, ${INDEXED}))`

const STATEMENTS = [
  `alter table articles
    add column authors jsonb not null default '[]',
    add column published_said text,
    add column content text collate "C",
    add column forgotten_at timestamptz,
    add column words tsvector generated always as
      (case when language = 'en' then ${VECTOR('english')} else ${VECTOR('simple')} end) stored`,
  `create index articles_words on articles using gin (words)`,
  `create index articles_content on articles (content)`,
  `create index articles_url on articles (url)`,
  `create table addresses (
    address text collate "C" primary key,
    article_key text collate "C" not null references articles (key),
    recorded_at timestamptz not null
  )`,
  `create index addresses_article on addresses (article_key)`,
  `create table fetches (
    address text collate "C" primary key,
    outcome text not null,
    code text,
    etag text,
    last_modified text,
    stamp text,
    fetched_at timestamptz not null,
    not_before timestamptz,
    failures integer not null
  )`,
  `create table subscriptions (
    address text collate "C" primary key,
    recorded_at timestamptz not null,
    ended_at timestamptz
  )`,
  `create table tombstones (
    article_key text collate "C" primary key references articles (key),
    id text collate "C" not null,
    url text,
    content text collate "C",
    because text not null,
    recorded_at timestamptz not null
  )`,
  `create index tombstones_content on tombstones (content)`,
]

/** Where articles come from: other addresses, what was fetched and when, feeds that are watched; what was forgotten; words to search by. */
export const sources: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
