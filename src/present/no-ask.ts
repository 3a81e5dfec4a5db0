import type { Ask } from '../model/thread.js'

/** Whether the standing judgement says that nobody asks for this. */
export function isNoAsk({ judgements }: Pick<Ask, 'judgements'>): boolean {
  return judgements.some(({ verdict, supersededAt }) => supersededAt === null && verdict === 'not-an-ask')
}
