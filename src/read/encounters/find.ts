import type { Article } from '../../model/article.js'
import type { Encounter, EncounterFinder } from '../../model/encounter.js'
import { findMentions, type Mention } from '../../ontology/actors/mentions.js'
import { CAME_TO_NOTHING, NOT_SO, TO_COME, TRIGGERS, type Trigger } from './triggers.js'
import { whenOf } from './when.js'

/** Characters between the words and a place, and a party, that belong to them. */
const NEAR_PLACE = 45
const NEAR_PARTY = 120
const NEAR_BODY = 40

/**
 * Finds visits, summits, calls, talks and votes in a text by their words and the parties around them. Pure. Limits: takes whom "he" and "they" mean
 * from nowhere, so that an encounter whose parties stand in an earlier sentence is missed; one that is only wanted, refused or supposed is none.
 */
export const encounterFinder: EncounterFinder = { name: 'demarche-encounters 0.1', find }

function find({ text, date }: Article): readonly Encounter[] {
  const mentions = findMentions(text, { date }).filter(({ code }) => code !== null)
  const found: Encounter[] = []
  for (const { start, end } of sentences(text)) {
    const own = mentions.filter((mention) => mention.start >= start && mention.end <= end)
    if (own.length === 0) continue
    const taken: { start: number; end: number }[] = []
    for (const trigger of TRIGGERS) {
      for (const match of text.slice(start, end).matchAll(trigger.words)) {
        const at = { start: start + match.index, end: start + match.index + match[0].length }
        if (taken.some((other) => other.start < at.end && at.start < other.end)) continue
        const encounter = encounterAt({ text, date }, { start, end }, trigger, at, own)
        if (encounter === null || found.some((other) => isSame(other, encounter))) continue
        taken.push(at)
        found.push(encounter)
      }
    }
  }
  return found
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Stretches between full stops and line ends; good enough where a quote has to be cut, not to be understood. */
function sentences(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  for (const match of text.matchAll(/[^\n]+?(?:[.!?…]+["”’)]*(?=\s+["“‘(]?[\p{Lu}\d])|(?=\n)|$)/gu)) {
    const lead = match[0].length - match[0].trimStart().length
    const end = match.index + match[0].trimEnd().length
    if (end > match.index + lead) found.push({ start: match.index + lead, end })
  }
  return found
}

function encounterAt(
  { text, date }: Pick<Article, 'text' | 'date'>,
  sentence: Stretch,
  trigger: Trigger,
  at: Stretch,
  mentions: readonly Mention[],
): Encounter | null {
  const before = clauseBefore(text.slice(sentence.start, at.start))
  if (NOT_SO.test(before) || CAME_TO_NOTHING.test(text.slice(at.end, sentence.end))) return null
  const met = WHO[trigger.roles](text, at, mentions)
  if (met === null) return null
  const [rest = ''] = /^[^,;.]{0,60}/u.exec(text.slice(at.end, sentence.end)) ?? []
  const isPlanned = TO_COME.test(before) || TO_COME.test(`${text.slice(at.start, at.end)}${rest}`)
  const words = text.slice(sentence.start, sentence.end)
  return {
    what: trigger.what,
    parties: met.parties,
    place: met.place ?? placeAfter(text, at, mentions)?.text ?? null,
    when: whenOf(words, at.start - sentence.start, date, isPlanned),
    isPlanned,
    ...{ start: sentence.start, end: sentence.end, text: words },
  }
}

/** What stands before the words since the clause began. */
function clauseBefore(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf(':'), text.lastIndexOf('—'), text.length - 70) + 1)
}

interface Met {
  readonly parties: readonly string[]
  readonly place: string | null
}

type Who = (text: string, at: Stretch, mentions: readonly Mention[]) => Met | null

const WHO: Readonly<Record<Trigger['roles'], Who>> = { 'guest-host': guestAndHost, both: bothSides, body: bodies }

function guestAndHost(text: string, at: Stretch, mentions: readonly Mention[]): Met | null {
  const host = placeAfter(text, at, mentions)
  if (host === null) return null
  const guests = mentions.filter(({ code, start }) => code !== host.code && start !== host.start)
  const guest =
    guests.findLast((mention) => mention.end <= at.start && at.start - mention.end <= NEAR_PARTY) ??
    guests.find(
      (mention) => mention.start >= at.end && /\bby (?:the |\w+ ){0,3}$/u.test(text.slice(at.end, mention.start)),
    )
  return guest === undefined ? null : { parties: sorted([guest, host]), place: host.text }
}

