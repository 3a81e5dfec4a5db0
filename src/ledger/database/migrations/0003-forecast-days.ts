import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS = [
  `create table forecast_days (
    ask_id text collate "C" not null references asks (id),
    as_of text collate "C" not null,
    issued_at timestamptz not null,
    model text not null,
    odds jsonb not null,
    recorded_at timestamptz not null,
    primary key (ask_id, as_of, issued_at, model)
  )`,
  `insert into forecast_days
    select ask_id, as_of, issued_at, model, coalesce(
      (select jsonb_agg(jsonb_build_array(o -> 'horizon', o -> 'delivered', o -> 'promisedOrDelivered') order by o -> 'horizon')
        from jsonb_array_elements(body -> 'odds') o), '[]'), recorded_at
    from forecasts on conflict do nothing`,
  `create table outside_forecasts (
    id text collate "C" primary key,
    ask_id text collate "C" not null references asks (id),
    said_by text not null,
    said_as text not null,
    forecasted text not null,
    horizon integer not null,
    as_of text collate "C" not null,
    issued_at timestamptz not null,
    probability double precision not null,
    because text,
    recorded_at timestamptz not null,
    superseded_at timestamptz
  )`,
  `create index outside_forecasts_ask on outside_forecasts (ask_id)`,
]

/** The numbers of every forecast, day by day; what people and markets forecast. */
export const forecastDays: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
