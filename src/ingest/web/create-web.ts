import type { FetchMemory } from '../../model/fetch.js'
import type { PartialDate } from '../../model/time.js'
import { Fetcher, type FetcherOptions } from '../net/fetcher.js'
import { Web, type WebOptions } from './web.js'

export interface CreateWeb extends Pick<FetcherOptions, 'allowPrivate' | 'pace' | 'backOff' | 'timeout' | 'patience'> {
  readonly since?: PartialDate
  readonly limits?: NonNullable<WebOptions['limits']>
  /** One that is in use already, so that what it knows of robots.txt and of hosts that asked for rest holds on. */
  readonly fetcher?: Fetcher
}

/** A fetcher that tells every server its name and version. */
export function createFetcher(version: string, options: Omit<FetcherOptions, 'agent'> = {}): Fetcher {
  return new Fetcher({ agent: `demarche/${version} (news reader; obeys robots.txt)`, ...options })
}

/** Everything that fetching needs, with one fetcher for the whole run. `version` is told to every server. */
export function createWeb(memory: FetchMemory, version: string, options: CreateWeb = {}): Web {
  const { since, limits, fetcher, ...fetching } = options
  return new Web({
    fetcher: fetcher ?? createFetcher(version, fetching),
    memory,
    ...(since === undefined ? {} : { since }),
    ...(limits === undefined ? {} : { limits }),
  })
}
