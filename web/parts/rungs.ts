import type { State, Step } from '../../src/model/ask.js'
import type { Ask, ThreadEvidence } from '../../src/model/thread.js'

/** The way that an ask climbs when it is granted. */
export const RUNGS = ['asked', 'considered', 'promised', 'delivered'] as const satisfies readonly State[]
export type Rung = (typeof RUNGS)[number]

const STEP_OF: Readonly<Record<Rung, Step>> = {
  asked: 'ask',
  considered: 'consider',
  promised: 'promise',
  delivered: 'deliver',
}

/** Whether the saying counts: a denied or only supposed step is no rung. */
function counts(evidence: ThreadEvidence): boolean {
  return evidence.certainty !== 'denied' && evidence.certainty !== 'hypothetical'
}

/** The first evidence of a rung, or null where nothing shows it. */
export function firstOf(rung: Rung, ask: Pick<Ask, 'evidence'>): ThreadEvidence | null {
  return ask.evidence.find((evidence) => evidence.step === STEP_OF[rung] && counts(evidence)) ?? null
}

/** Index in `RUNGS` of the highest rung that the ask has stood on; its state where that is a rung, else what its thread shows. */
export function reached(ask: Pick<Ask, 'state' | 'evidence'>): number {
  const now = (RUNGS as readonly State[]).indexOf(ask.state)
  if (now >= 0) return now
  const shown = RUNGS.map((rung) => firstOf(rung, ask) !== null)
  return Math.max(0, shown.slice(0, 3).lastIndexOf(true))
}
