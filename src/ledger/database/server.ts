import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { DemarcheError } from '../../model/errors.js'
import type { Opened } from './embedded.js'

/** How long a server may take to answer the first call; milliseconds. */
const PATIENCE = 10_000

/** Opens a Postgres server by its address, `postgres://user:password@host:port/database`. Throws `ledger_unreachable`, never with the password. */
export async function openServer(address: string): Promise<Opened> {
  const shown = withoutPassword(address)
  let pool: pg.Pool | undefined
  try {
    pool = new pg.Pool({ connectionString: address, connectionTimeoutMillis: PATIENCE, max: 10 })
    // A connection lost while idle is replaced by the pool; without a listener it would end the process.
    pool.on('error', () => {})
    // One lost while in use rejects the query under way; the event beside it must not end the process either.
    pool.on('connect', (client) => client.on('error', () => {}))
    await (await pool.connect()).release()
    return { dialect: new PostgresDialect({ pool }), release: () => {} }
  } catch (error) {
    await pool?.end()
    throw new DemarcheError('ledger_unreachable', `${shown}: ${reason(error, address)}`, { value: shown })
  }
}

/** The address without the password, for people and logs. */
export function withoutPassword(address: string): string {
  try {
    const url = new URL(address)
    if (url.password !== '') url.password = '…'
    url.searchParams.delete('password')
    return decodeURIComponent(url.toString())
  } catch {
    return 'the address given is not postgres://user:password@host:port/database'
  }
}

/** The driver's reason; it names no password itself, but an address it could not take apart might stand in it. */
function reason(error: unknown, address: string): string {
  const inner = error instanceof AggregateError ? error.errors[0] : error
  const { code, message } = inner as { code?: string; message?: string }
  const text = message === undefined || message === '' ? 'no answer' : message
  return text.includes(address) ? (code ?? 'not an address') : text
}
