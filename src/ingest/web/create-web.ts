import type { FetchMemory } from '../../model/fetch.js'
import type { PartialDate } from '../../model/time.js'
import { Fetcher, type FetcherOptions } from '../net/fetcher.js'
import { Web, type WebOptions } from './web.js'

export interface CreateWeb extends Pick<FetcherOptions, 'allowPrivate' | 'pace' | 'backOff' | 'timeout' | 'patience'> {
  readonly since?: PartialDate
  readonly limits?: NonNullable<WebOptions['limits']>
}

/** Everything that fetching needs, with one fetcher for the whole run. `version` is told to every server. */
export function createWeb(memory: FetchMemory, version: string, options: CreateWeb = {}): Web {
  const { since, limits, ...fetching } = options
  const agent = `demarche/${version} (news reader; obeys robots.txt)`
  return new Web({
    fetcher: new Fetcher({ agent, ...fetching }),
    memory,
    ...(since === undefined ? {} : { since }),
    ...(limits === undefined ? {} : { limits }),
  })
}
