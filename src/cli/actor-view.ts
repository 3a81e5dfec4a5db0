import type { ActorCode } from '../model/ask.js'
import type { Ask } from '../model/thread.js'

/** One actor as the ledger knows it. */
export interface ActorView {
  readonly code: ActorCode
  readonly wants: readonly Ask[]
  readonly isAsked: readonly Ask[]
  /** Asks put to it that it promised at some time, or delivered. */
  readonly promises: number
  readonly kept: number
  readonly keptInPart: number
  /** Promised once, and refused, blocked or lapsed now. */
  readonly broken: number
}

/** What an actor wants, is asked, and made of its promises. A promise counts where evidence shows one that is not denied. */
export function actorView(code: ActorCode, wants: readonly Ask[], isAsked: readonly Ask[]): ActorView {
  const promised = isAsked.filter(
    (ask) =>
      ask.state === 'promised' ||
      ask.evidence.some(({ step, certainty }) => step === 'promise' && certainty !== 'denied'),
  )
  const delivered = promised.filter(({ state }) => state === 'delivered')
  return {
    code,
    wants,
    isAsked,
    promises: promised.length,
    kept: delivered.filter(({ partial }) => !partial).length,
    keptInPart: delivered.filter(({ partial }) => partial).length,
    broken: promised.filter(({ state }) => state === 'refused' || state === 'lapsed').length,
  }
}
