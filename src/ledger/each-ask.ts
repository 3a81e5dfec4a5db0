import type { Ask, AskFilter } from '../model/thread.js'
import type { Ledger } from './ledger.js'

/** Every ask that a filter lets through, a page of at most `limit` (1–1000) at a time, so that no more than one page is held. */
export async function* askPages(
  ledger: Pick<Ledger, 'asks'>,
  filter: AskFilter,
  limit = 200,
): AsyncGenerator<readonly Ask[]> {
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Ledger['asks']>> = await ledger.asks(filter, {
      limit,
      ...(cursor === null ? {} : { cursor }),
    })
    yield page.items
    cursor = page.next
  } while (cursor !== null)
}

/** The same, one by one. */
export async function* eachAsk(ledger: Pick<Ledger, 'asks'>, filter: AskFilter): AsyncGenerator<Ask> {
  for await (const asks of askPages(ledger, filter)) yield* asks
}

/** The same as one list. */
export async function everyAsk(ledger: Pick<Ledger, 'asks'>, filter: AskFilter): Promise<readonly Ask[]> {
  const asks: Ask[] = []
  for await (const ask of eachAsk(ledger, filter)) asks.push(ask)
  return asks
}
