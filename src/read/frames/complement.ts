import { antecedent, type Context, definite } from '../text/context.js'
import type { Doc } from '../text/doc.js'
import { isBareVerb, isHead, mentionOver, type Party, partiesAfter, partyOf } from '../text/parties.js'
import type { Token } from '../text/tokens.js'
import type { Takes } from './frames.js'
import { phraseEnd, type Range } from './phrase.js'

/** What follows a trigger: who is asked, and the words of what is wanted. */
export interface Complement {
  readonly addressees: readonly Party[]
  readonly matter: Range
  readonly negated: boolean
  readonly takes: Takes
}

interface Place {
  readonly context: Context
  readonly sentence: number
  /** First token after the trigger and its particle. */
  readonly from: number
  /** One past the last token that may belong to it. */
  readonly last: number
  /** Codes of whoever asks: nobody asks himself, so pronouns do not mean them. */
  readonly not: readonly string[]
}

/** The first of `takes` that fits what stands after the trigger, or null. */
export function complementAt(place: Place, takes: readonly Takes[]): Complement | null {
  for (const take of takes) {
    const found = FITTERS[take](place, take)
    if (found && found.matter.last > found.matter.first) return found
  }
  return null
}

type Fitter = (place: Place, takes: Takes) => Complement | null

const FITTERS: Readonly<Record<Takes, Fitter>> = {
  'party-to': (place, takes) => partyThen(place, takes, toInfinitive),
  'party-not-to': (place, takes) =>
    partyThen(place, takes, (p, at) => (hasNegatedTo(p, at) ? toInfinitive(p, at) : null)),
  'party-for': (place, takes) => partyThen(place, takes, (p, at) => after(p, at, ['for', 'over', 'on'], 6)),
  'party-into': (place, takes) => partyThen(place, takes, (p, at) => after(p, at, ['into'], 3)),
  'party-against': (place, takes) => partyThen(place, takes, against),
  'party-until': (place, takes) =>
    partyThen(place, takes, (p, at) => (hasWord(p, at, ['until', 'by']) ? toInfinitive(p, at) : null)),
  'party-participle': (place, takes) => partyThen(place, takes, participle),
  'party-bare': (place, takes) => partyThen(place, takes, bareVerb),
  party: (place, takes) =>
    partyThen(place, takes, (p, at) => ({
      first: Math.max(place.from, at - 1),
      last: phraseEnd(p.context.doc, at, p.last),
      negated: false,
    })),
  against: (place, takes) => withoutParty(place, takes, against(place, place.from)),
  that: (place, takes) => clause(place, takes, false),
  'that-party': (place, takes) => clause(place, takes, true),
  thing: (place, takes) => thing(place, takes, null),
  'thing-from': (place, takes) => thing(place, takes, 'from'),
  'from-thing': fromThing,
  'for-thing': (place, takes) => thing(place, takes, null),
  for: (place, takes) => preposition(place, takes, ['for', 'over']),
  of: (place, takes) => preposition(place, takes, ['of']),
  to: (place, takes) => withoutParty(place, takes, toInfinitive(place, place.from)),
  'to-get': toGet,
}

interface Found extends Range {
  readonly negated: boolean
}

const word = (place: Place, at: number) => (at < place.last ? (place.context.doc.tokens[at]?.lower ?? '') : '')
const token = (place: Place, at: number): Token | undefined =>
  at < place.last ? place.context.doc.tokens[at] : undefined

/** Parties named at `from`, or the one a pronoun there stands for; `open` where it is everybody and nobody. */
function namedAt(place: Place, from: number): { parties: Party[]; end: number; open: boolean } {
  const { context, sentence, last } = place
  const parties = partiesAfter(context.doc, from, last)
  const tail = parties.at(-1)
  if (tail?.code.startsWith('MEDIA_')) return { parties: [], end: from, open: false }
  if (tail) return { parties, end: tail.last, open: false }
  const pronoun = context.doc.tokens[from]
  if (pronoun?.pos === 'PRON' && from < last) {
    if (/^(everyone|everybody|all|others|any|anyone)$/.test(pronoun.lower))
      return { parties: [], end: from + 1, open: true }
    const party = antecedent(context, from, sentence, place.not)
    if (party) return { parties: [party], end: from + 1, open: false }
  }
  const end = nounPhraseEnd(place, from)
  const party =
    end > from ? (definite(context, end - 1, sentence, place.not) ?? unlisted(context.doc, from, end)) : null
  return { parties: party ? [party] : [], end, open: end > from }
}

