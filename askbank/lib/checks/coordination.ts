import type { BankAsk, BankText, Role } from '../bank.js'
import type { Codes } from '../codes.js'
import { PRONOUN } from './marking.js'
import type { Fault } from './prose.js'

const AFTER = /^(?:,| and| or| as well as| along with|, and|, or|, as well as) (?:both |the |its |from |to |on |with )?/
const BEFORE = /(?:,| and| or| as well as|, and) (?:the |from |to |on )?$/

/** Parties joined by "and" or commas are an ask each; a joined party that no ask of the same kind names is refused. */
export function checkCoordination(text: BankText, codes: Codes, fault: Fault): void {
  const names = knownNames(text, codes)
  for (const ask of text.asks) {
    const first = ask.steps[0]
    if (!first) continue
    checkSide(text, ask, 'who', first.asker, names, fault)
    if (first.addressee) checkSide(text, ask, 'to', first.addressee, names, fault)
  }
}

function checkSide(
  text: BankText,
  ask: BankAsk,
  side: 'who' | 'to',
  role: Role,
  names: ReadonlyMap<string, string>,
  fault: Fault,
): void {
  if (!role.mention || PRONOUN.test(role.mention.text)) return
  const evidence = ask.steps[0]
  if (!evidence || role.mention.start < evidence.start || role.mention.end > evidence.end) return
  for (const code of joined(text.text, role, names)) {
    if (code === role.code) continue
    if (!hasTwin(text, ask, side, code)) {
      fault(
        `asks[${ask.key}].${side}`,
        'coordination',
        `«${role.mention.text}» is joined with ${code}, which has no ask of its own of kind ${ask.kind}`,
      )
    }
  }
}

function hasTwin(text: BankText, ask: BankAsk, side: 'who' | 'to', code: string): boolean {
  return text.asks.some((other) => {
    if (other.kind !== ask.kind || other.polarity !== ask.polarity) return false
    if (side === 'who') return other.asker === code
    return other.addressee === code
  })
}

/** Codes of the known parties that stand right beside a mention, joined to it. */
function joined(text: string, role: Role, names: ReadonlyMap<string, string>): string[] {
  const { start, end } = role.mention ?? { start: 0, end: 0 }
  const after = text.slice(end, end + 60)
  const before = text.slice(Math.max(0, start - 60), start)
  const right = AFTER.exec(after)?.[0]
  const left = BEFORE.exec(before)?.[0]
  const found: string[] = []
  if (right !== undefined)
    found.push(...startingWith(after.slice(right.length), names, right.startsWith(',') && right.trim() === ','))
  if (left?.includes('and')) found.push(...endingWith(before.slice(0, before.length - left.length), names))
  return found
}

/** A name at the start; after a bare comma only where an "and" follows, since a comma alone joins nothing. */
function startingWith(rest: string, names: ReadonlyMap<string, string>, bareComma: boolean): string[] {
  for (const [name, code] of names) {
    if (!rest.startsWith(name) || /^[\p{L}\p{N}]/u.test(rest.slice(name.length))) continue
    const next = rest.slice(name.length)
    if (/^['’]/.test(next)) continue
    if (bareComma && !/^(,? and|,? or|, \p{Lu}[\p{L}]+,? (and|or)) /u.test(next)) continue
    return [code]
  }
  return []
}

function endingWith(rest: string, names: ReadonlyMap<string, string>): string[] {
  for (const [name, code] of names) {
    if (rest.endsWith(name) && !/[\p{L}\p{N}]$/u.test(rest.slice(0, rest.length - name.length))) return [code]
  }
  return []
}

/** Country names and everything that this text itself marks as a party, longest first. */
function knownNames(text: BankText, codes: Codes): Map<string, string> {
  const all = new Map(codes.names)
  for (const ask of text.asks) {
    for (const step of ask.steps) {
      for (const role of [step.asker, step.addressee, step.third]) {
        if (role?.code && role.mention && /^\p{Lu}/u.test(role.mention.text)) all.set(role.mention.text, role.code)
      }
    }
  }
  return new Map([...all].sort(([a], [b]) => b.length - a.length))
}
