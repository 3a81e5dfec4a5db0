import robotsParser from 'robots-parser'
import { DemarcheError } from '../../model/errors.js'

/** The name that robots.txt files know us by. */
const ROBOT = 'demarche'

/** What a site's robots.txt lets us do. */
export interface RobotRules {
  allows(url: string): boolean
  /** Milliseconds between two requests; 0 where it names none. */
  readonly delay: number
  /** Why nothing is allowed though no rule says so; null otherwise. */
  readonly because: string | null
}

const LONGEST_DELAY = 300_000
/** RFC 9309 asks for at least this much to be read; what comes later is not looked at. */
export const ROBOTS_BYTES = 500 * 1024

/** Rules as RFC 9309 has them: the file's own where it is there; everything allowed where there is none (4xx); nothing where the server fails (5xx). */
export function robotRules(address: string, status: number, text: string): RobotRules {
  if (status >= 500) return { allows: () => false, delay: 0, because: `robots.txt cannot be had (${status})` }
  if (status !== 200) return { allows: () => true, delay: 0, because: null }
  // The package is CommonJS whose types say otherwise.
  const parse = robotsParser as unknown as (url: string, text: string) => Parsed
  const rules = parse(address, text)
  const delay = Math.min(LONGEST_DELAY, Math.max(0, (rules.getCrawlDelay(ROBOT) ?? 0) * 1000))
  return {
    allows: (url) => rules.isAllowed(url, ROBOT) !== false,
    delay: Number.isNaN(delay) ? 0 : delay,
    because: null,
  }
}

interface Parsed {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}

/** Throws `robots_denied` where the rules forbid the address. */
export function checkRobots(rules: RobotRules, url: URL): void {
  if (rules.allows(url.href)) return
  throw new DemarcheError('robots_denied', rules.because ?? `robots.txt of ${url.host} forbids it`, { value: url.href })
}
