import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { type Allowance, mayReach, privateAddress } from './address.js'

/** Looks up every address of a host; `dns.lookup` with `all`, or a test's own. */
export type ResolveAll = (
  host: string,
  answer: (error: Error | null, addresses: readonly { address: string; family: number }[]) => void,
) => void

const bySystem: ResolveAll = (host, answer) => systemLookup(host, { all: true, verbatim: true }, answer)

/**
 * A `lookup` for sockets that gives public addresses alone. The socket connects to the very address checked here, so a name that resolves
 * differently the next time (DNS rebinding) gains nothing. Fails with `address_private` where no public address is left.
 */
export function guardedLookup(allow: Allowance, resolve: ResolveAll = bySystem): LookupFunction {
  return (host, options, done) => {
    resolve(host, (error, found) => {
      if (error) return done(error as NodeJS.ErrnoException, '', 0)
      const usable = found.filter(({ address }) => mayReach(address, allow))
      const [first] = usable
      if (first === undefined) return done(privateAddress(host) as NodeJS.ErrnoException, '', 0)
      if (options.all) done(null, usable)
      else done(null, first.address, first.family)
    })
  }
}
