import type { Ask } from '../model/thread.js'

/** Asks read less surely than this are folded away on every face and get no odds: to forecast what is probably a misreading says nothing. */
export const SURE_ENOUGH = 0.25

/** Whether an ask is read surely enough to be shown in a list and forecast. A person's judgement makes it sure. */
export function isSure(ask: Pick<Ask, 'confidence' | 'judgements'>): boolean {
  const judged = ask.judgements.some(({ verdict, supersededAt }) => supersededAt === null && verdict !== 'not-an-ask')
  return judged || ask.confidence >= SURE_ENOUGH
}