/** A proper name that no list holds stands for itself, in capitals with underscores (CONTRACT: Actor codes). */
function unlisted(doc: Doc, from: number, end: number): Party | null {
  const names = doc.tokens.slice(from, end)
  if (
    names.length === 0 ||
    names.length > 4 ||
    doc.mentionAt.slice(from, end).some((at) => at >= 0) ||
    !names.every((name) => name.pos === 'PROPN' && /^\p{Lu}[\p{L}.'’-]+$/u.test(name.text))
  )
    return null
  const said = doc.text.slice((names[0] as Token).start, (names.at(-1) as Token).end)
  return { code: said.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '_'), said, confidence: 0.5, first: from, last: end }
}

/** One past a plain noun phrase ("any other country", "the parties", "world leaders"). */
function nounPhraseEnd(place: Place, from: number): number {
  let i = from
  while (
    i < Math.min(place.last, from + 6) &&
    ['DET', 'ADJ', 'NOUN', 'NUM', 'PROPN'].includes(token(place, i)?.pos ?? '')
  )
    i += 1
  return i
}

function partyThen(place: Place, takes: Takes, then: (place: Place, at: number) => Found | null): Complement | null {
  const named = namedAt(place, place.from)
  if (named.parties.length === 0 && !named.open) return null
  const found = then(place, named.end)
  return found && { addressees: named.parties, matter: found, negated: found.negated, takes }
}

function withoutParty(place: Place, takes: Takes, found: Found | null): Complement | null {
  if (!found) return null
  return {
    addressees: partiesIn(place.context.doc, found, ['with', 'from', 'by', 'on', 'against', 'between']),
    matter: found,
    negated: found.negated,
    takes,
  }
}

/** "(not) to VERB …" within a few words of `at`, an inserted relative clause skipped. */
function toInfinitive(place: Place, at: number): Found | null {
  for (let i = at; i < Math.min(at + 16, place.last - 1); i++) {
    if (
      /^[;"“”?!.]$/.test(word(place, i)) ||
      word(place, i) === 'that' ||
      (i === at && ['for', 'over', 'against'].includes(word(place, i)))
    )
      return null
    const verb = token(place, i + 1)
    const adverbThenVerb = verb?.pos === 'ADV' && token(place, i + 2)?.pos === 'VERB'
    if (
      word(place, i) === 'to' &&
      (verb?.pos === 'VERB' ||
        verb?.pos === 'AUX' ||
        adverbThenVerb ||
        (verb?.pos === 'NOUN' && token(place, i)?.pos === 'PART'))
    ) {
      const negated = word(place, i - 1) === 'not' || word(place, i - 1) === 'never'
      return { first: i + 1, last: phraseEnd(place.context.doc, i + 1, place.last), negated }
    }
  }
  return null
}

function hasNegatedTo(place: Place, at: number): boolean {
  for (let i = at; i < Math.min(at + 8, place.last); i++)
    if (word(place, i) === 'not' && word(place, i + 1) === 'to') return true
  return false
}

function hasWord(place: Place, at: number, words: readonly string[]): boolean {
  for (let i = at; i < Math.min(at + 6, place.last); i++) if (words.includes(word(place, i))) return true
  return false
}

function after(place: Place, at: number, words: readonly string[], within: number): Found | null {
  for (let i = at; i < Math.min(at + within, place.last - 1); i++) {
    if (words.includes(word(place, i)))
      return { first: i + 1, last: phraseEnd(place.context.doc, i + 1, place.last), negated: false }
    if (token(place, i)?.pos === 'VERB') return null
  }
  return null
}

/** "against …", and what machine spinning makes of it. */
function against(place: Place, at: number): Found | null {
  for (let i = at; i < Math.min(at + 5, place.last - 1); i++) {
    const here = word(place, i)
    const spun = here === 'in' && word(place, i + 1) === 'opposition' ? 3 : ['towards', 'versus'].includes(here) ? 1 : 0
    const skip = here === 'against' ? 1 : spun
    if (skip > 0) return { first: i + skip, last: phraseEnd(place.context.doc, i + skip, place.last), negated: true }
  }
  return null
}

/** "wants X shut out", "wants troops out": the participle or particle after the party. */
function participle(place: Place, at: number): Found | null {
  const next = token(place, at)
  const fits = next && (next.pos === 'VERB' || next.lower === 'out' || next.lower === 'off')
  return fits ? { first: at, last: phraseEnd(place.context.doc, at, place.last), negated: false } : null
}

function bareVerb(place: Place, at: number): Found | null {
  return token(place, at)?.pos === 'VERB'
    ? { first: at, last: phraseEnd(place.context.doc, at, place.last), negated: false }
    : null
}

/** "(that) X (should) VERB …": X is asked. Without a known X the whole clause is the matter, unless `needsParty`. */
function clause(place: Place, takes: Takes, needsParty: boolean): Complement | null {
  const that = thatAfter(place)
  const from = that ?? place.from
  const named = namedAt(place, from)
  const verb =
    named.parties.length > 0 && isBareVerb(place.context.doc, named.end) ? named.end : firstVerb(place, named.end)
  if (verb === null || verb > named.end + 8) return null
  if (named.parties.length === 0 && (needsParty || from === place.from)) return null
  const first = named.parties.length > 0 ? skipAuxiliaries(place, verb) : from
  const negated = place.context.doc.tokens.slice(verb, first + 1).some((t) => t.lower === 'not' || t.lower === "n't")
  return {
    addressees: named.parties,
    matter: { first, last: phraseEnd(place.context.doc, first, place.last) },
    negated,
    takes,
  }
}

/** One past the "that" of the clause, an adverbial of some words before it skipped ("had demanded earlier in the week that …"). */
function thatAfter(place: Place): number | null {
  for (let i = place.from; i < Math.min(place.from + 8, place.last); i++) {
    if (word(place, i) === 'that') return i + 1
    if (['VERB', 'CCONJ', 'PRON', 'AUX'].includes(token(place, i)?.pos ?? '') || /^[,;"“”]$/.test(word(place, i)))
      return null
  }
  return null
}

function firstVerb(place: Place, at: number): number | null {
  for (let i = at; i < place.last; i++) {
    const pos = token(place, i)?.pos
    if (pos === 'VERB' || pos === 'AUX') return i
    if (word(place, i) === ';') return null
  }
  return null
}

function skipAuxiliaries(place: Place, at: number): number {
  let i = at
  while (
    i < place.last - 1 &&
    (token(place, i)?.pos === 'AUX' || token(place, i)?.pos === 'PART' || token(place, i)?.pos === 'ADV')
  )
    i += 1
  return i
}

const THING_POS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM', 'ADV', 'PRON', 'PUNCT'])

/** The thing wanted itself; who is to give it stands in its own from-, of-, by- or with-phrase or as its possessor. */
function thing(place: Place, takes: Takes, needs: string | null): Complement | null {
  const { doc } = place.context
  const head = token(place, place.from)
  const gerund = head?.pos === 'VERB' && head.lower.endsWith('ing')
  if (
    !head ||
    !(THING_POS.has(head.pos) || gerund) ||
    /^[,;.:)]$/.test(head.text) ||
    /^(to|that|whether|him|her|them|it)$/.test(head.lower)
  )
    return null
  const matter = { first: place.from, last: beforeVerb(doc, place.from, phraseEnd(doc, place.from, place.last)) }
  const prepositions = needs ? [needs] : ['from', 'of', 'by', 'with', 'in', 'on']
  const addressees = partiesIn(doc, matter, prepositions)
  if (needs && addressees.length === 0) return null
  return { addressees: addressees.length > 0 ? addressees : possessorsIn(doc, matter), matter, negated: false, takes }
}

/** "demanded from Interpol to publish …", "sought of the bank a loan". */
function fromThing(place: Place, takes: Takes): Complement | null {
  if (!['from', 'of'].includes(word(place, place.from))) return null
  return (
    complementAt({ ...place, from: place.from + 1 }, ['party-to', 'party-for']) ??
    partyThen(
      { ...place, from: place.from + 1 },
      takes,
      (p, at) => thing({ ...p, from: at }, takes, null)?.matter as Found | null,
    )
  )
}

/** A thing ends where a finite verb begins that is not its own ("drones from China | can be a victory"). */
function beforeVerb(doc: Doc, from: number, last: number): number {
  for (let i = from + 1; i < last; i++) {
    const { pos, lower } = doc.tokens[i] as Token
    const before = (doc.tokens[i - 1] as Token).lower
    if (pos === 'AUX' && !/^(to|that|which|who|not|be)$/.test(before) && lower !== 'be') return i
  }
  return last
}

function preposition(place: Place, takes: Takes, words: readonly string[]): Complement | null {
  const found = after(place, place.from, words, 4)
  if (!found) return null
  return thing({ ...place, from: found.first }, takes, null)
}

/** Parties after one of the prepositions within the range, nearest to its beginning first. */
export function partiesIn(doc: Doc, range: Range, prepositions: readonly string[]): Party[] {
  for (const preposition of prepositions) {
    for (let i = range.first; i < range.last - 1; i++) {
      if (doc.tokens[i]?.lower !== preposition) continue
      const parties = partiesAfter(doc, i + 1, range.last)
      if (parties.length > 0) return parties
    }
  }
  return []
}

/** "Chinese weapons", "America's support": the modifier of the thing itself. */
export function possessorsIn(doc: Doc, range: Range): Party[] {
  for (let i = range.first; i < Math.min(range.first + 5, range.last); i++) {
    const mention = mentionOver(doc, i)
    if (mention) return isHead(doc, mention) && mention.sort !== 'demonym' ? [] : [partyOf(mention, 0.8)]
  }
  return []
}

const GETTING = new Set([
  'buy',
  'get',
  'obtain',
  'secure',
  'acquire',
  'receive',
  'import',
  'win',
  'have',
  'meet',
  'see',
  'talk',
  'join',
  'host',
  'gain',
  'borrow',
  'purchase',
  'negotiate',
  'speak',
  'hold',
  'resume',
  'sign',
  'expand',
  'deepen',
  'increase',
  'boost',
  'sell',
  'export',
  'become',
])

/** "to buy more gas from X", "to see X withdraw", "to meet X". */
function toGet(place: Place, takes: Takes): Complement | null {
  const { doc } = place.context
  const found = toInfinitive({ ...place, last: place.last }, place.from)
  if (!found || found.first > place.from + 3) return null
  const verb = doc.tokens[found.first] as Token
  if (verb.lemma === 'see' || verb.lemma === 'get' || verb.lemma === 'persuade' || verb.lemma === 'convince') {
    const inner = complementAt({ ...place, from: found.first + 1 }, ['party-to', 'party-bare', 'party-participle'])
    if (inner && inner.addressees.length > 0) return inner
  }
  if (!GETTING.has(verb.lemma)) return null
  const direct = partiesAfter(doc, found.first + 1, found.last)
  const addressees = direct.length > 0 ? direct : partiesIn(doc, found, ['from', 'with', 'to'])
  return {
    addressees: addressees.length > 0 ? addressees : possessorsIn(doc, { first: found.first + 1, last: found.last }),
    matter: found,
    negated: found.negated,
    takes,
  }
}
