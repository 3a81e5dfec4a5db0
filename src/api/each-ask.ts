import type { Ledger } from '../ledger/ledger.js'
import type { Ask, AskFilter } from '../model/thread.js'

/** Every ask that a filter lets through, page by page, so that no more than one page is held. */
export async function* eachAsk(ledger: Pick<Ledger, 'asks'>, filter: AskFilter): AsyncGenerator<Ask> {
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Ledger['asks']>> = await ledger.asks(filter, {
      limit: 200,
      ...(cursor === null ? {} : { cursor }),
    })
    yield* page.items
    cursor = page.next
  } while (cursor !== null)
}

/** The same as one list. */
export async function everyAsk(ledger: Pick<Ledger, 'asks'>, filter: AskFilter): Promise<readonly Ask[]> {
  const asks: Ask[] = []
  for await (const ask of eachAsk(ledger, filter)) asks.push(ask)
  return asks
}
