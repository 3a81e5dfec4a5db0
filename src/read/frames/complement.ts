import { isBareVerb, type Party, partiesAfter } from '../text/parties.js'
import type { Token } from '../text/tokens.js'
import type { Takes } from './frames.js'
import { phraseEnd, type Range } from './phrase.js'
import { type Found, namedAt, type Place, token, word } from './place.js'
import { after, against, bareVerb, hasNegatedTo, hasWord, participle, toInfinitive } from './tails.js'
import { beforeVerb, partiesIn, possessorsIn } from './things.js'

/** What follows a trigger: who is asked, and the words of what is wanted. */
export interface Complement {
  readonly addressees: readonly Party[]
  readonly matter: Range
  readonly negated: boolean
  readonly takes: Takes
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

function preposition(place: Place, takes: Takes, words: readonly string[]): Complement | null {
  const found = after(place, place.from, words, 4)
  if (!found) return null
  return thing({ ...place, from: found.first }, takes, null)
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
