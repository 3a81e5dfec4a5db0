import type { ProfileOf } from '../../model/source-profile.js'
import { withProfiles } from '../../present/sources.js'
import type { Ledger } from '../ledger.js'

/** Questions whose answers name articles. */
const READS = [
  'asks',
  'ask',
  'asksOn',
  'article',
  'articles',
  'stories',
  'search',
  'beside',
  'meetings',
  'deeds',
] as const satisfies readonly (keyof Ledger)[]

type Question = (...given: never[]) => Promise<unknown>

/** The same ledger, which tells of every article that it names who published it, and the rights that follow from it. */
export function profiled(ledger: Ledger, profileOf: ProfileOf): Ledger {
  const told = READS.map((name) => {
    const ask = ledger[name] as Question
    return [name, async (...given: never[]) => withProfiles(await ask(...given), profileOf)] as const
  })
  return { ...ledger, ...(Object.fromEntries(told) as Pick<Ledger, (typeof READS)[number]>) }
}
