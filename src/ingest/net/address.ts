import ipaddr from 'ipaddr.js'
import { DemarcheError } from '../../model/errors.js'

/** Ports that news is served on; others may be a database, a mail server or a printer. */
const PORTS = new Set(['', '80', '443', '8000', '8008', '8080', '8443'])

/**
 * Whether an IP address (text, either family) belongs to the public internet. Everything else is refused: loopback, private, link-local,
 * shared (CGNAT), unique-local, multicast, documentation and reserved ranges, and every IPv6 form that carries an IPv4 address inside
 * (mapped, NAT64, 6to4, Teredo), since what it leads to cannot be known. Ranges: IANA special-purpose registries, as ipaddr.js has them.
 */
export function isPublicIp(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false
  const address = ipaddr.parse(ip)
  if (address.range() !== 'unicast') return false
  // IPv4-compatible addresses (::a.b.c.d), deprecated, are unicast by that table; only 2000::/3 is given out.
  return address.kind() === 'ipv4' || (address.toByteArray()[0] ?? 0) >> 5 === 1
}

/** The host of a URL as an IP address without brackets, or null where it is a name. The URL parser has already made 0x7f.1, 2130706433 and 0177.0.0.1 into 127.0.0.1. */
function literalIp(url: URL): string | null {
  const bare = url.hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : null
}

/** Which non-public addresses may be asked after all: none, all, or those named. */
export type Allowance = boolean | readonly string[]

/** Whether a connection to an IP address may be made. */
export function mayReach(ip: string, allow: Allowance): boolean {
  return allow === true || isPublicIp(ip) || (allow !== false && allow.includes(ip))
}

/**
 * The address as a URL that may be asked for. Throws `address_invalid`, and `address_private` where its host is a non-public IP address or a name
 * of this machine. A name is looked up only when the connection is made (guarded-lookup.ts).
 */
export function checkedUrl(address: string, allow: Allowance, base?: string): URL {
  const url = parse(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalid('only http and https are fetched', address)
  if (url.username !== '' || url.password !== '') throw invalid('an address may not carry a password', url.host)
  if (allow === true) return url
  const ip = literalIp(url)
  if ((ip !== null && !mayReach(ip, allow)) || isLocalName(url.hostname)) throw privateAddress(url.hostname)
  if (!PORTS.has(url.port) && (ip === null || isPublicIp(ip)))
    throw invalid(`port ${url.port} is not fetched from`, address)
  return url
}

export function privateAddress(host: string): DemarcheError {
  return new DemarcheError('address_private', `${host} is not on the public internet; --allow-private lifts this`, {
    value: host,
  })
}

/** Names that stand for this machine or its network whatever DNS says. */
function isLocalName(host: string): boolean {
  return /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home\.arpa)\.?$/i.test(host)
}

function parse(address: string, base?: string): URL {
  try {
    return new URL(address, base)
  } catch (cause) {
    throw new DemarcheError('address_invalid', 'not an address', { value: address, cause })
  }
}

function invalid(detail: string, value: string): DemarcheError {
  return new DemarcheError('address_invalid', detail, { value })
}