function bothSides(text: string, at: Stretch, mentions: readonly Mention[]): Met | null {
  const isBetween = /between$/u.test(text.slice(at.start, at.end))
  const ahead = isBetween ? [] : mentions.filter((mention) => isSubject(text, at, mention))
  const behind = mentions.filter(
    (mention) =>
      mention.start >= at.start &&
      mention.start - at.end <= NEAR_PARTY &&
      !isPlace(text, at, mention.start) &&
      isParty(text, mention),
  )
  const [one, other] = [ahead.at(-1), behind.find(({ code }) => code !== ahead.at(-1)?.code)]
  if (one !== undefined && other !== undefined) return { parties: sorted([one, other]), place: null }
  const [first, second] = ahead.length >= 2 ? ahead.slice(-2) : behind
  if (first === undefined || second === undefined || first.code === second.code) return null
  const isCallOf = /(?:call|conversation)$/u.test(text.slice(at.start, at.end)) && first.person && second.person
  const isPair = /^\W*(?:and|with)\b[^.;]{0,25}$/u.test(text.slice(first.end, second.start))
  return isPair || isCallOf ? { parties: sorted([first, second]), place: null } : null
}

/** Before the words, near them, no mere place; and a person where "he" or "she" stands between. */
function isSubject(text: string, at: Stretch, { start, end, sort, person }: Mention): boolean {
  if (end > at.start || at.start - end > NEAR_PARTY) return false
  if (/\b(?:he|she|they)\b[^,;]{0,20}$/iu.test(text.slice(end, at.start)))
    return (person ?? null) !== null || sort === 'role'
  return (
    (sort !== 'country' && sort !== 'capital') ||
    !/\b(?:to|in|at|from|of|about|over|near) (?:the )?$/u.test(text.slice(0, start))
  )
}

/** "the Russian leader" is a party, "the Russian invasion" is none. */
function isParty(text: string, { sort, end }: Mention): boolean {
  return sort !== 'demonym' || OFFICE_NEXT.test(text.slice(end, end + 30))
}

const OFFICE_NEXT =
  /^s?\b[^.;]{0,12}\b(?:president|leader|minister|premier|chancellor|counterpart|colleague|chief|envoy|side|delegation|king|officials?)\b/iu

/** "met in Hiroshima": what follows is where, not whom. */
function isPlace(text: string, at: Stretch, start: number): boolean {
  return /\b(?:in|at|near|outside) (?:the )?$/u.test(text.slice(at.start, start))
}

const BODY = /^(?:PARLIAMENT|COURT)_|^(?![A-Z]{3}$)[A-Z][A-Z0-9_]+$/

function bodies(_text: string, at: Stretch, mentions: readonly Mention[]): Met | null {
  const near = mentions.filter(
    ({ start, end }) => Math.min(Math.abs(start - at.end), Math.abs(at.start - end)) <= NEAR_BODY,
  )
  const found = near.filter(({ code }) => BODY.test(code ?? ''))
  return found.length === 0 ? null : { parties: sorted(found), place: null }
}

function placeAfter(text: string, at: Stretch, mentions: readonly Mention[]): Mention | null {
  const found = mentions.find(
    ({ start, person }) => start >= at.end && start - at.end <= NEAR_PLACE && (person ?? null) === null,
  )
  if (found === undefined || /[.;:]/u.test(text.slice(at.end, found.start))) return null
  const between = text.slice(at.end, found.start)
  return /^\s*$|\b(?:to|in|at|for)(?: the)?\s*$/u.test(between) ? found : null
}

function sorted(mentions: readonly Mention[]): readonly string[] {
  return [...new Set(mentions.flatMap(({ code }) => (code === null ? [] : [code])))].sort()
}

/** Told twice in one text. */
function isSame(a: Encounter, b: Encounter): boolean {
  const isOneTime = a.when === b.when || a.when === null || b.when === null
  return a.what === b.what && isOneTime && a.parties.join() === b.parties.join()
}
