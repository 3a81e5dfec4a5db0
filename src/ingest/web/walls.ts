import { DemarcheError } from '../../model/errors.js'

/** Words of a page that keeps its article behind a login or a payment. */
const WALL: readonly RegExp[] = [
  /\b(sign|log) ?in (to (your account|continue|read|view|access)|with (google|facebook|apple|email))/i,
  /\b(subscribe|register|create (an? )?(free )?account|sign up) (now )?(to|and|for) (continue|keep|read|unlock|access|view|get (full|unlimited))/i,
  /\b(this|the rest of this|the full) (article|content|story) is (for|available (only )?to|reserved for|exclusive to) (\w+ )?(subscribers|members|registered)/i,
  /\balready (a|have a)[n]? (subscriber|subscription|member|account)\b|\bforgot(ten)? (your )?password\b|\bremember me\b/i,
  /\b(you('ve| have) (reached|used|read) (your|all|the)|\d+ (free )?articles? (left|remaining))/i,
  /\bto (continue|keep) reading\b|\bunlock (this|the) (article|story)\b|\bsubscribers? only\b|\bmembers[- ]only\b/i,
  /\b(enter|your) (your )?(e-?mail|user ?name)( address)?( and |,? ?)(your )?password\b/i,
]
/** Words of a page that asks for consent before it shows anything. */
const NOTICE: readonly RegExp[] = [
  /\b(accept|reject|allow|manage|refuse) (all )?(cookies|optional cookies|preferences|choices)\b/i,
  /\bwe (and our (\d+ )?(partners|vendors) )?(use|store|value|process)\b.{0,80}\b(cookies|privacy|personal data|information on (a|your) device)\b/i,
  /\b(cookie|privacy|consent) (policy|notice|settings|preferences|banner)\b/i,
  /\blegitimate interests?\b|\bGDPR\b|\bconsent to\b|\bwithdraw your consent\b|\bpersonali[sz]ed (ads|advertising|content)\b/i,
]
/** Words of a page that only a browser with scripts may see, or that checks for robots. */
const CHECK =
  /\b(enable|turn on|activate) javascript\b|\bchecking (if the site|your browser)\b|\bverify(ing)? (that )?you are (a )?human\b|\bunusual traffic\b|\baccess denied\b|\bare you a robot\b|\bcaptcha\b/i

/** A text this long is an article whatever else stands around it. */
const LONG = 1500
/** A page's text shorter than this says nothing that could be read. */
const EMPTY = 40

/**
 * Refuses a page that shows something else in its article's place: `page_wall` (login, payment, a check for robots), `page_notice` (cookies,
 * consent), `text_missing` (nothing). Judged by the main text alone and only where it is short; two signs are needed, or one where hardly anything else
 * is said.
 */
export function refuseWalls(text: string, address: string): void {
  const bare = text.trim()
  if (bare.length < EMPTY)
    throw new DemarcheError('text_missing', 'the page holds no text to speak of', { value: address })
  if (bare.length > LONG) return
  const needed = bare.length < LONG / 3 ? 1 : 2
  const wall = signs(bare, WALL) + (CHECK.test(bare) && bare.length < LONG / 3 ? 2 : 0)
  const notice = signs(bare, NOTICE)
  if (Math.max(wall, notice) < needed) return
  if (notice > wall)
    throw new DemarcheError('page_notice', 'it shows a cookie or consent notice, not its article', { value: address })
  throw new DemarcheError('page_wall', 'it shows a login, payment or robot check, not its article', { value: address })
}

function signs(text: string, patterns: readonly RegExp[]): number {
  return patterns.filter((pattern) => pattern.test(text)).length
}
