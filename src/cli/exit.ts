import { DemarcheError, type ErrorCode } from '../model/errors.js'

/** Exit statuses of the contract. */
export const DONE = 0
export const SOME_FAILED = 1
export const WRONG_USAGE = 2
/** 128 + SIGINT, as shells have it. */
export const INTERRUPTED = 130

/** What was typed is wrong, not what it was applied to. */
const USAGE: ReadonlySet<ErrorCode> = new Set([
  'usage',
  'actor_unknown',
  'kind_unknown',
  'state_unknown',
  'date_invalid',
  'number_invalid',
  'field_invalid',
])

/** The exit status that an error which ended a command stands for. */
export function statusOf(error: unknown): number {
  return error instanceof DemarcheError && USAGE.has(error.code) ? WRONG_USAGE : SOME_FAILED
}
