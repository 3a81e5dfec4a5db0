import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { EmbeddedPostgres } from './pglite.js'

/** Kysely on an embedded Postgres. There is one connection, so whoever holds it (a transaction) makes the others wait. */
export function embeddedDialect(postgres: EmbeddedPostgres): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EmbeddedDriver(postgres),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class EmbeddedDriver implements Driver {
  readonly #postgres: EmbeddedPostgres
  readonly #connection: DatabaseConnection
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(postgres: EmbeddedPostgres) {
    this.#postgres = postgres
    this.#connection = new EmbeddedConnection(postgres)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    let release = (): void => {}
    this.#free = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return this.#connection
  }

  async beginTransaction(connection: DatabaseConnection, _settings: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  async destroy(): Promise<void> {
    await this.#postgres.close()
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #postgres: EmbeddedPostgres

  constructor(postgres: EmbeddedPostgres) {
    this.#postgres = postgres
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.#postgres.query(query.sql, [...query.parameters])
    const result: QueryResult<R> = { rows: rows as R[] }
    return affectedRows === undefined ? result : { ...result, numAffectedRows: BigInt(affectedRows) }
  }

  // biome-ignore lint/correctness/useYield: PGlite has no server-side cursor; long lists are read by keyset pages instead
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('the embedded database does not stream')
  }
}
