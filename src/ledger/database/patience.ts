import { setTimeout as wait } from 'node:timers/promises'
import { DemarcheError } from '../../model/errors.js'
import type { Ledger } from '../ledger.js'

/** How long a server may be gone before an operation gives up; milliseconds. Storing waits, since what it was given would be lost; asking soon says so. */
export interface Patience {
  readonly storing: number
  readonly asking: number
}

const USUAL_PATIENCE: Patience = { storing: 180_000, asking: 5_000 }

const FIRST_PAUSE = 250
const LONGEST_PAUSE = 5_000

/** What may be done again without harm, because the second time changes nothing. */
const STORING: ReadonlySet<keyof Ledger> = new Set<keyof Ledger>([
  'append',
  'saveForecast',
  'saveForecasts',
  'saveForecastDays',
])
/** What might be done twice: a person decides whether to try again. */
const ONCE: ReadonlySet<keyof Ledger> = new Set<keyof Ledger>([
  'judge',
  'split',
  'merge',
  'undo',
  'correct',
  'load',
  'close',
])

/**
 * The ledger on a server that may be gone for a while: what can be done again is done again until the server is back or patience is at its end; then
 * `ledger_unreachable` is thrown.
 */
export function patient(ledger: Ledger, shown: string, patience: Patience = USUAL_PATIENCE): Ledger {
  const wrapped = Object.entries(ledger).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value] as const
    const act = value as (...args: unknown[]) => unknown
    const most = limitOf(name as keyof Ledger, patience)
    return [name, (...args: unknown[]) => outlast(() => act(...args), shown, most)] as const
  })
  return Object.fromEntries(wrapped) as unknown as Ledger
}

function limitOf(name: keyof Ledger, { storing, asking }: Patience): number {
  if (ONCE.has(name)) return 0
  return STORING.has(name) ? storing : asking
}

function outlast(act: () => unknown, shown: string, most: number): unknown {
  const result = act()
  return result instanceof Promise ? retried(result, act, shown, most) : result
}

async function retried(first: Promise<unknown>, act: () => unknown, shown: string, most: number): Promise<unknown> {
  const until = Date.now() + most
  for (let [attempt, pause] = [first, FIRST_PAUSE]; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await attempt
    } catch (error) {
      if (!isGone(error)) throw error
      if (Date.now() + pause > until) throw unreachable(error, shown)
      await wait(pause)
      attempt = act() as Promise<unknown>
    }
  }
}

/** Codes of the system and of Postgres for a server that is not there, is going, or is coming. */
const GONE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'EAI_AGAIN'],
  ...['57P01', '57P02', '57P03', '08000', '08003', '08006', '08001', '08004'],
])

/** Whether an error says that the server is gone, and nothing else. */
function isGone(error: unknown): boolean {
  const { code, message = '', errors } = error as { code?: string; message?: string; errors?: readonly unknown[] }
  if (error instanceof DemarcheError) return false
  if (errors !== undefined) return errors.length > 0 && errors.every(isGone)
  return (
    GONE.has(code ?? '') ||
    /^(?:Connection terminated|timeout expired|timeout exceeded when trying to connect)/.test(message)
  )
}

function unreachable(cause: unknown, shown: string): DemarcheError {
  const { code, message } = cause as { code?: string; message?: string }
  return new DemarcheError('ledger_unreachable', `${shown}: ${code ?? message ?? 'no answer'}`, { value: shown, cause })
}
